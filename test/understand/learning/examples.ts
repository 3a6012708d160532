/** Labelled sentences as a model is fitted to them: features, and what each head is to say of them. */
import type { Bag } from '../../../bot/understand/learned/features';
import { evidenceOf, ruled } from '../../../bot/understand/learned/guess';
import { bagOfClause } from '../../../bot/understand/learned/several';
import type { Prepared } from '../../../bot/understand/directory/index';
import type { ReadInput } from '../../../bot/understand/types';
import { linesOf } from '../questions/support';
import { sentencesBy, sentencesOf, topics, tripwireRows, voices } from '../support/sentences';
import type { Sentence } from '../support/sentences';
import { joinedBy } from './joined';
import type { Joined } from './joined';

/** What a head is told; null: nothing, this line teaches it nothing. */
export interface Example {
  voice: string;
  text: string;
  bag: Bag;
  /** The intent, with its act where there is one. */
  intent: string | null;
  mode: string | null;
  safety: boolean | null;
  several: boolean | null;
}

/** Lines that were written before the rules were frozen, and to which rules were written: no weight for rules is learned of them. */
export const OLD = 'old';

const ASKING = /^(?:status|due\.explain|audit|ask|list|report)\b/;

export function exampleOf(voice: string, s: Sentence, prepared: Prepared): Example {
  const { intents, mode } = s.expect;
  const [only] = intents;
  const act = s.acts?.[0] ?? null;
  const one = intents.length <= 1;
  const modes = typeof mode === 'string' ? [mode] : (mode ?? []);
  return {
    voice,
    text: s.text,
    bag: evidenceOf(s, prepared, voice !== OLD),
    intent: one ? labelOf(s, only, act) : null,
    mode:
      new Set(modes).size === 1
        ? (modes[0] ?? null)
        : modes.length > 1
          ? null
          : intents.every((i) => ASKING.test(i)) && intents.length > 0
            ? 'asks'
            : null,
    safety: intents.includes('safety'),
    several: intents.length > 1,
  };
}

/** What fills a draft and what is to be logged as something not said are two things. */
function labelOf(s: Sentence, only: string | undefined, act: string | null): string {
  if (only === undefined) return s.expect.slots.ask?.includes('type') ? '[]=type' : '[]';
  return act === null ? only : `${only}=${act}`;
}

export function examplesOf(prepared: Prepared): Example[] {
  const plain = (text: string, scope: ReadInput['scope']): Sentence => ({
    id: '',
    now: '2026-03-11T10:00:00Z',
    tz: 'Europe/London',
    role: 'social_worker',
    scope,
    text,
    expect: { intents: [], slots: {} },
  });
  const unlabelled = (text: string, safety: boolean): Example => ({
    ...exampleOf(OLD, plain(text, 'personal'), prepared),
    intent: null,
    mode: null,
    several: null,
    safety,
  });
  return [
    ...voices().flatMap((voice) => sentencesBy(voice).map((s) => exampleOf(voice, s, prepared))),
    ...[...joinedBy()].flatMap((joined) => [
      { ...exampleOf(joined.voice, joined.sentence, prepared), safety: null, mode: null },
      ...halvesOf(joined, prepared),
    ]),
    ...topics()
      .flatMap(sentencesOf)
      .map((s) => exampleOf(OLD, s, prepared)),
    // Questions about cases in the plural: that they ask and alarm nobody is all that they teach.
    ...linesOf('corpus').flatMap(({ text, question }) =>
      question === null ? [] : [{ ...unlabelled(text, false), mode: 'asks' }],
    ),
    ...tripwireRows('safety-danger').map((r) => unlabelled(r.text, true)),
    ...tripwireRows('safety-near').map((r) => unlabelled(r.text, false)),
    ...tripwireRows('ordinary').map((r) => unlabelled(r.text, false)),
    ...tripwireRows('channel').flatMap((r) =>
      r.is ? [labelled(plain(r.text, 'channel'), 'move_to_personal', prepared)] : [],
    ),
    ...tripwireRows('refuse').flatMap((r) =>
      r.is ? [labelled(plain(r.text, 'personal'), 'refuse', prepared)] : [],
    ),
  ];
}

/** What each half of a joined message means, seen as the reader sees a clause. */
function halvesOf({ voice, sentence, first, second, seam }: Joined, prepared: Prepared): Example[] {
  const all = ruled(sentence, prepared);
  const { tokens } = all.line;
  const cut = tokens.findIndex((token) => token.start >= seam);
  const end = tokens.filter((token) => token.start < first.text.length).length;
  return [
    { of: first, at: 0, end },
    { of: second, at: cut, end: tokens.length },
  ].map(({ of, at, end: to }) => ({
    ...exampleOf(voice, of, prepared),
    text: '',
    bag: bagOfClause(all, { text: '', at, end: to }),
    safety: null,
    several: null,
  }));
}

const labelled = (
  s: Sentence,
  intent: 'refuse' | 'move_to_personal',
  prepared: Prepared,
): Example => exampleOf(OLD, { ...s, expect: { intents: [intent], slots: {} } }, prepared);
