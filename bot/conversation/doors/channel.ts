/** In a channel or group chat: help, counts and references only. Anything else moves to the sender's own chat. */
import {
  channelCard,
  publicCount,
  publicInstant,
  publicSafety,
  refusalCard,
  type BuiltCard,
  type ChannelCard,
  type ChannelSays,
} from '../../../cards';
import { EVERYBODY } from '../../../services/cases';
import { teamsFor, teamStatus } from '../../../services/status';
import { CATALOGUE } from '../../understand/catalogue';
import type { Reading } from '../../understand/types';
import { PERSONAL_START } from '../../wording/refusals';
import { NotForYou, reach } from '../turn/access';
import type { Context } from '../turn/feature';
import { plain } from '../turn/sentence-card';
import { readTyped } from './reading';
import { isChatter } from './text';
import { teamFor } from '../case/lists';
import { plainWords } from '../turn/typed-ref';
import { showCase } from '../case/card';
import type { SharedReply } from '../turn/types';

/** Nothing that was typed is repeated, and nothing typed here is kept. */
export async function answerInShared(context: Context, text: string): Promise<SharedReply[]> {
  const reading = await readTyped(context, text);
  const [intent] = reading.intents;
  if (intent === 'none' && isChatter({ reading, text })) return [];
  if (intent === 'safety') return [{ kind: 'text', text: publicSafety(context.deps.council) }];
  if (intent && CATALOGUE[intent].shared === 'help') return [shown(context, 'help')];
  if ((intent && CATALOGUE[intent].shared === 'counts') || asksUntriaged(context, text))
    return [await counts(context, reading)];
  const [ref] = reading.slots.refs ?? [];
  if (intent && CATALOGUE[intent].shared === 'case' && ref)
    return [own(await caseOrRefusal(context, ref))];
  return [own(plain(context, PERSONAL_START))];
}

/** Asked for the list of what waits for triage: of it, too, the count is everybody's. */
function asksUntriaged({ features }: Context, text: string): boolean {
  const { phrases = [] } = features.deed('list.untriaged');
  return phrases.some(({ says }) => says.test(plainWords(text)));
}

/** Into the sender's own chat; whoever is here learns only that there is an answer. */
function own(card: BuiltCard): SharedReply {
  return { kind: 'personal', ...card };
}

async function caseOrRefusal(context: Context, ref: string): Promise<BuiltCard> {
  try {
    return await showCase(context, ref);
  } catch (error) {
    if (!(error instanceof NotForYou)) throw error;
    return refusalCard({ ask: context.deps.council.contact.complaintsTeam });
  }
}

function shown(context: Context, says: ChannelSays): SharedReply {
  return toAll(channelCard({ says, asAt: publicInstant(context.now), counts: [], refs: [] }));
}

/** Numbers of the sender's own teams: everyone here sees them, so they are counts and nothing else. */
async function counts(context: Context, reading: Reading): Promise<SharedReply> {
  const team = reading.slots.team ? teamFor(context, reading.slots.team) : null;
  const teamIds = team ? [team.id] : (teamsFor(context.actor, context.directory) ?? []);
  if (teamIds.length === 0) return shown(context, 'startChat');
  const status = await teamStatus(
    context.deps.stores.cases,
    // Everybody here reads the answer, so it counts what is closed to nobody, whoever asks.
    { reach: { ...reach(context), viewerId: EVERYBODY }, teamIds },
    context.today,
    context.deps.calendar(),
  );
  const named = ['open', 'dueThisWeek', 'late', 'unallocated', 'untriaged'] as const;
  return toAll(
    channelCard({
      says: team ? 'countsTeam' : teamIds === 'all' ? 'countsAll' : 'counts',
      asAt: publicInstant(context.now),
      counts: named.map((what) => ({ what, n: publicCount(status.counts[what]) })),
      refs: [],
    }),
  );
}

const toAll = (card: ChannelCard): SharedReply => ({ kind: 'card', ...card });
