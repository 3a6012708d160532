/** The HTTP door: Teams' messages, health, readiness and metrics. Transports carry no business logic. */
import * as restify from 'restify';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Logger } from './log';
import { describeError } from './log';
import type { Metrics } from './metrics';
import { LINK_OVER } from '../wording/refusals';

export interface ServerParts {
  host: string;
  /** 0: any free port. */
  port: number;
  /** One POST to /api/messages; see TeamsSide. */
  receive(authorization: string, body: unknown): Promise<{ status: number; body?: unknown }>;
  /** The file behind a signed link; null: there is none, or no more. */
  files?(
    this: void,
    token: string,
  ): Promise<{ name: string; contentType: string; body: Buffer } | null>;
  /** Rejects while the bot can't do its work (the store is away). */
  ready(): Promise<void>;
  metrics: Pick<Metrics, 'render'>;
  log: Logger;
}

export interface RunningServer {
  url: string;
  port: number;
  /** Lets running requests end (at most `graceMs`), then stops. */
  close(graceMs?: number): Promise<void>;
}

/** Teams' own limit for a message is 100 KB. */
/** Longer than any proxy keeps an idle connection, so that none sends on one that is being closed here. */
const KEEP_ALIVE_MS = 75_000;
const MAX_BODY = 262_144;
const GRACE_MS = 5_000;

const TEXT = 'text/plain; charset=utf-8';
/** A file about a person is nobody's to keep, frame, guess at or tell others the address of. */
const PRIVATE = {
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'content-security-policy': "default-src 'none'",
};

type First = (handler: (req: IncomingMessage, res: ServerResponse) => boolean) => void;

/**
 * restify builds a URL from the Host header and the target before any handler runs, outside any try: a malformed
 * one ends the process (restify/node-restify#2011). So both are checked here, before restify sees them.
 */
function refuseMalformed(req: IncomingMessage, res: ServerResponse): boolean {
  const target = req.url ?? '';
  const host = req.headers.host ?? '';
  const sound =
    target.startsWith('/') && !target.startsWith('//') && /^[A-Za-z0-9.:[\]_-]{0,255}$/.test(host);
  if (sound && URL.canParse(target, `http://${host || 'localhost'}`)) return true;
  res.statusCode = 400;
  res.setHeader('connection', 'close');
  res.end();
  return false;
}

/** What goes wrong before a handler runs (bad JSON, too large, no such path) is told by status alone. */
function hideDetails(
  _req: restify.Request,
  res: restify.Response,
  error: { statusCode?: number },
  done: () => void,
): void {
  const status = error.statusCode ?? 500;
  res.send(status, { code: `http${status}` });
  done();
}

/** A packed body could unpack to any size; Teams never sends one. */
function refusePacked(req: restify.Request, res: restify.Response, next: restify.Next): void {
  if (req.headers['content-encoding'] === undefined) return next();
  res.send(415, { code: 'http415' });
  return next(false);
}

function listening(server: restify.Server, { host, port }: ServerParts): Promise<void> {
  return new Promise((resolve, reject) => {
    // restify passes its server's errors on; without a listener of its own they would end the process.
    server.once('error', (error: NodeJS.ErrnoException) => {
      const busy = `Port ${port} is in use. Stop what uses it, or set PORT to another one.`;
      const barred = `This user may not listen on ${host}:${port}. Set PORT to a number above 1023, or HOST to an address of this machine.`;
      const said = error.code === 'EADDRINUSE' ? busy : barred;
      reject(
        new Error(
          ['EADDRINUSE', 'EACCES', 'EADDRNOTAVAIL'].includes(error.code ?? '')
            ? said
            : `The server could not start (${error.code ?? 'unknown'}).`,
        ),
      );
    });
    server.listen(port, host, () => resolve());
  });
}

/** Connections that clients keep open fall idle one by one as their requests end. */
function closing(server: restify.Server, graceMs: number): Promise<void> {
  return new Promise((resolve) => {
    const sweep = setInterval(() => server.server.closeIdleConnections(), 50);
    const cut = setTimeout(() => server.server.closeAllConnections(), graceMs);
    server.server.close(() => {
      clearInterval(sweep);
      clearTimeout(cut);
      resolve();
    });
  });
}

function addRoutes(server: restify.Server, parts: ServerParts): void {
  server.post('/api/messages', async (req, res) => {
    const { status, body } = await parts.receive(req.header('authorization', ''), req.body);
    res.send(status, body ?? {});
  });
  server.get('/files/:token', async (req, res) => {
    const { token } = req.params as { token: string };
    const file = (await parts.files?.(token)) ?? null;
    if (!file) {
      res.sendRaw(404, LINK_OVER, { ...PRIVATE, 'content-type': TEXT });
      return;
    }
    // Bytes are welcome here; the types, made for an earlier version, know only of text.
    res.sendRaw(200, file.body as unknown as string, {
      ...PRIVATE,
      'content-type': file.contentType,
      'content-disposition': `attachment; filename="${file.name.replace(/[^\w .()-]/g, '_')}"`,
    });
  });
  server.get('/healthz', async (_req, res) => {
    res.send(200, { status: 'ok' });
    await Promise.resolve();
  });
  server.get('/readyz', async (_req, res) => {
    try {
      await parts.ready();
      res.send(200, { status: 'ready' });
    } catch (error) {
      parts.log.warn({ err: describeError(error) }, 'not ready');
      res.send(503, { status: 'notReady' });
    }
  });
  server.get('/metrics', async (_req, res) => {
    const { contentType, body } = await parts.metrics.render();
    res.sendRaw(200, body, { 'content-type': contentType });
  });
}

/**
 * Starts listening.
 * @throws Error with one sentence for people when the port is taken or may not be used
 */
export async function listen(parts: ServerParts): Promise<RunningServer> {
  const server = restify.createServer({ name: 'candour' });
  (server as unknown as { first: First }).first(refuseMalformed);
  server.on('restifyError', hideDetails);
  server.use(refusePacked);
  server.use(restify.plugins.bodyReader({ maxBodySize: MAX_BODY }));
  server.use(restify.plugins.jsonBodyParser({ mapParams: false }));
  addRoutes(server, parts);
  server.server.requestTimeout = 30_000;
  server.server.keepAliveTimeout = KEEP_ALIVE_MS;
  await listening(server, parts);
  const { port } = server.server.address() as AddressInfo;
  const host = parts.host.includes(':') ? `[${parts.host}]` : parts.host;
  return {
    url: `http://${host}:${port}`,
    port,
    close: (graceMs = GRACE_MS) => closing(server, graceMs),
  };
}
