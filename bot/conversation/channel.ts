/** In a channel or group chat: help, counts and references only. Anything else moves to the sender's own chat. */
import {
  channelCard,
  publicCount,
  publicInstant,
  publicRef,
  type BuiltCard,
  type ChannelSays,
} from '../../cards';
import { teamsFor, teamStatus } from '../../services/status';
import type { Intent, Reading } from '../understand/types';
import { PERSONAL_START } from '../wording';
import { reach } from './access';
import type { Context } from './deps';
import { plain, readTyped } from './text';
import { teamFor } from './lists';
import type { Reply } from './types';

const COUNTED: readonly Intent[] = ['status.team', 'list.overdue', 'list.due', 'report.figures'];

/** Nothing that was typed is repeated, and nothing typed here is kept. */
export async function answerInShared(context: Context, text: string): Promise<Reply[]> {
  const reading = await readTyped(context, text);
  const [intent] = reading.intents;
  if (intent === 'none') return [];
  if (intent === 'safety')
    return [
      {
        kind: 'text',
        text: `If someone may be in danger now: ${context.deps.council.contact.safety}. Call 999 if it is immediate.`,
      },
    ];
  if (intent === 'help') return [shown(context, 'help')];
  if (intent && COUNTED.includes(intent)) return [await counts(context, reading)];
  if (intent === 'status.case' && reading.slots.refs?.length) {
    return [
      shown(context, 'refs', reading.slots.refs),
      own(
        context,
        `You asked about ${reading.slots.refs.join(', ')}. Type the reference here to see it.`,
      ),
    ];
  }
  return [shown(context, 'movedToChat'), own(context, PERSONAL_START)];
}

function own(context: Context, sentence: string): Reply {
  const { card, text } = plain(context, sentence);
  return { kind: 'personal', card, text };
}

function shown(context: Context, says: ChannelSays, refs: readonly string[] = []): Reply {
  return asReply(
    channelCard({ says, asAt: publicInstant(context.now), counts: [], refs: refs.map(publicRef) }),
  );
}

/** The sender's own numbers: everyone here sees them, so they are counts and nothing else. */
async function counts(context: Context, reading: Reading): Promise<Reply> {
  const team = reading.slots.team ? teamFor(context, reading.slots.team) : null;
  const teamIds = team ? [team.id] : (teamsFor(context.actor, context.directory) ?? []);
  if (teamIds.length === 0) return shown(context, 'startChat');
  const status = await teamStatus(
    context.deps.stores.cases,
    { reach: reach(context), teamIds },
    context.today,
    context.deps.calendar(),
  );
  const named = ['open', 'dueThisWeek', 'late', 'unallocated'] as const;
  return asReply(
    channelCard({
      says: 'counts',
      asAt: publicInstant(context.now),
      counts: named.map((what) => ({ what, n: publicCount(status.counts[what]) })),
      refs: [],
    }),
  );
}

function asReply({ card, text }: BuiltCard): Reply {
  return { kind: 'card', card, text };
}
