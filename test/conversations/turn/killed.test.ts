/** A real process: killed between two presses of Save, started again, watched for what it writes to its log. */
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { STORE_AWAY } from '../../../bot/wording/refusals';
import { execute, installed, message } from '../../support/activities';
import { startConnector } from '../../support/connector';
import type { Connector } from '../../support/connector';
import { SPEAKERS } from '../../support/people';
import { BUILDING_MS, PROGRAM, ROOT, ensureBuild } from '../../support/program';
import { NOW, partsOf, wordsOf } from '../script';

const me = SPEAKERS.socialWorker;

interface Running {
  url: string;
  child: ChildProcess;
}

describe('a bot that is killed', () => {
  let connector: Connector;
  let dataDir: string;
  let bot: Running;
  let log = '';
  let ref = '';

  async function start(): Promise<Running> {
    const child = spawn(process.execPath, [PROGRAM, 'start'], {
      cwd: ROOT,
      env: {
        PATH: process.env['PATH'],
        PORT: '0',
        CANDOUR_DATA: dataDir,
        CANDOUR_NOW: NOW,
        LOG_LEVEL: 'trace',
      },
    });
    let out = '';
    child.stderr.on('data', (chunk: Buffer) => (log += chunk.toString()));
    const url = await new Promise<string>((resolve, reject) => {
      child.once('exit', (code) => reject(new Error(`ended with ${code}: ${out}${log}`)));
      child.stdout.on('data', (chunk: Buffer) => {
        out += chunk.toString();
        log += chunk.toString();
        const ready = /ready (http:\S+)/.exec(out);
        if (ready) resolve(ready[1]!);
      });
    });
    return { url, child };
  }

  async function kill(): Promise<void> {
    const ended = new Promise((resolve) => bot.child.once('exit', resolve));
    bot.child.kill('SIGKILL');
    await ended;
  }

  async function post(activity: unknown): Promise<Record<string, unknown>> {
    const response = await fetch(`${bot.url}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(activity),
    });
    return (await response.json().catch(() => ({}))) as Record<string, unknown>;
  }

  beforeAll(ensureBuild, BUILDING_MS);
  beforeAll(async () => {
    connector = await startConnector();
    connector.members = Object.values(SPEAKERS).map((each) => ({
      ...each,
      id: `29:${each.aadObjectId}`,
    }));
    dataDir = await mkdtemp(path.join(tmpdir(), 'candour-killed-'));
    bot = await start();
  });
  afterAll(async () => {
    await kill();
    await connector.close();
    await rm(dataDir, { recursive: true });
  });

  const press = (verb: string, data: Record<string, unknown>) =>
    post(execute(me, connector.url, verb, data));
  const say = (who: (typeof SPEAKERS)[keyof typeof SPEAKERS], text: string) =>
    post(message(who, connector.url, text));
  const lastCard = () => connector.last()?.activity.attachments?.[0]?.content;

  it('saves one case, however often Save is pressed and whenever the process dies', async () => {
    await post(installed(me, connector.url));
    await say(
      me,
      'complaint received yesterday about Priya Nair from mum, cancelled contact - "she never rang"',
    );
    const save = partsOf(lastCard()).find((part) => part['title'] === 'Save')?.['data'] as Record<
      string,
      unknown
    >;
    // The press and the kill race: the case may or may not be written, the answer never arrives.
    const cut = press('draft.save', save).catch(() => ({}));
    await new Promise((resolve) => setTimeout(resolve, 4));
    await kill();
    await cut;
    bot = await start();
    const first = wordsOf(await press('draft.save', save));
    // A number that was drawn by the press that died is not given again.
    ref = /CF-26-\d+/.exec(first)?.[0] ?? '';
    expect(first).toContain(`Saved. The reference is ${ref}`);
    await kill();
    bot = await start();
    expect(wordsOf(await press('draft.save', save))).toContain(`Saved. The reference is ${ref}`);
    await say(SPEAKERS.officer, 'untriaged');
    expect(wordsOf(lastCard())).toMatch(/3 cases/);
  });

  it('finds the first start’s cases and conversations at the second, and greets nobody again', async () => {
    await say(SPEAKERS.officer, `status ${ref}`);
    expect(wordsOf(lastCard())).toContain('she never rang');
    const before = connector.sent.length;
    await post(installed(me, connector.url));
    expect(connector.sent).toHaveLength(before);
  });

  it('says that the records can’t be reached while another process holds the database, and nothing is lost', async () => {
    const other = new DatabaseSync(path.join(dataDir, 'candour.sqlite'));
    other.exec('BEGIN IMMEDIATE');
    await say(me, 'comment from a carer today: the car park is dark');
    expect(wordsOf(connector.last()?.activity)).toContain(STORE_AWAY);
    other.exec('ROLLBACK');
    other.close();
    await say(me, 'comment from a carer today: the car park is dark');
    expect(wordsOf(lastCard())).toContain('I read a comment');
  });

  it('writes no words, names nor ids of people to its log, at the most talkative level', async () => {
    await say(
      SPEAKERS.investigator,
      'need 5 more days on 3, waiting for Grace Mensah at the school',
    );
    await say(SPEAKERS.stranger, 'status 3');
    await press('nonsense', { ref: 'CF-26-0003', note: 'about Priya Nair' });
    await post({
      ...message(me, connector.url, 'hello'),
      from: { id: '29:ghost', name: 'Ghost Writer' },
    });
    expect(log).toMatch(/"msg":"turn"/);
    for (const { aadObjectId, name, email } of Object.values(SPEAKERS)) {
      expect(log).not.toContain(aadObjectId);
      expect(log).not.toContain(email);
      for (const word of name.split(' ')) expect(log).not.toMatch(new RegExp(`\\b${word}\\b`));
    }
    expect(log).not.toMatch(/never rang|cancelled contact|mum|school|Ghost|"P0\d\d"|a:personal/);
  });
});
