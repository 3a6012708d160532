/** "Themes on 42: contact, transport", "enquiry category 42: background": one fact by its name, after a colon. */
import type { CaseView } from '../../../services/cases/view';
import { CHANNELS } from '../../../services/terms';
import { CHANNEL_WORDS } from '../../wording/terms';
import { eachNamed, namedIn } from '../case/listed-names';
import { given } from '../turn/asked-values';
import type { Asked, Context, Phrase, Said } from '../turn/feature';
import type { Inputs } from '../turn/form-input';

const NAME =
  '(?:problem category|enquiry category|category|themes?|contact method|channel|provider|reasonable adjustments?|adjustments?)';
const CASE = String.raw`(?: (?:on|for|of))?(?: (?:#|it|this|that))`;

/** "The theme on 8 is transport", never that it is wrong, or what it is. */
const LISTED =
  '(?:problem category|enquiry category|category|themes?|contact method|provider|reasonable adjustment|adjustment)';
const IS =
  '(?:is|are|was|were) (?!(?:not|wrong|missing|blank|empty|incorrect|what|which|right|still|now)\\b)';

export const NAMING: readonly Phrase[] = [
  { says: new RegExp(`^(?:the )?${NAME}${CASE} ?[:–-] ?\\S.*$`, 's'), whole: true, orders: true },
  { says: new RegExp(`^(?:the )?${LISTED}${CASE} ${IS}[^?]+$`, 's'), whole: true, orders: true },
];

const SAID = new RegExp(
  `^\\W*(?:the )?(?<name>${NAME})\\b[^:–-]*?(?:[\\w-]*\\d)?[^:–-]*[:–-]\\s*(?<value>\\S.*)$`,
  'is',
);

const SAID_IS = new RegExp(
  String.raw`^\W*(?:the )?(?<name>${LISTED})(?: (?:on|for|of))? (?:#?\d+|#|it|this|that) ${IS}(?<value>\S.*)$`,
  'is',
);

/** What the words name of the council's lists, or the words themselves; what they don't name is asked on the form. */
export function countedSaid({ deps }: Context, view: CaseView, { text }: Asked): Said {
  const words = withoutRef(text);
  const { name, value } = (SAID_IS.exec(words) ?? SAID.exec(words))?.groups ?? {};
  if (!name || !value) return {};
  const { council } = deps;
  const values: Inputs = given(
    fieldOf(name.toLowerCase(), value, {
      category: () => namedIn(council.problemCategories, value).join(),
      themes: () => namedIn(council.themes, value).join(),
      enquiryCategory: () => namedIn(council.enquiryCategories, value).join(),
      channel: () =>
        namedIn(
          CHANNELS.map((id) => ({ id, label: CHANNEL_WORDS[id] })),
          value,
        ).join(),
    }),
  );
  if (Object.keys(values).length === 0) return {};
  // What is recorded already is put right, with its reason, by the complaints team.
  const instead = isThere(values, view);
  if (instead) return { values: { ...values, reason: text.slice(0, 500) }, instead };
  // What names nothing of the list is not passed over: the form asks.
  const passedOver =
    values['themes'] !== undefined && eachNamed(council.themes, value).unknown.length > 0;
  return passedOver ? { values } : { values, whole: true };
}

/** The dashes of a reference are none of the sentence. */
const withoutRef = (text: string): string => text.replace(/\bcf-?\d{2}-?\d{1,6}\b/i, '#');

function fieldOf(
  name: string,
  value: string,
  list: Record<'category' | 'themes' | 'enquiryCategory' | 'channel', () => string>,
): Inputs {
  if (name === 'enquiry category') return { enquiryCategory: list.enquiryCategory() };
  if (name.endsWith('category')) return { category: list.category() };
  if (name.startsWith('theme')) return { themes: list.themes() };
  if (name === 'provider') return { provider: value };
  return /adjustment/.test(name) ? { adjustment: value } : { channel: list.channel() };
}

function isThere(values: Inputs, view: CaseView) {
  if (values['category'] && view.problemCategory !== null) return 'case.correct' as const;
  if (values['enquiryCategory'] && view.enquiryCategory) return 'case.correct' as const;
  if (values['channel'] && view.channel !== null) return 'case.correct' as const;
  if (values['provider'] && view.circumstances.provider !== null) return 'case.needs' as const;
  return values['adjustment'] && view.circumstances.adjustments.length > 0
    ? ('case.needs' as const)
    : null;
}
