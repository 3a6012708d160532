/** Giving a case out of one's hands: back to whoever gave it, or because one must not have it. */
import { conflictCard, handBackCard } from '../../../cards';
import { barsFor } from '../../../services/privacy';
import { peopleChoices } from '../case/choices';
import { base } from '../case/form-parts';
import { allowed } from '../turn/access';
import type { Form } from '../turn/feature';
import { one, text, wrong } from '../turn/form-input';

export const handForms = {
  handBack: {
    needs: 'case.handBack',
    card: (c, v, f) =>
      handBackCard({
        ...base(c, v, f),
        tells: `${v.teamName ?? 'the team'} and the complaints team`,
      }),
    read: (inputs, view, context) => {
      const reason = text(inputs, 'reason');
      if (reason === '')
        return wrong('reason', 'Say why: whoever finds someone else needs to know.');
      const mine = view.investigations.findLast(
        (each) => each.stage === view.stage && each.investigatorId === context.actor.id,
      );
      return mine
        ? one({ type: 'handBack', reason, teamId: mine.teamId })
        : wrong('reason', 'Only whoever investigates it hands it back.');
    },
  },
  conflict: {
    needs: 'case.declareConflict',
    card: (c, v, f) =>
      conflictCard({
        ...base(c, v, f),
        people: peopleChoices(c, [c.actor.id], v.teamId ? [v.teamId] : [], c.directory.people),
      }),
    read: (inputs, view, context) => {
      const person = context.directory.byId(text(inputs, 'person'));
      if (!person) return wrong('person', 'Choose who has the conflict.');
      // Knowing the family shuts out one person; what the council says of a line is for those complained about.
      const bars = view.about.includes(person.id)
        ? barsFor([person.id], context.deps.council, context.directory, view.feedbackType)
        : [person.id];
      // The complaints team decides at once what it would else be asked to decide.
      const decides =
        person.id !== context.actor.id && allowed(context, 'case.decideConflict', view);
      return one(
        decides
          ? {
              type: 'decideConflict',
              personId: person.id,
              accepted: true,
              reason: 'Declared by the complaints team',
              bars,
            }
          : { type: 'declareConflict', personId: person.id, bars },
      );
    },
  },
} as const satisfies Record<string, Form>;
