/** Questions about more than one case, in the words that people use for them: stuck, waiting, due. */
import type { BuiltCard } from '../../../cards';
import type { Slots } from '../../understand/types';
import { reach } from '../turn/access';
import type { Context } from '../turn/feature';
import { listNamed } from '../case/lists';
import { showList } from '../case/show-list';
import { showTeam } from './team';

const SIGN_OFF = /\bsign(?:ing|ed)?[ -]?offs?\b|\bto sign\b/i;

/** "Where's everyone with sign-offs?" is the queue; everything else about a team is its status. */
export function showTeamOr(
  context: Context,
  text: string,
  { team }: Slots,
): Promise<BuiltCard> | BuiltCard {
  if (!SIGN_OFF.test(text)) return showTeam(context, team ?? null);
  return showList(
    context,
    listNamed(context, team ? `waitingSignOff@${team}` : 'waitingSignOff'),
    1,
  );
}

/**
 * What falls due. Whoever answers for more than their own cases is told of all of those: an empty list
 * of their own would be a false all-clear.
 * @param note said first
 */
export async function showDue(context: Context, slots: Slots, note?: string): Promise<BuiltCard> {
  const span = slots.period ? [`${slots.period[0]}..${slots.period[1]}`] : [];
  const open = span.length === 0 && !slots.team;
  if (open && ownOnly(context) && (await hasOwn(context))) return showMine(context);
  const id = ['due', ...span, ...(slots.team ? [slots.team] : [])].join('@');
  return showList(context, { ...listNamed(context, id), ...(note ? { note } : {}) }, 1);
}

function ownOnly(context: Context): boolean {
  const { grants } = reach(context);
  return grants !== 'all' && grants.every((grant) => grant.startsWith('person:'));
}

/** Whether somebody investigates anything. */
export const hasOwn = async (context: Context): Promise<boolean> =>
  (await context.deps.stores.cases.count(listNamed(context, 'mine').query)) > 0;

/** The cases that one investigates; else whatever else one has a part in. */
export async function showMine(context: Context): Promise<BuiltCard> {
  const id = (await hasOwn(context)) ? 'mine' : 'part';
  return showList(context, listNamed(context, id), 1);
}

/** "How are my teams doing": the team's status, in words made plain. */
export const TEAM_ASKED =
  /^(?:how (?:are|is|re)|how's|hows|how're) (?:all )?(?:my|our|the) (?:teams|service|services)(?: (?:doing|getting on|looking|going|coping|today|now|this week))*$|^(?:my|our|the|all) teams(?: status)?$|^(?:team|teams) status$|^what(?:'?s| is) (?:with|waiting for|in) sign ?-?off$|^(?:is |are |got |have i got |have i |there )*(?:there )?(?:anything|owt|ought|summat|something|any|what(?:'?s| is| have i| have i got| do i have| is there)?)(?: (?:for me|there|waiting|left|got))* to (?:sign|approve)(?: ?-?off)?(?: (?:today|now|yet))?$/;

/** Short questions for a list, in words made plain. */
export const ASKED_LISTS = {
  blocked:
    /^(?:who|who all|what|which(?: cases| ones)?|is anyone|is anybody|anyone|anybody|anything|is anything)(?:'?s| is| are)? (?:blocked|stuck|held up)(?: (?:at the moment|now|today|just now))?$|^(?:blocked|stuck)(?: cases| list)$/,
  moreTime:
    /^(?:who|who all|which(?: cases| ones)?|anyone|anybody|has anyone|has anybody)(?:'?s| has| have)? (?:wants?|needs?|wanting|needing|asked for|asking for|waiting for) (?:more time|an? extension|extensions)$/,
  logged:
    /^(?:show |show me |list |see |status of )?(?:(?:all )?the (?:ones|cases|complaints|things|feedback) (?:that )?i(?:'ve| have)? (?:logged|put in|sent in|reported|recorded)|(?:what|which(?: cases| ones)?) (?:have i|did i|i) (?:logged|log|put in|recorded|reported)|my logged cases|logged by me|what i(?:'ve| have)? logged|everything i(?:'ve| have)? logged)$/,
} as const;
