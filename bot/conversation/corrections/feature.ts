/** What was recorded wrongly, put right: by words and by one form, always read back before it is saved. */
import { actAll } from '../case/act';
import { readBack } from '../case/read-back';
import { caseFor, needed } from '../turn/access';
import { FieldsWrong } from '../turn/form-input';
import type { Context, Feature, Press } from '../turn/feature';
import { correctForm, readCorrections } from './form';
import { CORRECTING } from './phrases';
import { AGREED, correctionSaid } from './said';

/** The form is read back as words are; "yes" sends it again, agreed. */
const correct: Press = async (context: Context, { ref, version, inputs }) => {
  const stored = await caseFor(context, 'case.correct', needed(ref));
  const read = readCorrections(inputs, stored.view, context);
  if ('errors' in read) throw new FieldsWrong(read.errors);
  if (inputs['agreed'] === 'true')
    return (await actAll(context, stored, read.commands, version, 0)).card;
  return readBack(context, stored, 'case.correct', read.commands, { ...inputs, ...AGREED });
};

export const corrections = {
  acts: {
    'case.correct': {
      form: correctForm,
      press: correct,
      said: correctionSaid,
      button: {
        title: 'Put something right',
        needs: 'case.correct',
        when: (view) => view.mergedInto === null && !view.loggedInError,
        typed: 'correct',
        order: 51,
      },
      phrases: CORRECTING,
    },
  },
} as const satisfies Feature;
