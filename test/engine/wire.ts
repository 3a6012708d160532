/**
 * The MongoDB wire protocol, as much of it as the official driver speaks to a server: OP_MSG, and the old
 * OP_QUERY that opens a connection. It knows nothing of what answers the commands.
 * https://www.mongodb.com/docs/manual/reference/mongodb-wire-protocol/
 */
import { createServer } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';
import { BSON } from 'mongodb';
import type { Document } from 'mongodb';

const OP_REPLY = 1;
const OP_QUERY = 2004;
const OP_MSG = 2013;

const HEADER_BYTES = 16;
const FLAG_CHECKSUM = 1;
const FLAG_NO_REPLY = 2;

/** Answers one command. Values keep their BSON types. @throws CommandError */
export type Answer = (command: Document) => Promise<Document>;

/** A failure that the client is told of by MongoDB's number and name for it. */
export class CommandError extends Error {
  constructor(
    readonly code: number,
    readonly codeName: string,
    message: string,
  ) {
    super(message);
    this.name = 'CommandError';
  }
}

export interface Gateway {
  uri: string;
  close(): Promise<void>;
}

/** Listens on loopback; port 0 takes a free one. */
export async function listen(answer: Answer, port = 0): Promise<Gateway> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.setNoDelay(true);
    socket.on('error', () => socket.destroy());
    socket.on('close', () => sockets.delete(socket));
    serveConnection(socket, answer);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const address = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    uri: `mongodb://${address}/?directConnection=true`,
    close: () => {
      for (const socket of sockets) socket.destroy();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

/** Cuts the stream into messages and answers them one after another, as a server does. */
function serveConnection(socket: Socket, answer: Answer): void {
  let unread = Buffer.alloc(0);
  let busy = Promise.resolve();
  socket.on('data', (chunk: Buffer) => {
    unread = Buffer.concat([unread, chunk]);
    while (unread.length >= 4 && unread.length >= unread.readInt32LE(0)) {
      const length = unread.readInt32LE(0);
      const message = unread.subarray(0, length);
      unread = unread.subarray(length);
      busy = busy
        .then(() => respond(socket, message, answer))
        .catch((error: unknown) => void socket.destroy(error as Error));
    }
  });
}

async function respond(socket: Socket, message: Buffer, answer: Answer): Promise<void> {
  const requestId = message.readInt32LE(4);
  const operation = message.readInt32LE(12);
  if (operation === OP_QUERY) {
    const reply = await outcomeOf(readQuery(message), answer);
    socket.write(frame(OP_REPLY, requestId, [replyPrelude(), BSON.serialize(reply)]));
    return;
  }
  if (operation !== OP_MSG) throw new Error(`unknown operation ${operation}`);
  const reply = await outcomeOf(readMessage(message), answer);
  if ((message.readUInt32LE(HEADER_BYTES) & FLAG_NO_REPLY) !== 0) return;
  const noFlagsAndOneBody = Buffer.alloc(5);
  socket.write(frame(OP_MSG, requestId, [noFlagsAndOneBody, BSON.serialize(reply)]));
}

async function outcomeOf(command: Document, answer: Answer): Promise<Document> {
  try {
    return { ok: 1, ...(handshake(command) ?? (await answer(command))) };
  } catch (error) {
    const { code = 1, codeName = 'InternalError', message } = error as Partial<CommandError>;
    return { ok: 0, errmsg: message, code, codeName };
  }
}

/** What a server says of itself. It is a single server: no retryable writes, no transactions. */
function handshake(command: Document): Document | null {
  switch (Object.keys(command)[0]) {
    case 'hello':
    case 'ismaster':
    case 'isMaster':
      return {
        helloOk: true,
        ismaster: true,
        isWritablePrimary: true,
        maxBsonObjectSize: 16 * 1024 * 1024,
        maxMessageSizeBytes: 48_000_000,
        maxWriteBatchSize: 100_000,
        localTime: new Date(),
        minWireVersion: 0,
        maxWireVersion: 21,
        readOnly: false,
      };
    case 'ping':
    case 'endSessions':
      return {};
    default:
      return null;
  }
}

/** OP_QUERY: flags, a collection's name ending in NUL, skip, count, then the document. */
function readQuery(message: Buffer): Document {
  const name = HEADER_BYTES + 4;
  const start = message.indexOf(0, name) + 1 + 8;
  return parse(message.subarray(start, start + message.readInt32LE(start)));
}

/** OP_MSG: flags, then sections: kind 0 is the command, kind 1 a named list of documents for it. */
function readMessage(message: Buffer): Document {
  const hasChecksum = (message.readUInt32LE(HEADER_BYTES) & FLAG_CHECKSUM) !== 0;
  const end = message.length - (hasChecksum ? 4 : 0);
  const command: Document = {};
  let at = HEADER_BYTES + 4;
  while (at < end) {
    const kind = message[at];
    const start = at + 1;
    const length = message.readInt32LE(start);
    const section = message.subarray(start, start + length);
    Object.assign(command, kind === 0 ? parse(section) : readSequence(section));
    at = start + length;
  }
  return command;
}

function readSequence(section: Buffer): Document {
  const nameEnd = section.indexOf(0, 4);
  const documents: Document[] = [];
  let at = nameEnd + 1;
  while (at < section.length) {
    const length = section.readInt32LE(at);
    documents.push(parse(section.subarray(at, at + length)));
    at += length;
  }
  return { [section.toString('utf8', 4, nameEnd)]: documents };
}

/** Types are kept as sent (Int32, Double, Long), so that they can be handed on unchanged. */
export function parse(bytes: Uint8Array): Document {
  return BSON.deserialize(bytes, { promoteValues: false });
}

/** OP_REPLY's own head: flags (8: await capable), no cursor, start 0, one document. */
function replyPrelude(): Buffer {
  const head = Buffer.alloc(20);
  head.writeInt32LE(8, 0);
  head.writeInt32LE(1, 16);
  return head;
}

function frame(operation: number, responseTo: number, parts: Uint8Array[]): Buffer {
  const header = Buffer.alloc(HEADER_BYTES);
  const length = parts.reduce((sum, part) => sum + part.length, HEADER_BYTES);
  header.writeInt32LE(length, 0);
  header.writeInt32LE(responseTo, 8);
  header.writeInt32LE(operation, 12);
  return Buffer.concat([header, ...parts]);
}
