/** docs/who-may-do-what.md, drawn from the rules so that the two cannot differ. */
import { ROLES } from '../people';
import type { Action, Grantee, Relation } from './actions';
import { ACTIONS, ruleOf } from './actions';

const COLUMNS: readonly { grantee: Grantee; title: string }[] = [
  { grantee: 'everyone', title: 'everyone' },
  { grantee: 'signOff', title: 'sign-off' },
  { grantee: 'teamManager', title: 'team manager' },
  { grantee: 'serviceManager', title: 'service manager' },
  { grantee: 'director', title: 'director' },
  { grantee: 'complaintsOfficer', title: 'complaints officer' },
  { grantee: 'complaintsManager', title: 'complaints manager' },
  { grantee: 'administrator', title: 'administrator' },
];

const INTRODUCTION = `# Who may do what

Drawn from \`services/privacy/actions.ts\`; write it anew with
\`node bin/typescript.js services/privacy/write-table.ts\`. A test fails when the two differ.

Above the table stands the firewall: **someone complained about, and where the council's file says so
those who manage them, may do nothing on this list about that case, whatever their roles.** The complaints
team and the director are kept out only of complaints about themselves and by a conflict of their own. A person who is refused reads the same
words as for a case that does not exist; the reason goes to the audit trail.

*any*: no tie needed. *team*: a team they manage, directly or down the line; for service managers and
directors also their service. *assigned*: they investigate it, cover it, or have it for sign-off. *logged*: they
logged it. *reporter*: they logged it, and it still waits for triage. *owner*: one of its improvement actions is theirs. *self*: about themselves. Whoever holds several roles has what any of them gives.
\`everyone\` is whoever is in the directory.

*Of the stage*: only those count whose stage it is now: who investigates it, covers it or has it for sign-off, and the
teams at work on it. *Apart*: nobody whose line of managers leads up to a person complained about does it; *work*: but
the complaints team does, for the investigator from outside who then looks into it; *all*: not even they.

These limits hold beside the table, whatever a cell says:

- **Each team its own.** Where several teams are at work, an act that changes one team's investigation (giving it to
  somebody, handing it back, its findings, its answer) is that team's investigator's, its manager's and the complaints
  team's, and no other team's. What a team has answered stays whose it was: it is neither given away nor handed back.
- **From outside.** For an investigator from outside the council the complaints team acts, and nobody else: not the
  manager of the team with which the work is counted.
- **Earlier parts.** Whoever investigated, drafted, signed or answered an earlier stage has no part in the next, and
  reads the history up to its beginning. Whoever drafted an answer, recorded findings in it or sends it never signs it.
- **Above them.** When it becomes known that a complaint is about somebody above whoever has it to look into, to sign or
  to cover (it is corrected, becomes a complaint, is merged with another, or the directory changes), they have it no
  more from that moment, and the complaints team is asked to give it to somebody else. They are not told why.
- **Cover** begins and ends with the days of the absence; each day's round puts it in and takes it out.
- **Conflicts.** One's own holds at once. Somebody else's is a proposal, on which the complaints team decides; the
  complaints manager can lift such a bar with a reason, but none that comes from the words or the directory.
- **Somebody is always left.** Whatever would shut out the last of the complaints team is refused, unless the council's
  file names \`firewall.standIn\`: they are then called and told, and act as a complaints manager would, on that case
  alone. Once called, a change of the directory no longer shuts them out, unless they are complained about. Where the
  last one leaves the directory and no stand-in is named, whoever runs the system reads how many complaints have nobody
  (at start, and after \`candour people import\`).

Two lines of the council's file change the table. With \`roles.headsOfServiceAnswer\` service managers and directors
answer, close and send holding letters in their own service. With \`roles.administratorInComplaintsTeam: false\` what
only an administrator may do is refused to whoever is of the complaints team as well.`;

/** The page as Markdown. */
export function policyTable(): string {
  const rowless = ROLES.filter((role) => !COLUMNS.some(({ grantee }) => grantee === role));
  return (
    [
      INTRODUCTION,
      `These roles add nothing of their own to what everyone may do: ${rowless.join(', ')}.`,
      [header(), divider(), ...ACTIONS.map(row)].join('\n'),
      '',
    ]
      .join('\n\n')
      .trimEnd() + '\n'
  );
}

function header(): string {
  return `| action | | of the stage | apart | ${COLUMNS.map(({ title }) => title).join(' | ')} |`;
}

function divider(): string {
  return `| --- | --- | --- | --- | ${COLUMNS.map(() => '---').join(' | ')} |`;
}

function row(action: Action): string {
  const rule = ruleOf(action);
  const cells = COLUMNS.map(({ grantee }) => cell(rule.allow[grantee]));
  const marks = `${rule.ofStage ? 'yes' : ''} | ${rule.apart ?? ''}`;
  return `| \`${action}\` | ${rule.says} | ${marks} | ${cells.join(' | ')} |`;
}

function cell(relations: readonly Relation[] | undefined): string {
  return relations ? relations.join(', ') : '';
}
