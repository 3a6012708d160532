/** Sign-off: sent, approved, or sent back with what is still to do. Input ids stand above each. */
import type { ActionForm, BuiltCard, Choice, Line } from '../frame/data';
import { oneOf, sayWhy } from '../frame/fields';
import { actionForm } from '../frame/forms';

export interface ToSignOffData extends ActionForm {
  approvers: Choice[];
  /** Who signs off for this team, where that is known. */
  approverId: string | null;
  checklist: Line[];
}

/** Input: to. */
export function toSignOffCard(data: ToSignOffData): BuiltCard {
  return actionForm(data, {
    sentence: 'Who signs this answer off? The date does not move while they have it.',
    lines: data.checklist,
    fields: [oneOf('to', 'Sign-off', data.approvers, { required: true, value: data.approverId })],
    form: 'form.toSignOff',
    submit: 'Send to sign-off',
  });
}

export interface SignOffData extends ActionForm {
  checklist: Line[];
}

/** No inputs. */
export function signOffCard(data: SignOffData): BuiltCard {
  return actionForm(data, {
    sentence: 'Sign this answer off, or send it back with what is still to do.',
    lines: data.checklist,
    fields: [],
    form: 'form.signOff',
    submit: 'Sign off',
    others: [{ title: 'Send back', verb: 'form.sendBack' }],
  });
}

export interface SendBackData extends ActionForm {
  reasons: Choice[];
}

/** Inputs: reasons (several), more. One of the two is needed. */
export function sendBackCard(data: SendBackData): BuiltCard {
  return actionForm(data, {
    sentence: 'What is still to do? It goes back as a checklist; the date does not move.',
    fields: [
      oneOf('reasons', 'Still to do', data.reasons, { multi: true }),
      sayWhy('more', 'Anything else', false, 'One line for each thing.'),
    ],
    form: 'form.sendBack',
    submit: 'Send back',
  });
}
