/** The tables of the embedded store, as a list of steps: never edit a step that has been released, add one. */

/** Filters are repeated in `reach`, so that a list is answered from its index and only its rows are read. */
const FIRST = `
CREATE TABLE counters (label TEXT PRIMARY KEY, last INTEGER NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE cases (
  ref TEXT PRIMARY KEY,
  version INTEGER NOT NULL,
  source_key TEXT NOT NULL UNIQUE,
  number INTEGER,
  last_seq INTEGER NOT NULL,
  index_json TEXT NOT NULL,
  view_json TEXT NOT NULL
) STRICT;
CREATE INDEX cases_by_number ON cases (number);

-- A table of its own: appending writes the new events and nothing else, however long the history is.
CREATE TABLE events (
  ref TEXT NOT NULL REFERENCES cases (ref),
  seq INTEGER NOT NULL,
  event_json TEXT NOT NULL,
  PRIMARY KEY (ref, seq)
) STRICT, WITHOUT ROWID;

-- One row for each grant of each case, and one under '*' for those who see all. The key is the order of a
-- list: within a grant and a status by due date ('~' when nothing is due), then reference.
CREATE TABLE reach (
  grant_id TEXT NOT NULL,
  status TEXT NOT NULL,
  due_key TEXT NOT NULL,
  ref TEXT NOT NULL REFERENCES cases (ref),
  feedback_type TEXT NOT NULL,
  triaged INTEGER NOT NULL,
  team_id TEXT,
  investigator_id TEXT,
  holder TEXT,
  received_on TEXT NOT NULL,
  PRIMARY KEY (grant_id, status, due_key, ref)
) STRICT, WITHOUT ROWID;
CREATE INDEX reach_newest ON reach (grant_id, status, ref);
CREATE INDEX reach_of_case ON reach (ref);

CREATE TABLE bars (
  viewer_id TEXT NOT NULL,
  ref TEXT NOT NULL REFERENCES cases (ref),
  PRIMARY KEY (viewer_id, ref)
) STRICT, WITHOUT ROWID;
CREATE INDEX bars_of_case ON bars (ref);

CREATE TABLE directory (only INTEGER PRIMARY KEY CHECK (only = 1), version INTEGER NOT NULL) STRICT;
INSERT INTO directory VALUES (1, 0);
CREATE TABLE people (
  id TEXT PRIMARY KEY,
  aad_object_id TEXT UNIQUE,
  person_json TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE teams (id TEXT PRIMARY KEY, team_json TEXT NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE remembered (
  kind TEXT NOT NULL,
  key TEXT NOT NULL,
  version INTEGER NOT NULL,
  value_json TEXT NOT NULL,
  expires_at INTEGER,
  PRIMARY KEY (kind, key)
) STRICT, WITHOUT ROWID;
CREATE INDEX remembered_by_end ON remembered (expires_at) WHERE expires_at IS NOT NULL;

CREATE TABLE audit (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  ref TEXT,
  at TEXT NOT NULL,
  entry_json TEXT NOT NULL
) STRICT;
CREATE INDEX audit_by_ref ON audit (ref, at, id);

CREATE TABLE outbox (
  key TEXT PRIMARY KEY,
  person_id TEXT NOT NULL,
  payload_json TEXT NOT NULL,
  not_before INTEGER NOT NULL,
  not_after INTEGER NOT NULL,
  state TEXT NOT NULL,
  attempts INTEGER NOT NULL,
  detail TEXT,
  settled_at INTEGER,
  owner TEXT,
  lease_until INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
-- Only what waits: the settled ones are kept for ever and must not slow the next claim.
CREATE INDEX outbox_waiting ON outbox (not_before, key) WHERE state = 'waiting';
`;

/** Whose a case is as a list of its own; who else has part of it joins when the case is next changed. */
const WORK = `
INSERT OR IGNORE INTO reach
  SELECT '*work:' || investigator_id, status, due_key, ref, feedback_type, triaged, team_id,
    investigator_id, holder, received_on
  FROM reach WHERE grant_id = '*' AND investigator_id IS NOT NULL;
`;

/**
 * What questions about many cases go by: a row of facts for each case, and a row for each of its tags. Both are
 * filled when the cases are indexed anew at start (services/cases/reindex.ts).
 */
const FACTS = `
CREATE TABLE facts (
  ref TEXT PRIMARY KEY REFERENCES cases (ref),
  status TEXT NOT NULL,
  feedback_type TEXT NOT NULL,
  triaged INTEGER NOT NULL,
  stage INTEGER NOT NULL,
  holder TEXT,
  team_id TEXT,
  investigator_id TEXT,
  due_key TEXT NOT NULL,
  received_on TEXT NOT NULL,
  enquiry_kind TEXT,
  procedure_id TEXT,
  service TEXT,
  channel TEXT,
  complainant TEXT,
  complainant_key TEXT,
  category TEXT,
  outcome TEXT,
  answered_on TEXT,
  closed_on TEXT,
  days INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX facts_received ON facts (received_on);
CREATE INDEX facts_answered ON facts (answered_on) WHERE answered_on IS NOT NULL;
CREATE INDEX facts_closed ON facts (closed_on) WHERE closed_on IS NOT NULL;
CREATE INDEX facts_complainant ON facts (complainant_key) WHERE complainant_key IS NOT NULL;

CREATE TABLE tags (
  tag TEXT NOT NULL,
  ref TEXT NOT NULL REFERENCES cases (ref),
  PRIMARY KEY (tag, ref)
) STRICT, WITHOUT ROWID;
CREATE INDEX tags_of_case ON tags (ref);

-- What was received about the same time is looked for by the day.
CREATE INDEX reach_received ON reach (grant_id, status, received_on, ref);
`;

/**
 * When each case is to be looked at for nudges; those kept before are looked at once, soon. Ended cases have no time.
 * A table of its own: a time changes more often than its case, whose row is large and would be written anew.
 */
const AGENDA = `
CREATE TABLE agenda (ref TEXT PRIMARY KEY, next_at INTEGER) STRICT, WITHOUT ROWID;
CREATE INDEX agenda_by_time ON agenda (next_at, ref) WHERE next_at IS NOT NULL;
INSERT INTO agenda SELECT ref, 0 FROM cases;
`;

/** The day on which a case was logged, beside the one on which it was received. */
const LOGGED = `
ALTER TABLE facts ADD COLUMN logged_on TEXT;
CREATE INDEX facts_logged ON facts (logged_on) WHERE logged_on IS NOT NULL;
`;

/**
 * What reports count (services/cases/figures.ts), a row for each case, investigation and point, grouped in SQL. The
 * tables lie in the order of receipt, so that a period is read in one go; what is counted by another day has an index
 * that holds all there is to know. They are filled when the cases are indexed anew at start.
 */
const FIGURES = `
CREATE TABLE figure_cases (
  ref TEXT NOT NULL REFERENCES cases (ref),
  "type" TEXT NOT NULL,
  "enquiryKind" TEXT,
  "enquiryCategory" TEXT,
  "request" TEXT,
  "service" TEXT,
  "team" TEXT,
  "channel" TEXT,
  "complainant" TEXT,
  "complainantKey" TEXT,
  "ageBand" TEXT,
  "byChild" INTEGER,
  "withAdvocate" INTEGER,
  "lookedAfter" INTEGER,
  "procedure" TEXT,
  "category" TEXT,
  "received" TEXT NOT NULL,
  "withdrawn" TEXT,
  "refused" TEXT,
  "accepted" INTEGER,
  "ombudsmanAsked" TEXT,
  "ombudsmanDecided" TEXT,
  "ombudsmanDecision" TEXT,
  "outcome" TEXT,
  "outcomeOn" TEXT,
  "answered" TEXT,
  "metStandard" INTEGER,
  "metAllocated" INTEGER,
  "metExtended" INTEGER,
  "excluded" INTEGER,
  "investigations" INTEGER,
  PRIMARY KEY (received, ref)
) STRICT, WITHOUT ROWID;
CREATE INDEX figure_cases_of_case ON figure_cases (ref);
CREATE TABLE figure_investigations (
  ref TEXT NOT NULL REFERENCES cases (ref),
  n INTEGER NOT NULL,
  "type" TEXT NOT NULL,
  "service" TEXT,
  "procedure" TEXT,
  "received" TEXT NOT NULL,
  "withdrawn" TEXT,
  "complainantKey" TEXT,
  "stage" INTEGER,
  "team" TEXT,
  "started" TEXT,
  "target" TEXT,
  "lawful" TEXT,
  "answered" TEXT,
  "closed" TEXT,
  "ended" TEXT,
  "outcome" TEXT,
  "compliance" INTEGER,
  "excluded" INTEGER,
  "outside" INTEGER,
  "days" INTEGER,
  "delay" TEXT,
  PRIMARY KEY (received, ref, n)
) STRICT, WITHOUT ROWID;
CREATE INDEX figure_investigations_of_case ON figure_investigations (ref);
CREATE TABLE figure_points (
  ref TEXT NOT NULL REFERENCES cases (ref),
  n INTEGER NOT NULL,
  "type" TEXT NOT NULL,
  "service" TEXT,
  "received" TEXT NOT NULL,
  "stage" INTEGER,
  "what" TEXT,
  "category" TEXT,
  "ended" TEXT,
  "outcome" TEXT,
  PRIMARY KEY (received, ref, n)
) STRICT, WITHOUT ROWID;
CREATE INDEX figure_points_of_case ON figure_points (ref);
CREATE INDEX figure_investigations_ended ON figure_investigations ("ended", "type", "service", "procedure", "received", "withdrawn", "complainantKey", "stage", "team", "started", "target", "lawful", "answered", "closed", "outcome", "compliance", "excluded", "outside", "days", "delay");
CREATE INDEX figure_investigations_started ON figure_investigations ("started", "type", "service", "procedure", "received", "withdrawn", "complainantKey", "stage", "team", "target", "lawful", "answered", "closed", "ended", "outcome", "compliance", "excluded", "outside", "days", "delay");
CREATE INDEX figure_points_ended ON figure_points ("ended", "type", "service", "received", "stage", "what", "category", "outcome");
CREATE INDEX figure_cases_asked ON figure_cases ("ombudsmanAsked", "ombudsmanDecision", "ombudsmanDecided", type, service) WHERE "ombudsmanAsked" IS NOT NULL;
`;

/** Step n takes the schema from version n to n + 1 (PRAGMA user_version). */
export const MIGRATIONS: readonly string[] = [FIRST, WORK, FACTS, AGENDA, LOGGED, FIGURES];
