/** What the sender should know before saving: it may be here already. Told only of cases that they may see. */
import type { Draft } from './store';
import type { Context } from '../turn/feature';
import { outOfTime, proposedProcedure } from '../../../services/cases';
import { sayFullDate, type PlainDate } from '../../../services/timescale';
import { ALIKE_WORDS, looksLike } from '../pairs/pairs';
import { complainantKey, earlierComplaints } from './same-person';

const MOST = 2;
const NOBODY_TO_THANK =
  'Nobody whom the directory knows is named, so nobody will be thanked. Type “about” and their name, or their team; if they don’t work here, the words keep the name.';

export async function intakeNotes(
  context: Context,
  { fields, from, questions }: Draft,
): Promise<string[]> {
  const { feedbackType, receivedOn } = fields;
  const asksWhom = questions.some(({ slot }) => slot === 'people' || slot === 'team');
  if (feedbackType === 'compliment' && fields.words.trim() !== '' && !asksWhom)
    return fields.aboutIds.length === 0 && fields.teamId === null ? [NOBODY_TO_THANK] : [];
  if (feedbackType !== 'complaint' || receivedOn === null) return [];
  const key = await complainantKey(context, fields.fromDescription, fields.words);
  const found = await looksLike(
    context,
    {
      feedbackType,
      receivedOn,
      complainant: { kind: fields.complainantKind, description: fields.fromDescription, key },
      about: fields.aboutIds,
      teamId: fields.teamId,
      words: fields.words,
    },
    from,
  );
  const duplicates = found
    .slice(0, MOST)
    .map(
      ({ ref, alike }) =>
        `This may be the same as ${ref}: ${alike.map((what) => ALIKE_WORDS[what]).join(', ')}. If it is, discard this; if not, save it.`,
    );
  return [
    ...longAgo(context, { ...fields, receivedOn }),
    ...(fields.complainantKind === 'anonymous' ? [NOBODY_TO_TELL] : []),
    ...duplicates,
    ...(await repeatNotes(context, key, null)),
  ];
}

const NOBODY_TO_TELL =
  'Nobody is named to whom an acknowledgement could be sent, so none is owed. It is looked into like any other.';

/** It is saved all the same: whether it is still looked into is for triage to decide. */
function longAgo(
  { deps }: Context,
  { happenedOn, receivedOn }: { happenedOn: PlainDate | null; receivedOn: PlainDate },
): string[] {
  const rules = deps.rules();
  const id = proposedProcedure(deps.council, rules, 'complaint', null, receivedOn);
  const late =
    id && outOfTime({ happenedOn, receivedOn }, deps.procedureOn(id, receivedOn), rules.calendar);
  if (!late || happenedOn === null) return [];
  return [
    `It happened on ${sayFullDate(happenedOn)}, longer ago than the procedure allows (until ${sayFullDate(late.limit)}). Save it all the same: the complaints team decides at triage.`,
  ];
}

/** "Has complained before", and how often, without saying about what. */
export async function repeatNotes(
  context: Context,
  key: string | null,
  except: string | null,
): Promise<string[]> {
  const before = await earlierComplaints(context, key, except);
  if (before === 0) return [];
  return [
    `Somebody of this name has ${before} other ${before === 1 ? 'complaint' : 'complaints'} here. Each is looked at on its own merits.`,
  ];
}
