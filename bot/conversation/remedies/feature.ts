/** What is put right for this complainant, and what the council will change. */
import { isComplaint, stands } from '../case/moments';
import { namedIn } from '../case/listed-names';
import { afterColon, given, lastDay } from '../turn/asked-values';
import type { Feature } from '../turn/feature';
import { headed, whole, withMore } from '../turn/phrase';
import { remedyForms } from './forms';
import { rowDone, rowOnTrack, showActions, taskDone } from './my-actions';

export const remedies = {
  acts: {
    'case.remedy': {
      form: remedyForms.remedy,
      button: {
        title: 'Add a remedy',
        needs: 'case.recordLearning',
        when: (v) => isComplaint(v) && stands(v) && v.triaged,
        typed: 'remedy',
        order: 37,
      },
      said: ({ deps }, _view, { text }) => {
        const said = afterColon(text);
        if (said === text) return {};
        const [kind] = namedIn(deps.council.remedies, said);
        return { values: kind ? { kind } : { detail: said.slice(0, 200) } };
      },
      phrases: [
        whole('(?:add )?(?:a )?remed(?:y|ies)'),
        { ...headed('detail', '(?:add )?(?:a )?remed(?:y|ies)'), whole: true },
      ],
    },
    'case.remedy_done': {
      form: remedyForms.remedyDone,
      button: {
        title: 'Remedy done',
        needs: 'case.finishTask',
        when: (v) => v.remedies.some((each) => each.doneOn === null),
        typed: 'remedy done',
        order: 38,
      },
      phrases: [whole('remedy done|remedy carried out')],
    },
    'case.action': {
      form: remedyForms.action,
      said: (_context, _view, { slots, text, reading }) => {
        const [owner, another] = reading.detail.personIds;
        const what = actionIn(text);
        const dueOn = lastDay(slots.due);
        const whole = what && dueOn && owner && !another ? { whole: true as const } : {};
        return { values: given({ what, dueOn, owner }), ...whole };
      },
      button: {
        title: 'Add an action',
        needs: 'case.recordLearning',
        when: (v) => isComplaint(v) && stands(v) && v.triaged,
        typed: 'add action',
        order: 39,
      },
      phrases: withMore('what', '(?:add )?(?:an )?action'),
    },
    'case.action_done': {
      form: remedyForms.actionDone,
      button: {
        title: 'Action done',
        needs: 'case.finishTask',
        when: (v) => v.actions.some((each) => each.doneOn === null),
        typed: 'action done',
        order: 40,
      },
      phrases: [whole('action done|done action')],
    },
    'case.give_action': {
      form: remedyForms.giveAction,
      said: (_context, { actions }, { reading }) => {
        const open = actions.filter((each) => each.doneOn === null);
        const [owner, another] = reading.detail.personIds;
        const item = open.length === 1 ? open[0]?.id : undefined;
        const whole = item && owner && !another ? { whole: true as const } : {};
        return { values: given({ item, owner }), ...whole };
      },
      button: {
        title: 'Give an action to somebody else',
        needs: 'case.recordLearning',
        when: (v) => v.actions.some((each) => each.doneOn === null),
        typed: 'give the action to somebody else',
        order: 41,
      },
      phrases: [
        {
          says: /^(?:give|move|pass|hand|reassign|re-assign)(?: over)?(?: the| an| that| his| her| their)?(?: open| improvement)* actions?(?: (?:on|of|for|from) (?:the )?(?:#|it|this|that|case #))?(?: over)? to [^,;:?]{2,60}$/,
          whole: true,
        },
        {
          says: /^(?:somebody|someone) else (?:should|has to|must|needs to|is to) (?:see to|do|have|take(?: over| on)?) the action(?: (?:on|of|for) (?:#|it|this|that))?$/,
        },
      ],
    },
    'task.done': { press: (c, { ref }) => taskDone(c, ref) },
    'row.task_done': { press: (c, { ref }) => rowDone(c, ref) },
    'row.on_track': { press: (c, { ref, version }) => rowOnTrack(c, ref, version) },
    'actions.mine': {
      press: (c) => showActions(c),
      typed: (c) => showActions(c),
      phrases: [{ says: /^(my|open|the|all)?( open| improvement)? ?actions( list)?$/ }],
    },
  },
} as const satisfies Feature;

/** "Action on 3: Tom Reeve to write a rule by 20 March" → "write a rule"; owner and day have fields of their own. */
function actionIn(text: string): string | null {
  const said = /\bactions?\b(?:\s+(?:on|for)\s+[\p{L}\p{N}#-]+)?\s*[:–-]?\s*(?<what>\S.*)$/isu.exec(
    text,
  );
  const what = said?.groups?.['what'] ?? '';
  return (
    what
      .replace(/^[\p{Lu}][\p{L}'’-]*(?: [\p{Lu}][\p{L}'’-]*){0,2} (?:to|will|should) /u, '')
      .replace(/[,;]?\s+by (?:the )?[^,;:]{2,30}$/i, '')
      .slice(0, 200) || null
  );
}
