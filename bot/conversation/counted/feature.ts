/** What the council counts a case by: recorded where it was left open, on one card or in words. */
import { countedCard, messageCard } from '../../../cards';
import { asksFor, recording, stillToCount } from '../case/counted';
import { base } from '../case/form-parts';
import type { Feature, Form } from '../turn/feature';
import { wrong } from '../turn/form-input';
import { whole } from '../turn/phrase';
import { countedSaid, NAMING } from './said';

const countedForm: Form = {
  needs: 'case.count',
  card: (context, view, filled) => {
    const fields = stillToCount(context, view);
    if (fields.length > 0)
      return countedCard({
        ...base(context, view, filled),
        dates: [],
        asks: asksFor(context, view, fields),
      });
    return messageCard({
      title: view.ref,
      sentence: `All that the council counts of ${view.ref} is recorded. To change something, type “correct ${view.ref}”.`,
      asAt: context.now,
      ref: view.ref,
      version: view.version,
      actions: [{ title: 'Back to case', verb: 'case.open' }],
    });
  },
  read: (inputs, view, context) => {
    const commands = recording(inputs, view);
    const [first] = asksFor(context, view, stillToCount(context, view));
    return commands.length > 0
      ? { commands }
      : wrong(first?.field ?? 'category', 'Fill in at least one of these.');
  },
};

export const counted = {
  acts: {
    'case.counted': {
      form: countedForm,
      said: countedSaid,
      button: {
        title: 'What is counted',
        needs: 'case.count',
        when: (view, context) =>
          view.status === 'responded' &&
          context.deps.council.askBeforeClosing.length > 0 &&
          stillToCount(context, view).length > 0,
        typed: 'counted',
        order: 42,
      },
      phrases: [
        whole(
          '(?:record )?what is counted|(?:fill in )?(?:the )?(?:missing )?figures|for the figures',
        ),
        ...NAMING,
      ],
    },
  },
} as const satisfies Feature;
