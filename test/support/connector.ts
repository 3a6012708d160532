/** A Bot Framework connector that records what the bot sends, over HTTP. It knows only the routes that it was given. */
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Sent {
  /** `send` and `reply` make a message, `update` changes one. */
  how: 'send' | 'reply' | 'update';
  conversationId: string;
  activityId: string;
  activity: {
    type: string;
    text?: string;
    summary?: string;
    attachments?: { contentType: string; content: Record<string, unknown> }[];
    [field: string]: unknown;
  };
  authorization: string | null;
}

export interface Member {
  id: string;
  name: string;
  aadObjectId: string;
  email?: string;
  tenantId?: string;
  userRole?: string;
}

/** What to answer instead of success. */
export interface Trouble {
  /** `hangsUp`: the connection is closed without an answer. */
  status: number | 'hangsUp';
  code?: string;
  /** Seconds. */
  retryAfter?: number;
  /** How many requests it lasts; absent: until cleared. */
  times?: number;
  /** Only these requests. */
  how?: Sent['how'];
}

export interface Connector {
  /** The service URL for activities. */
  url: string;
  sent: Sent[];
  /** The last that it said: that it is typing is nothing said. */
  last(): Sent | undefined;
  /** The chats that the bot has opened itself, by the members asked for. */
  opened: { members: { id: string }[]; tenantId?: string }[];
  /** What opening one is answered with instead; null: it is opened. */
  closed: { status: number; code: string } | null;
  /** Every request for a route that it does not know. A test should find none. */
  unknown: string[];
  members: Member[];
  trouble: Trouble | null;
  /** Resolves when `count` activities in all have arrived. */
  until(count: number, ms?: number): Promise<void>;
  close(): Promise<void>;
}

const CONVERSATION =
  /^\/v3\/conversations\/([^/]+)\/(activities|members|pagedmembers)(?:\/([^/]+))?$/;

async function bodyOf(req: IncomingMessage): Promise<Sent['activity']> {
  const chunks: Buffer[] = [];
  for await (const chunk of req) chunks.push(chunk as Buffer);
  return JSON.parse(Buffer.concat(chunks).toString('utf8') || '{}') as Sent['activity'];
}

function howOf(method: string | undefined, part: string | undefined): Sent['how'] | null {
  if (method === 'PUT' && part) return 'update';
  if (method === 'POST') return part ? 'reply' : 'send';
  return null;
}

function json(
  res: ServerResponse,
  status: number,
  body: unknown,
  headers: Record<string, string> = {},
): void {
  res.writeHead(status, { 'content-type': 'application/json', ...headers });
  res.end(JSON.stringify(body));
}

class Recorder {
  readonly sent: Sent[] = [];
  readonly last = (): Sent | undefined =>
    this.sent.filter(({ activity }) => activity.type !== 'typing').at(-1);
  readonly unknown: string[] = [];
  readonly opened: Connector['opened'] = [];
  closed: Connector['closed'] = null;
  members: Member[] = [];
  trouble: Trouble | null = null;

  /** True when the request was answered with trouble. */
  private troubled(res: ServerResponse, how: Sent['how']): boolean {
    const trouble = this.trouble;
    if (!trouble || (trouble.how && trouble.how !== how)) return false;
    if (trouble.times !== undefined && --trouble.times <= 0) this.trouble = null;
    if (trouble.status === 'hangsUp') {
      res.socket?.resetAndDestroy();
      return true;
    }
    const headers =
      trouble.retryAfter === undefined ? {} : { 'retry-after': String(trouble.retryAfter) };
    json(
      res,
      trouble.status,
      { error: { code: trouble.code ?? 'ServiceError', message: 'as the test asked' } },
      headers,
    );
    return true;
  }

  async handle(req: IncomingMessage, res: ServerResponse): Promise<void> {
    const { pathname } = new URL(req.url ?? '/', 'http://connector');
    if (pathname === '/v3/conversations' && req.method === 'POST') return this.open(req, res);
    const [, conversation = '', kind, part] = CONVERSATION.exec(pathname) ?? [];
    const activity = await bodyOf(req);
    const member = this.members.find((each) => each.id === decodeURIComponent(part ?? ''));
    const how = kind === 'activities' ? howOf(req.method, part) : null;
    if (kind === 'members' && req.method === 'GET' && part) {
      return member
        ? json(res, 200, member)
        : json(res, 404, { error: { code: 'MemberNotFoundInConversation', message: '-' } });
    }
    if (!how) {
      this.unknown.push(`${req.method} ${pathname}`);
      return json(res, 500, { error: { code: 'NoSuchRoute', message: pathname } });
    }
    if (this.troubled(res, how)) return;
    const activityId =
      how === 'update' ? decodeURIComponent(part ?? '') : `sent-${this.sent.length + 1}`;
    const authorization = req.headers.authorization ?? null;
    this.sent.push({
      how,
      conversationId: decodeURIComponent(conversation),
      activityId,
      activity,
      authorization,
    });
    json(res, how === 'update' ? 200 : 201, { id: activityId });
  }

  private async open(req: IncomingMessage, res: ServerResponse): Promise<void> {
    const asked = (await bodyOf(req)) as unknown as Connector['opened'][number];
    this.opened.push(asked);
    if (this.closed)
      return json(res, this.closed.status, { error: { code: this.closed.code, message: '-' } });
    json(res, 201, { id: `a:opened-${asked.members[0]?.id}` });
  }

  async until(count: number, ms = 5_000): Promise<void> {
    const end = Date.now() + ms;
    while (this.sent.length < count) {
      if (Date.now() > end)
        throw new Error(`only ${this.sent.length} of ${count} activities arrived in ${ms} ms`);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  }
}

export async function startConnector(): Promise<Connector> {
  const recorder = new Recorder();
  const server = createServer((req, res) => {
    recorder.handle(req, res).catch((error: unknown) => {
      recorder.unknown.push(`${req.method} ${req.url}: ${String(error)}`);
      json(res, 500, { error: { code: 'Broken', message: '-' } });
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return Object.assign(recorder, {
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  });
}
