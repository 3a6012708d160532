/** What becomes of thanks. */
import { no, yes } from '../deciding';
import type { DecidersOf } from '../deciding';
import { saysSomething } from '../guards';
import type { ComplimentsCommands } from './commands';

export const complimentsDeciders: DecidersOf<ComplimentsCommands['type']> = {
  judgeCompliment: ({ counted, reason }, view) => {
    if (view.feedbackType !== 'compliment')
      return no('notAllowedNow', { feedbackType: view.feedbackType });
    if (view.compliment?.counted === counted) return no('alreadyDone', { counted });
    const why = counted ? null : saysSomething(reason);
    return why ?? yes({ type: 'complimentJudged', counted, reason });
  },

  thankWorker: ({ personIds }, view, { today }) => {
    if (view.feedbackType !== 'compliment')
      return no('notAllowedNow', { feedbackType: view.feedbackType });
    const already = view.thanked.flatMap((one) => one.personIds);
    const fresh = personIds.filter((id) => !already.includes(id));
    if (fresh.length === 0) return no('alreadyDone', { on: view.thanked.at(-1)?.on ?? null });
    return yes({ type: 'workerThanked', personIds: fresh, on: today });
  },
};
