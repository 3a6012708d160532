/** The way to speak first alone: no conversation, no door. The command line needs no more. */
import type { ConversationStore } from '../../services/people/ports';
import type { Messenger } from '../conversation/turn/types';
import type { Clock } from '../host/clock';
import type { Settings } from '../host/config';
import type { Logger } from '../host/log';
import type { Metrics } from '../host/metrics';
import { CandourAdapter } from './adapter';
import { firstContact } from './first-contact';
import { createMessenger } from './messenger';
import { SharedPace } from './pace';
import { References } from './references';

export interface SpeakerParts {
  settings: Settings;
  conversations: ConversationStore;
  clock: Clock;
  log: Logger;
  metrics: Metrics;
  /** Somebody's id in Microsoft Entra by their directory id; absent: only who has spoken is written to. */
  identityOf?: (personId: string) => Promise<string | null>;
}

export function messengerFor(
  { settings, conversations, log, metrics, identityOf }: SpeakerParts,
  adapter: CandourAdapter,
  references: References,
): Messenger {
  return createMessenger({
    adapter,
    references,
    ...(identityOf
      ? { firstContact: firstContact({ adapter, references, settings, identityOf }) }
      : {}),
    pace: new SharedPace(conversations),
    settings,
    log,
    metrics,
  });
}

export function createSpeaker(parts: SpeakerParts): Messenger {
  const { settings, conversations, clock, log } = parts;
  return messengerFor(
    parts,
    new CandourAdapter(settings, log),
    new References(conversations, clock),
  );
}
