/** A recorded fact that was put right: what it was and what it is, in the words of staff. Not for channels. */
import type { Correction } from '../../services/cases/commands';
import type { DatedFact } from '../../services/cases/acts/corrections/commands';
import { sayDate } from '../../services/timescale';
import { CHANNEL_WORDS, KIND_WORDS } from './terms';

/** What the ids in a correction stand for. */
export interface CorrectionWords {
  person: (id: string) => string;
  procedure: (id: string | null) => string;
  /** A problem category or theme of the council's file. */
  category: (id: string) => string;
}

/** "Mon 2 Mar → Wed 25 Feb"; of a dated act which one: the event itself names the rest. */
export function sayCorrection(
  { was, now }: { was: Correction | null; now: Correction },
  words: CorrectionWords,
): string {
  if (now.what === 'loggedInError') return 'It counts in no figure';
  const before = was ? valueOf(was, words) : 'not recorded';
  const name = now.what === 'date' ? `${factName(now)}: ` : '';
  return `${name}${before} → ${valueOf(now, words)}`;
}

const NONE = 'not recorded';
const either = (value: string | null | undefined): string => value || NONE;
const yesNo = (value: boolean | null): string =>
  value === null ? 'not said' : value ? 'yes' : 'no';

function valueOf(fact: Correction, words: CorrectionWords): string {
  switch (fact.what) {
    case 'receivedOn':
    case 'happenedOn':
    case 'date':
      return fact.to === null ? NONE : sayDate(fact.to);
    case 'complainant':
      return fact.to.description ?? (fact.to.kind ? KIND_WORDS[fact.to.kind] : NONE);
    case 'channel':
      return fact.to === null ? NONE : CHANNEL_WORDS[fact.to];
    case 'subject':
      return either(fact.to);
    case 'about':
      return fact.to.length > 0 ? fact.to.map(words.person).join(', ') : 'nobody named';
    case 'team':
      return either(fact.to.teamName);
    case 'category':
      return either(
        [fact.to.problemCategory, ...fact.to.themes]
          .flatMap((id) => (id === null ? [] : [words.category(id)]))
          .join(', '),
      );
    case 'enquiryCategory':
      return either(fact.to === null ? null : words.category(fact.to));
    case 'flags':
      return flags(fact.to);
    case 'appointment':
      return fact.to.personId ? words.person(fact.to.personId) : either(fact.to.name);
    case 'loggedInError':
      return 'logged in error';
  }
}

const AGES = { under12: 'under 12', '12AndOver': '12 and over' } as const;

function flags(to: Extract<Correction, { what: 'flags' }>['to']): string {
  const age = to.ageBand ? `, ${AGES[to.ageBand]}` : '';
  return `made by a child ${yesNo(to.madeByChild)}, looked after ${yesNo(to.lookedAfter)}${age}`;
}

function factName({ fact, stage }: Extract<Correction, { what: 'date' }>): string {
  return `${FACT_NAMES[fact]}${stage > 1 ? ` at stage ${stage}` : ''}`;
}

export const FACT_NAMES: Record<DatedFact, string> = {
  acknowledged: 'Acknowledged',
  stageRequested: 'Stage asked for',
  statementAgreed: 'Statement agreed',
  investigationReported: 'Investigation reported',
  adjudicated: 'Adjudication sent',
  panelMet: 'Panel met',
  panelReported: 'Panel reported',
  authorityResponded: 'Council answered the panel',
  responded: 'Answer sent',
  closed: 'Closed',
};
