/** Which buttons a case card offers this person: only what the policy allows and the case is ready for. */
import type { ActionSpec, Verb } from '../../../cards';
import type { CaseView } from '../../../services/cases/view';
import { CATALOGUE, type ActName } from '../../understand/catalogue';
import { allowed } from '../turn/access';
import type { Context, Features, Offer } from '../turn/feature';

interface Button {
  act: ActName;
  verb: Verb;
  offer: Offer;
}

/** Every button of a case card, the likeliest first. */
function buttonsOf(features: Features): Button[] {
  return features.all
    .flatMap(([act, { button }]) => {
      const verb = CATALOGUE[act].form ?? CATALOGUE[act].verbs?.[0];
      return button && verb ? [{ act, verb, offer: button }] : [];
    })
    .sort((a, b) => a.offer.order - b.offer.order);
}

const known = new WeakMap<Features, Button[]>();
function allButtons({ features }: Context): Button[] {
  const before = known.get(features);
  if (before) return before;
  const buttons = buttonsOf(features);
  known.set(features, buttons);
  return buttons;
}

const MOST_TYPED = 6;

/** What the case waits for, then what might be done to it. */
function offered(context: Context, view: CaseView): Button[] {
  const open = allButtons(context).filter(
    ({ offer }) => offer.when(view, context) && allowed(context, offer.needs, view),
  );
  const waited = ({ offer }: Button) => offer.awaited?.(view, context) === true;
  return [...open.filter(waited), ...open.filter((button) => !waited(button))];
}

const headingOf = (act: ActName) => {
  const { heading } = CATALOGUE[act];
  return heading ? { heading } : {};
};

/** The buttons of a case card for this person, and how those behind More are typed: what is in sight needs no telling. */
export function offersFor(
  context: Context,
  view: CaseView,
): { actions: ActionSpec[]; canType: string[] } {
  const buttons = offered(context, view);
  return {
    actions: buttons.map(({ act, verb, offer }, at) => ({
      title: offer.title,
      verb,
      ...headingOf(act),
      ...(offer.version === undefined ? {} : { version: offer.version }),
      ...offer.as?.(view),
      ...(at === 0 && offer.next?.(view) ? { style: 'positive' as const } : {}),
    })),
    canType: buttons.slice(3, 3 + MOST_TYPED).map(({ offer }) => `${offer.typed} ${view.ref}`),
  };
}

/** The act that a button's own phrase stands for; null where the reader takes the words whole. */
export function actTypedAs(context: Context, phrase: string): ActName | null {
  const found = allButtons(context).find(
    ({ offer }) => offer.typed === phrase && offer.saidWhole !== true,
  );
  return found?.act ?? null;
}
