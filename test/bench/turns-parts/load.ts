/** The load: people who each send an activity, wait for its answer, and send the next. */
import { Agent, createServer, request } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Activity = Record<string, unknown>;

/** Takes what bots send, and keeps the last answer in each conversation. */
export interface Sink {
  url: string;
  count(): number;
  last(conversationId: string): Activity | undefined;
  close(): void;
}

export async function startSink(): Promise<Sink> {
  const last = new Map<string, Activity>();
  let count = 0;
  const server: Server = createServer((req, res) => {
    const chunks: Buffer[] = [];
    req.on('data', (chunk: Buffer) => chunks.push(chunk));
    req.on('end', () => {
      const conversation = decodeURIComponent((req.url ?? '').split('/')[3] ?? '');
      if (req.method === 'POST') {
        const activity = JSON.parse(Buffer.concat(chunks).toString('utf8')) as Activity;
        // In working hours reminders arrive as well, which answer nothing.
        if (activity['replyToId'] !== undefined) last.set(conversation, activity);
        count += 1;
      }
      res.writeHead(req.method === 'GET' ? 404 : 201, { 'content-type': 'application/json' });
      res.end('{"id":"1"}');
    });
  });
  server.keepAliveTimeout = 60_000;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = () => {
    server.close();
    server.closeAllConnections();
  };
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, count: () => count, last: (id) => last.get(id), close };
}

const agent = new Agent({ keepAlive: true, maxSockets: 64 });

export function post(url: string, activity: Activity): Promise<{ status: number; body: string }> {
  const payload = JSON.stringify(activity);
  const headers = {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(payload),
  };
  return new Promise((resolve, reject) => {
    const req = request(`${url}/api/messages`, { method: 'POST', agent, headers }, (res) => {
      const chunks: Buffer[] = [];
      res.on('data', (chunk: Buffer) => chunks.push(chunk));
      res.on('end', () =>
        resolve({ status: res.statusCode ?? 0, body: Buffer.concat(chunks).toString('utf8') }),
      );
    });
    req.on('error', reject);
    req.end(payload);
  });
}

export interface Figures {
  perSecond: number;
  p99: number;
}

/**
 * Runs `turns` turns spread over `people` side by side; a turn ends with its HTTP answer, before which
 * the bot has sent its replies.
 * @throws Error as soon as a turn is not answered as it should be
 */
export async function measure(
  people: number,
  turns: number,
  turn: (person: number, n: number) => Promise<void>,
): Promise<Figures> {
  const times: number[] = [];
  let next = 0;
  const started = performance.now();
  const one = async (person: number) => {
    for (let n = next++; n < turns; n = next++) {
      const before = performance.now();
      await turn(person, n);
      times.push(performance.now() - before);
    }
  };
  await Promise.all([...Array(people).keys()].map(one));
  const seconds = (performance.now() - started) / 1000;
  times.sort((a, b) => a - b);
  return { perSecond: turns / seconds, p99: times[Math.floor(times.length * 0.99)] ?? 0 };
}
