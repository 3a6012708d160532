/** Who hears of a handover, and what: the taker, whoever gives them up, the one who arranged it, the complaints team. */
import { messageCard, type BuiltCard } from '../../../cards';
import type { CaseView } from '../../../services/cases/view';
import { may } from '../../../services/privacy';
import { londonDate, sayDate } from '../../../services/timescale';
import { nextWords } from '../../wording/next';
import { movedCases, openCasesOf, type HandoverDesk } from '../../../services/handovers/move';
import type { Handover } from '../../../services/handovers/store';
import type { Deps } from '../turn/context';

/** What moving asks of the house, and telling people of it. */
export interface Desk extends HandoverDesk {
  deps: Pick<Deps, 'stores' | 'cases' | 'council' | 'rules' | 'calendar' | 'messenger'>;
}

const SHOWN = 12;

export const counted = (n: number): string => `${n} ${n === 1 ? 'case' : 'cases'}`;

export interface Message {
  personId: string;
  card: BuiltCard;
}

export const nameIn = ({ directory }: Desk, id: string): string =>
  directory.byId(id)?.name ?? 'someone who has left';

/** "Priya Nair’s cases go to Sean Gallagher on Mon 16 Mar." */
export function planWords(desk: Desk, { from, to, on }: Handover): string {
  return `${nameIn(desk, from)}’s cases go to ${nameIn(desk, to)} on ${sayDate(on, londonDate(desk.now))}`;
}

/** Told when it is planned, and when it is called off: everyone whom it concerns but the one who arranged it. */
export function plannedMessages(desk: Desk, plan: Handover, cancelled = false): Message[] {
  const says = cancelled ? `It is off: ${planWords(desk, plan)} no more.` : '';
  const card = (sentence: string): BuiltCard =>
    messageCard({
      title: 'Handover',
      sentence,
      asAt: desk.now,
      notes: cancelled
        ? ['Nothing has moved.']
        : [`Arranged by ${nameIn(desk, plan.ownerId)}. No date moves.`],
      actions: [{ title: 'Planned handovers', verb: 'handover.list' }],
    });
  return [plan.to, plan.from, ...officersBut(desk, plan)]
    .filter((id, at, all) => id !== plan.ownerId && all.indexOf(id) === at)
    .filter((id) => desk.directory.byId(id))
    .map((personId) => ({ personId, card: card(says || `${planWords(desk, plan)}.`) }));
}

/** Told once it is done; each reads of such cases only as are theirs to know. */
export async function doneMessages(desk: Desk, plan: Handover): Promise<Message[]> {
  const moved = await movedCases(desk, plan);
  return [
    ...(moved.length > 0 ? [{ personId: plan.to, card: newHands(desk, plan, moved) }] : []),
    ...(await leftMessages(desk, plan)),
  ];
}

function newHands(desk: Desk, plan: Handover, moved: readonly CaseView[]): BuiltCard {
  return listed(
    desk,
    'Cases for you',
    `${counted(moved.length)} of ${nameIn(desk, plan.from)}’s ${moved.length === 1 ? 'is' : 'are'} with you now. The dates are as they were.`,
    moved,
  );
}

/**
 * What is left with the person who gave up their cases, seen by each complaints officer for themself: the one
 * who arranged it may not know of all of it.
 */
async function leftMessages(desk: Desk, plan: Handover): Promise<Message[]> {
  const messages: Message[] = [];
  for (const id of officersBut(desk, plan)) {
    const officer = desk.directory.byId(id)!;
    const left = await openCasesOf(desk, plan.from, officer);
    if (left.length === 0) continue;
    const says = `${counted(left.length)} of ${nameIn(desk, plan.from)}’s could not go to ${nameIn(desk, plan.to)}. Please find somebody.`;
    messages.push({ personId: id, card: listed(desk, 'Needs somebody else', says, left) });
  }
  return messages;
}

function officersBut({ directory }: Desk, { ownerId }: Handover): string[] {
  return directory
    .complaintsTeam()
    .filter(({ roles, id }) => roles.includes('complaintsOfficer') && id !== ownerId)
    .map(({ id }) => id);
}

function listed(
  { now }: Desk,
  title: string,
  sentence: string,
  views: readonly CaseView[],
): BuiltCard {
  return messageCard({
    title,
    sentence,
    asAt: now,
    lines: views
      .slice(0, SHOWN)
      .map((view) => ({ label: view.ref, value: nextWords({ today: londonDate(now) }, view) })),
    notes: views.length > SHOWN ? [`and ${views.length - SHOWN} more`] : [],
    actions: [{ title: 'What is due', verb: 'list.open', ref: 'mine', version: 1 }],
  });
}

/** What became of it, for the one who arranged it: of what stayed behind only what they may know of now. */
export async function outcome(desk: Desk, plan: Handover): Promise<BuiltCard> {
  const { deps, directory } = desk;
  const giver = directory.byId(plan.ownerId);
  const [from, to] = [nameIn(desk, plan.from), nameIn(desk, plan.to)];
  const moved = await movedCases(desk, plan);
  const known = moved.filter(
    (view) => giver && may(giver, 'case.read', view, directory, deps.council).allowed,
  );
  const shown = await stillKnown(desk, plan);
  const stayed = shown.filter((ref) => !moved.some((view) => view.ref === ref));
  const moving = plan.state === 'moving';
  return messageCard({
    title: 'Hand over',
    sentence: moving
      ? `${counted(known.length)} of ${shown.length} have gone from ${from} to ${to} so far. The rest follow within minutes.`
      : `${counted(known.length)} went from ${from} to ${to}. No date moved.`,
    asAt: desk.now,
    ref: plan.id,
    lines: [
      ...(moving || stayed.length === 0
        ? []
        : [
            {
              label: 'Not among them',
              value: `${stayed.slice(0, SHOWN).join(', ')}: closed, with somebody else by now, or for the complaints team to place`,
            },
          ]),
      ...(plan.awayFrom
        ? [
            {
              label: 'Away',
              value: `${from}, from ${sayDate(plan.awayFrom, londonDate(desk.now))} until further notice`,
            },
          ]
        : []),
      ...(plan.unreached.length > 0
        ? [
            {
              label: 'Not reached',
              value: `${plan.unreached.map((id) => nameIn(desk, id)).join(', ')}, who may not have opened Candour yet: please tell them yourself`,
            },
          ]
        : []),
    ],
    actions: moving ? [{ title: 'Refresh', verb: 'handover.open' }] : [],
  });
}

/** Of what the preview showed as going, what the one who arranged it may still know of. */
export async function stillKnown({ deps, directory }: Desk, plan: Handover): Promise<string[]> {
  const giver = directory.byId(plan.ownerId);
  const refs: string[] = [];
  for (const ref of plan.seen) {
    const stored = await deps.stores.cases.get(ref);
    if (stored && giver && may(giver, 'case.read', stored.view, directory, deps.council).allowed)
      refs.push(ref);
  }
  return refs;
}
