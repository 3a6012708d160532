/** Activities as Teams sends them. */
import { randomUUID } from 'node:crypto';
import { BOT, TENANT } from './people';
import type { Speaker } from './people';

export type Place = 'personal' | 'groupChat' | 'channel';
export type Activity = Record<string, unknown>;

const PLACES: Record<Exclude<Place, 'personal'>, string> = {
  groupChat: '19:huddle@thread.v2',
  channel: '19:triage@thread.tacv2',
};

/** The part that every activity has; `id` is new each time. */
export function envelope(from: Speaker, serviceUrl: string, place: Place = 'personal'): Activity {
  return {
    id: randomUUID(),
    timestamp: '2026-11-20T09:00:00.000Z',
    channelId: 'msteams',
    serviceUrl,
    from: { id: `29:${from.aadObjectId}`, name: from.name, aadObjectId: from.aadObjectId },
    recipient: BOT,
    conversation: {
      id: place === 'personal' ? `a:personal-${from.aadObjectId}` : PLACES[place],
      conversationType: place,
      ...(place === 'personal' ? {} : { isGroup: true }),
      tenantId: TENANT,
    },
    channelData: { tenant: { id: TENANT } },
  };
}

/** In a group the bot hears only what mentions it. */
export function message(
  from: Speaker,
  serviceUrl: string,
  text: string,
  place: Place = 'personal',
): Activity {
  const base = { ...envelope(from, serviceUrl, place), type: 'message', textFormat: 'plain' };
  if (place === 'personal') return { ...base, text };
  const tag = `<at>${BOT.name}</at>`;
  return {
    ...base,
    text: `${tag} ${text}`,
    entities: [{ type: 'mention', mentioned: BOT, text: tag }],
  };
}

/** Action.Execute: the card's own data and what was typed into its inputs arrive as one object. */
export function execute(
  from: Speaker,
  serviceUrl: string,
  verb: string,
  data: Record<string, unknown> = {},
  place: Place = 'personal',
): Activity {
  return {
    ...envelope(from, serviceUrl, place),
    type: 'invoke',
    name: 'adaptiveCard/action',
    replyToId: 'pressed-card',
    value: { action: { type: 'Action.Execute', verb, data }, trigger: 'manual' },
  };
}

/** Action.Submit: a message with the data in `value`. */
export function submit(
  from: Speaker,
  serviceUrl: string,
  value: Record<string, unknown>,
): Activity {
  return { ...envelope(from, serviceUrl), type: 'message', replyToId: 'pressed-card', value };
}

export function invoke(from: Speaker, serviceUrl: string, name: string, value: unknown): Activity {
  return { ...envelope(from, serviceUrl), type: 'invoke', name, value };
}

export function installed(from: Speaker, serviceUrl: string): Activity {
  return { ...envelope(from, serviceUrl), type: 'installationUpdate', action: 'add' };
}

const event = (of: Activity, type: string, eventType: string, at: string): Activity => ({
  ...of,
  type,
  timestamp: at,
  channelData: { ...(of['channelData'] as object), eventType },
});

/** Teams sends an edit with the id of the message that was edited, and all of its new words. */
export const edited = (of: Activity, text: string, at = '2026-11-20T09:05:00.000Z'): Activity => ({
  ...event(of, 'messageUpdate', 'editMessage', at),
  text,
});

/** A deletion has the message's id and none of its words. */
export function deleted(of: Activity, at = '2026-11-20T09:06:00.000Z'): Activity {
  const { text: _gone, ...rest } = of;
  return event(rest, 'messageDelete', 'softDeleteMessage', at);
}

/** "Undo" beside a deleted message. */
export const undeleted = (of: Activity, at = '2026-11-20T09:07:00.000Z'): Activity =>
  event(of, 'messageUpdate', 'undeleteMessage', at);

/** A message with files, as Teams hands them over: by name, with an address from which they could be had. */
export const withFiles = (of: Activity, address: string, ...names: string[]): Activity => ({
  ...of,
  attachments: [
    { contentType: 'text/html', content: `<p>${String(of['text'])}</p>` },
    ...names.map((name) =>
      name === ''
        ? { contentType: 'image/png', contentUrl: `${address}/picture` }
        : {
            contentType: 'application/vnd.microsoft.teams.file.download.info',
            name,
            contentUrl: `${address}/${encodeURIComponent(name)}`,
            content: { downloadUrl: `${address}/${encodeURIComponent(name)}`, fileType: 'pdf' },
          },
    ),
  ],
});
