/** Questions: where a case stands, lists, the team, why a date is what it is, who had it, what the rules say. */
import type { Slots } from '../../understand/types';
import { listNamed, type NamedList } from '../case/lists';
import { isOrWasLate } from '../case/moments';
import { onCase, shows } from '../case/on-case';
import { showCase } from '../case/card';
import { showList } from '../case/show-list';
import { needed } from '../turn/access';
import type { Context, Feature, Handler } from '../turn/feature';
import { whole } from '../turn/phrase';
import { answerOf } from './case-answer';
import { answerSum } from './date-sums';
import { showHistory, showNotes } from './history';
import { showLedger, showWhyLate } from './ledger';
import { listFor } from './asked-list';
import { ownCount } from './own-count';
import { showMineOr } from './own-open';
import { answerPolicy, asksWhatCounts } from './policy';
import { showTeam } from './team';
import { ASKED_LISTS, showDue, showTeamOr, TEAM_ASKED } from './typed-lists';
import { showViewers } from './viewers';
import { explainDate } from './why-this-date';

const withTeam = (list: string, { team }: Slots): string => (team ? `${list}@${team}` : list);
const list =
  (id: string): Handler =>
  (context) =>
    showList(context, listNamed(context, id), 1);

/** The words asked for more than this list knows of, or they would have been a question of their own. */
const all = (list: NamedList): NamedList => ({ ...list, note: NOT_NARROWED });
const NOT_NARROWED = 'I may not have used every word of that: this is the list as its title says.';

async function openList(
  context: Context,
  { ref, version }: { ref: string | null; version: number | null },
) {
  return showList(context, await listFor(context, needed(ref)), version ?? 1);
}

export const questions = {
  acts: {
    'status.case': {
      press: (c, { ref }) => showCase(c, needed(ref)),
      typed: onCase(answerOf),
    },
    'status.mine': { typed: (c, { text }) => showMineOr(c, text) },
    'status.team': {
      press: (c, { ref }) => showTeam(c, ref && c.directory.team(ref) ? ref : null),
      typed: (c, { slots, text }) => showTeamOr(c, text, slots),
      phrases: [{ says: TEAM_ASKED }],
    },
    'list.overdue': {
      typed: (c, { slots }) => showList(c, all(listNamed(c, withTeam('late', slots))), 1),
    },
    'list.due': { typed: (c, { slots }) => showDue(c, slots, NOT_NARROWED) },
    'list.untriaged': {
      typed: list('untriaged'),
      phrases: [
        {
          says: /^(untriaged|triage|waiting for triage|what'?s untriaged|what needs triage|untriaged list)$/,
        },
      ],
    },
    'list.blocked': { typed: list('blocked'), phrases: [{ says: ASKED_LISTS.blocked }] },
    'list.more_time': { typed: list('moreTime'), phrases: [{ says: ASKED_LISTS.moreTime }] },
    'list.logged': { typed: list('part'), phrases: [{ says: ASKED_LISTS.logged }] },
    'list.open': { press: openList },
    'due.explain': {
      press: (c, { ref, inputs }) =>
        explainDate(c, needed(ref), inputs['due'] ?? null, inputs['asked'] ?? null),
      typed: onCase((c, ref, { reading, text }) =>
        explainDate(c, ref, null, reading.detail.counted ?? ownCount(text)),
      ),
    },
    'due.what_if': { typed: answerSum },
    'case.history': shows(showHistory),
    'case.notes': {
      typed: onCase((c, ref) => showNotes(c, ref)),
      phrases: [
        {
          says: /^(?:(?:show|see|read|list|give|what are|what'?s in|are there|is there|have we(?: got)?|got) )?(?:me )?(?:any |all |the |my |case |file )*notes?(?: there)?(?: (?:are |is )?(?:on|for|of|to|about) (?:#|it|this(?: one)?|that(?: one)?|case #))$|^what (?:did|has|have) [a-z]+ noted?(?: down)? (?:on|for|about) (?:#|it|this|that)$/,
        },
      ],
    },
    'case.ledger': {
      ...shows(showLedger),
      button: {
        title: 'Who had it',
        needs: 'case.history',
        when: () => true,
        typed: 'who has had',
        order: 46,
      },
      phrases: [
        whole(
          String.raw`who(?:'?s| has| is)? ?(?:got|had|has|holding|with)?(?: the ball)|who has had|who had|who(?:'?s| has) got`,
        ),
      ],
    },
    'case.why_late': {
      ...shows(showWhyLate),
      button: {
        title: 'Why were we late?',
        needs: 'case.history',
        when: (v, { today }) => isOrWasLate(v, today),
        typed: 'why were we late on',
        order: 47,
      },
      phrases: [
        whole(
          'why (?:were|are) we(?: so)? late|why (?:is|was) (?:#|it|this) (?:so )?late|why late',
        ),
      ],
    },
    'audit.query': {
      ...shows(showViewers),
      button: {
        title: 'Who has looked',
        version: 1,
        needs: 'audit.read',
        when: () => true,
        typed: 'who has looked at',
        order: 48,
      },
      phrases: [
        whole(
          "who(?:'?s| has)? (?:looked|been looking|seen|been)(?: at)?|who viewed|audit(?: trail)?",
        ),
      ],
    },
    'ask.policy': {
      typed: (context, asked) => {
        if (asked.reading.detail.sum && !asksWhatCounts(asked.text))
          return answerSum(context, asked);
        // Of a case that the line names it is said how that very case stands.
        const ref = asked.named ? asked.slots.refs?.[0] : undefined;
        return ref ? answerOf(context, ref, asked) : answerPolicy(context, asked.text);
      },
    },
  },
} as const satisfies Feature;
