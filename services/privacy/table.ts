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
team and the director are kept out only of complaints about themselves. A person who is refused reads the same
words as for a case that does not exist; the reason goes to the audit trail.

*any*: no tie needed. *team*: a team they manage, directly or down the line; for service managers and
directors also their service. *assigned*: they investigate it, cover it, or have it for sign-off. *logged*: they
logged it. *reporter*: they logged it, and it still waits for triage. *owner*: one of its improvement actions is theirs. *self*: about themselves. Whoever holds several roles has what any of them gives.
\`everyone\` is whoever is in the directory.

*Of the stage*: only those count whose stage it is now: who investigates it, covers it or has it for sign-off, and the
teams at work on it. Whoever had an earlier stage has no part in the next, and reads the history up to its beginning.
*Apart*: nobody whose line of managers
leads up to a person complained about does it; *work*: but the complaints team does, for the investigator from
outside who then looks into it; *all*: not even they. Whoever drafted an answer, recorded findings in it or sends it
never signs it.

Two lines of the council's file change the table. With \`roles.headsOfServiceAnswer\` service managers and directors
answer, close and send holding letters in their own service. With \`roles.administratorInComplaintsTeam: false\` what
only an administrator may do is refused to whoever is of the complaints team as well. Where the firewall leaves nobody
of the complaints team, the person named in \`firewall.standIn\` acts as a complaints manager would, on that case
alone.`;

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
