import { connect } from 'node:net';
import { createLog } from '../../../bot/host/log';
import { createMetrics } from '../../../bot/host/metrics';
import { listen } from '../../../bot/host/server';
import type { RunningServer, ServerParts } from '../../../bot/host/server';

const log = createLog('silent');

function parts(over: Partial<ServerParts> = {}): ServerParts {
  return {
    host: '127.0.0.1',
    port: 0,
    log,
    metrics: createMetrics(),
    ready: () => Promise.resolve(),
    receive: () => Promise.resolve({ status: 200 }),
    ...over,
  };
}

/** Sends bytes as they stand; what comes back until the other side closes, or half a second passes. */
function raw(port: number, request: string): Promise<string> {
  return new Promise((resolve) => {
    let said = '';
    const socket = connect(port, '127.0.0.1', () => socket.write(request));
    socket.on('data', (chunk) => (said += chunk.toString('latin1')));
    socket.on('error', () => resolve(said));
    socket.on('close', () => resolve(said));
    socket.setTimeout(500, () => socket.destroy());
  });
}

describe('the HTTP door', () => {
  let server: RunningServer;
  let bodies: unknown[] = [];
  beforeAll(async () => {
    server = await listen(
      parts({
        receive: (_authorization, body) => (bodies.push(body), Promise.resolve({ status: 200 })),
      }),
    );
  });
  afterAll(() => server.close());
  beforeEach(() => (bodies = []));

  const post = (
    body: string,
    headers: Record<string, string> = { 'content-type': 'application/json' },
  ) => fetch(`${server.url}/api/messages`, { method: 'POST', body, headers });

  it('says that it lives and that it is ready', async () => {
    expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
    expect((await fetch(`${server.url}/readyz`)).status).toBe(200);
  });

  it('says 503 while the store is away, and still lives', async () => {
    const away = await listen(
      parts({ ready: () => Promise.reject(new Error('the store is away at mongodb://secret')) }),
    );
    try {
      const response = await fetch(`${away.url}/readyz`);
      expect([response.status, await response.text()]).toEqual([503, '{"status":"notReady"}']);
      expect((await fetch(`${away.url}/healthz`)).status).toBe(200);
    } finally {
      await away.close();
    }
  });

  it('gives metrics in the form that Prometheus reads', async () => {
    const response = await fetch(`${server.url}/metrics`);
    expect(response.headers.get('content-type')).toMatch(/^text\/plain/);
    expect(await response.text()).toContain('# TYPE candour_turns_total counter');
  });

  it('hands over the parsed body', async () => {
    expect((await post('{"type":"message"}')).status).toBe(200);
    expect(bodies).toEqual([{ type: 'message' }]);
  });

  it.each([
    ['broken JSON', '{"text": "Mohammed', {}, 400],
    ['more than 256 KB', JSON.stringify({ text: 'x'.repeat(270_000) }), {}, 413],
    ['a packed body', 'x', { 'content-encoding': 'gzip' }, 415],
  ])('answers %s by status alone, without repeating it', async (_what, body, headers, status) => {
    const response = await post(body, { 'content-type': 'application/json', ...headers });
    expect([response.status, await response.text()]).toEqual([status, `{"code":"http${status}"}`]);
    expect(bodies).toEqual([]);
  });

  it('answers 404 and 405 to what is not there', async () => {
    expect((await fetch(`${server.url}/nothing`)).status).toBe(404);
    expect((await fetch(`${server.url}/api/messages`)).status).toBe(405);
  });

  it.each([
    ['a Host with a space', 'GET /healthz HTTP/1.1\r\nHost: a b\r\n\r\n'],
    ['a Host with a bracket', 'GET /healthz HTTP/1.1\r\nHost: [\r\n\r\n'],
    ['a Host with a percent sign', 'GET /healthz HTTP/1.1\r\nHost: %\r\n\r\n'],
    ['a Host with a port that is none', 'GET /healthz HTTP/1.1\r\nHost: x:99999\r\n\r\n'],
    ['a target that starts with two slashes', 'GET //[ HTTP/1.1\r\nHost: localhost\r\n\r\n'],
    ['an absolute target', 'GET http://[/ HTTP/1.1\r\nHost: localhost\r\n\r\n'],
    ['an asterisk', 'OPTIONS * HTTP/1.1\r\nHost: localhost\r\n\r\n'],
  ])('answers 400 to %s, and lives on', async (_what, request) => {
    expect(await raw(server.port, request)).toMatch(/^HTTP\/1\.1 400/);
    expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
  });

  it('survives 500 odd requests', async () => {
    const odd = [
      '[',
      ']',
      '%',
      '\\',
      '^',
      '`',
      '{',
      '|',
      '@',
      '#',
      '?',
      ':',
      ';',
      ' ',
      '\t',
      '"',
      '<',
      'é',
      '..',
      '//',
    ];
    for (let n = 0; n < 500; n += 50) {
      const batch = [...Array(50).keys()].map((k) => {
        const part = () => odd[(n * 7 + k * 13 + Math.floor((n + k) / 3)) % odd.length] ?? '';
        const target = k % 2 ? `/healthz${part()}${part()}` : `${part()}/x`;
        return raw(
          server.port,
          `GET ${target} HTTP/1.1\r\nHost: h${part()}${k}\r\nConnection: close\r\n\r\n`,
        );
      });
      await Promise.all(batch);
    }
    expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
  });

  it('says in one sentence that the port is taken', async () => {
    await expect(listen(parts({ port: server.port }))).rejects.toThrow(
      `Port ${server.port} is in use. Stop what uses it, or set PORT to another one.`,
    );
  });

  it('lets a running request end before it stops', async () => {
    let release = () => {};
    const gate = new Promise<void>((resolve) => (release = resolve));
    const slow = await listen(parts({ receive: () => gate.then(() => ({ status: 200 })) }));
    const answer = fetch(`${slow.url}/api/messages`, { method: 'POST', body: '{}' });
    await new Promise((resolve) => setTimeout(resolve, 50));
    const closed = slow.close();
    release();
    expect((await answer).status).toBe(200);
    await closed;
    await expect(fetch(`${slow.url}/healthz`)).rejects.toThrow();
  });
});
