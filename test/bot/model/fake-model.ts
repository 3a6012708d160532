/** Where a model would be: answers the lines it was given, once each, and faults everything else. */
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

export const KEY = 'sk-not-a-real-one';
export const MODEL = 'small-model';

/** What comes back for one line. */
export type Answer =
  /** The model's own words, in the envelope of a completion. */
  | { says: string }
  /** A bare answer of the server. */
  | { status: number; body: string; headers?: Record<string, string> }
  /** Headers at once or not at all; the rest never. */
  | { hangs: 'before headers' | 'after headers' };

export interface FakeModel {
  url: string;
  /** The next time that this line is sent, once. */
  expect(text: string, answer: Answer): void;
  /** Lines that were sent, in their order. */
  asked: string[];
  /** The instructions of each request. */
  instructions: string[];
  /** @throws Error naming every request that was not expected, and every answer that nobody fetched */
  close(): Promise<void>;
}

interface Asked {
  model: string;
  response_format: { type: string };
  messages: { role: string; content: string }[];
}

export async function startFakeModel(key: string | null = KEY): Promise<FakeModel> {
  const expected = new Map<string, Answer>();
  const faults: string[] = [];
  const asked: string[] = [];
  const instructions: string[] = [];

  const take = async (request: IncomingMessage): Promise<Answer> => {
    let raw = '';
    for await (const chunk of request) raw += String(chunk);
    if (request.method !== 'POST' || request.url !== '/v1/chat/completions')
      throw new Error(`${request.method} ${request.url} is not served`);
    const header = key === null ? undefined : `Bearer ${key}`;
    if (request.headers.authorization !== header) throw new Error('the key is not the one given');
    const body = JSON.parse(raw) as Asked;
    const [system, user, ...more] = body.messages;
    if (body.model !== MODEL || body.response_format.type !== 'json_object' || more.length > 0)
      throw new Error('not asked as agreed');
    if (system?.role !== 'system' || user?.role !== 'user') throw new Error('roles are wrong');
    const answer = expected.get(user.content);
    if (!answer) throw new Error(`nobody gave an answer for “${user.content}”`);
    expected.delete(user.content);
    asked.push(user.content);
    instructions.push(system.content);
    return answer;
  };

  const server = createServer((request, response) => {
    take(request)
      .then((answer) => {
        if ('hangs' in answer) {
          if (answer.hangs === 'after headers') {
            response.writeHead(200, { 'content-type': 'application/json' });
            response.write('{"choices":');
          }
          return;
        }
        const { status, body, headers } =
          'says' in answer ? { status: 200, body: completion(answer.says), headers: {} } : answer;
        response.writeHead(status, { 'content-type': 'application/json', ...headers });
        response.end(body);
      })
      .catch((error: unknown) => {
        faults.push(error instanceof Error ? error.message : 'unknown');
        response.writeHead(500).end();
      });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/v1`,
    expect: (text, answer) => void expected.set(text, answer),
    asked,
    instructions,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      const unused = [...expected.keys()].map((text) => `never asked: “${text}”`);
      if (faults.length + unused.length > 0) throw new Error([...faults, ...unused].join('\n'));
    },
  };
}

function completion(content: string): string {
  const message = { role: 'assistant', content };
  return JSON.stringify({
    id: 'c-1',
    object: 'chat.completion',
    choices: [{ index: 0, finish_reason: 'stop', message }],
  });
}
