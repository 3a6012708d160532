/**
 * Which of several open drafts a correction means. "It was nan, not mum" means the one from mum, whichever came last;
 * "the aunt one came Monday" the aunt's; "it was the complaint that came yesterday" a complaint.
 */
import type { Context } from '../turn/feature';
import { bringForward, openDrafts, type StoredDraft } from './store';

const KINDS: Record<string, string> = {
  complaint: 'complaint',
  compliment: 'compliment',
  comment: 'comment',
  enquiry: 'enquiry',
};
const NOT = /\bnot (?:an? |the |from |by |her |his |their )?(?<whom>[\p{L}’']+(?: [\p{L}’']+)?)/giu;
const THE_ONE =
  /\b(?:the |that )(?:(?<whose>[\p{L}’']+(?: [\p{L}’']+)?) )?(?<kind>complaint|compliment|comment|enquiry|one)\b/iu;
const FROM =
  /\b(?:the |that )?(?:complaint|compliment|comment|enquiry|one) (?:from|by) (?:the |her |his )?(?<from>[\p{L}’']+)/iu;

const plain = (word: string): string => word.toLowerCase().replace(/['’]s$/, '');

const isFrom = (who: string, { draft: { fields } }: StoredDraft): boolean =>
  isWho(who, fields.fromDescription);

/** Whether the words name whoever is down as complaining. @param from as it is down */
export const isWho = (who: string, from: string | null): boolean => {
  const down = (from ?? '').toLowerCase().split(/[^\p{L}’']+/u);
  const said = plain(who).split(' ');
  return said.every((word) => down.includes(word) || down.includes(word.replace(/s$/, '')));
};

/**
 * Brings the draft that the words mean forward.
 * @returns "meant": they say by whose or which it is that an open one is meant; "elsewhere": they name one that isn't
 * open here, so that no open one is changed by them; null: they leave it to which was last
 */
export async function turnToMeant(
  context: Context,
  text: string,
): Promise<'meant' | 'elsewhere' | null> {
  const drafts = await openDrafts(context);
  const current = drafts.at(-1);
  if (!current) return null;
  const whose = [...text.matchAll(NOT)].map((match) => match.groups?.['whom'] ?? '');
  const { whose: adjective = '', kind = '' } = THE_ONE.exec(text)?.groups ?? {};
  const from = FROM.exec(text)?.groups?.['from'] ?? '';
  const named = [...whose.flatMap((each) => [each, each.split(' ')[0]!]), adjective, from]
    .filter((each) => each !== '')
    .filter((each) => drafts.some((one) => isFrom(each, one)));
  const type = KINDS[kind.toLowerCase()];
  const fits = (one: StoredDraft): boolean =>
    named.every((each) => isFrom(each, one)) &&
    (!type || one.draft.fields.feedbackType === null || one.draft.fields.feedbackType === type);
  if (named.length === 0 && !type) return null;
  if (fits(current)) return named.length > 0 ? 'meant' : null;
  const others = drafts.filter(fits);
  if (others.length === 1) bringForward(context, others[0]!);
  return others.length === 1 ? 'meant' : 'elsewhere';
}
