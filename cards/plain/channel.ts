/**
 * The only card for channels and group chats. It says nothing personal, and the compiler sees to it: every
 * field is `Public`, a brand that only the functions below can make, and they take numbers, references and
 * instants that they check. A case's words, names, teams or dates do not fit in (test/cards/channel-compile.test.ts).
 */
import type { BuiltCard } from '../frame/data';
import { compose } from '../frame/render';
import { fill } from '../frame/templates';
import { linesPart } from '../frame/parts';

declare const shown: unique symbol;
/** A value that anyone in the organisation may see. */
export type Public<T> = T & { readonly [shown]: true };

/** A card that everyone in a shared chat may see; only `channelCard` makes one. */
export type ChannelCard = BuiltCard & { readonly [shown]: true };

/** The only words that stand beside a count. */
const COUNT_WORDS = {
  open: 'Open',
  dueThisWeek: 'Due this week',
  late: 'Late',
  unallocated: 'Not allocated',
  untriaged: 'Waiting for triage',
  compliments: 'Compliments this week',
} as const;
export type ChannelCount = keyof typeof COUNT_WORDS;

/** The only sentences. */
const SENTENCES = {
  counts:
    'Cases in numbers, for the teams that whoever asked answers for, without those that are closed to somebody. For anything about a case, ask me in our own chat.',
  countsAll:
    'Cases in numbers, for all teams, without those that are closed to somebody. For anything about a case, ask me in our own chat.',
  countsTeam:
    'Cases in numbers, for the team that was named, without those that are closed to somebody. For anything about a case, ask me in our own chat.',
  refs: 'These references. For anything about them, ask me in our own chat.',
  movedToChat: 'I have answered in your own chat. Please keep names and details out of channels.',
  startChat:
    'Please open a chat with me and tell me there. Keep names and details out of channels.',
  help: 'In a channel I can give counts and references only. In our own chat you can log feedback, ask what is due and open cases.',
} as const;
export type ChannelSays = keyof typeof SENTENCES;

export interface ChannelData {
  says: ChannelSays;
  asAt: Public<string>;
  counts: { what: ChannelCount; n: Public<number> }[];
  refs: Public<string>[];
}

/** A count of cases. @throws RangeError for anything but a whole number from 0 */
export function publicCount(n: number): Public<number> {
  if (!Number.isSafeInteger(n) || n < 0)
    throw new RangeError('A public count is a whole number from 0.');
  return n as Public<number>;
}

/** A case reference such as `CF-26-0042`. @throws RangeError for anything else */
export function publicRef(ref: string): Public<string> {
  if (!/^[A-Z]{1,6}-\d{2}-\d{3,7}$/.test(ref))
    throw new RangeError('Only a case reference is public.');
  return ref as Public<string>;
}

/** An ISO instant. @throws RangeError for anything else */
export function publicInstant(at: string): Public<string> {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/.test(at)) {
    throw new RangeError('Only an instant is public.');
  }
  return at as Public<string>;
}

/** The council's own sentence for a danger: said to everyone, and about nobody. */
export function publicSafety({ contact }: { contact: { safety: string } }): Public<string> {
  return contact.safety as Public<string>;
}

/** Counts and references only. */
export function channelCard(data: ChannelData): ChannelCard {
  const card = compose({ asAt: data.asAt, audience: 'Everyone here sees this' }, (limits) => ({
    head: 'Candour',
    sentence: SENTENCES[data.says],
    ref: null,
    version: null,
    body: [
      ...linesPart(
        data.counts.map((each) => ({ label: COUNT_WORDS[each.what], value: String(each.n) })),
        limits,
      ),
      ...fill('lines', {
        lines: data.refs.slice(0, 20).map((ref) => ({ label: '', value: ref, spacing: 'Small' })),
      }),
    ],
    twin: [
      ...data.counts.map((each) => `${COUNT_WORDS[each.what]}: ${each.n}`),
      ...(data.refs.length > 0 ? [data.refs.slice(0, 20).join(', ')] : []),
    ],
  }));
  return card as ChannelCard;
}
