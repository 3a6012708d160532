/** What goes out of the outbox as a message: a day's reminders, or a summary. */
import type { CaseStore } from '../../services/cases/ports';
import type { CaseView } from '../../services/cases/view';
import type { Council } from '../../services/councils/types';
import { NudgeMemory, wishesOf, type NudgeMessage, type PersonBundle } from '../../services/nudges';
import type { Directory } from '../../services/people/directory';
import type { ConversationStore } from '../../services/people/ports';
import type { Calendar } from '../../services/timescale';
import { nudgeMessage } from './nudge-cards';
import { summaryMessage } from './summary-message';

export interface RenderParts {
  stores: { cases: CaseStore<CaseView>; conversations: ConversationStore };
  council: Council;
  directory: () => Promise<Directory>;
  calendar: () => Calendar;
  /** ISO instant. */
  now: () => string;
  /** Whether the client brings cards up to date whenever they are seen. */
  autoRefresh: boolean;
}

export function renderer({ stores, council, directory, calendar, now, autoRefresh }: RenderParts) {
  return async (bundle: PersonBundle): Promise<NudgeMessage | null> => {
    const at = now();
    const desk = { cases: stores.cases, directory: await directory(), now: at };
    if (bundle.slot !== 'summary') return nudgeMessage(bundle, { ...desk, autoRefresh });
    const { conversations } = stores;
    return summaryMessage(
      bundle.personId,
      { ...desk, memory: new NudgeMemory(conversations), council, calendar: calendar() },
      await wishesOf(conversations, bundle.personId, Date.parse(at)),
    );
  };
}
