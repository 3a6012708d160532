import fc from 'fast-check';
import { createClock } from '../../../bot/host/clock';
import { createLog } from '../../../bot/host/log';
import { PER_CONVERSATION, SendLimits, SendWindow } from '../../../bot/teams/limits';
import { InOrder } from '../../../bot/teams/order';

describe('the clock', () => {
  it('starts at CANDOUR_NOW and runs on from there', () => {
    let real = 1_000;
    const clock = createClock('2026-12-01T09:00:00Z', () => real);
    expect(clock.iso()).toBe('2026-12-01T09:00:00.000Z');
    real += 90_000;
    expect(clock.iso()).toBe('2026-12-01T09:01:30.000Z');
    expect(createClock(null, () => real).millis()).toBe(91_000);
  });
});

describe('the log', () => {
  it('drops what is personal, and tells of an error its kind and place only', () => {
    const lines: string[] = [];
    const log = createLog('info', { write: (line) => void lines.push(line) });
    const error = Object.assign(new Error('Priya Nair said so'), {
      code: 'conflict',
      body: { words: 'private' },
    });
    log.info(
      {
        text: 'she shouted',
        turn: { name: 'Priya Nair', kind: 'text' },
        err: error,
        ref: 'CF-26-0042',
      },
      'turn',
    );
    expect(lines[0]).not.toMatch(/shouted|Priya|private|said so/);
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({
      ref: 'CF-26-0042',
      turn: { kind: 'text' },
      err: { code: 'conflict' },
    });
  });
});

describe('limits on sending', () => {
  it('never lets more through than any window allows, and always lets one through in the end', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 400 }), { maxLength: 200 }), (gaps) => {
        const window = new SendWindow(PER_CONVERSATION);
        const sent: number[] = [];
        let now = 0;
        for (const gap of gaps) {
          now += gap;
          const wait = window.waitAt(now);
          if (wait > 0) {
            expect(window.waitAt(now + wait)).toBe(0);
            continue;
          }
          window.record(now);
          sent.push(now);
        }
        for (const { count, ms } of PER_CONVERSATION) {
          for (const from of sent)
            expect(sent.filter((at) => at >= from && at < from + ms).length).toBeLessThanOrEqual(
              count,
            );
        }
      }),
    );
  });

  it('keeps all conversations together to 30 a second', () => {
    const limits = new SendLimits();
    const waits = [...Array(40).keys()].map((n) => limits.take(`a:${n}`, 0));
    expect(waits.filter((wait) => wait === 0)).toHaveLength(30);
    expect(limits.take('a:99', 1_000)).toBe(0);
  });

  it('forgets conversations that have been silent for an hour', () => {
    const limits = new SendLimits();
    for (let n = 0; n < 3_000; n += 1) limits.take(`a:${n}`, n * 3_600_000);
    expect((limits as unknown as { each: Map<string, unknown> }).each.size).toBeLessThanOrEqual(
      1_001,
    );
  });
});

describe('one thing at a time', () => {
  it('goes on after work that failed, and keeps nothing afterwards', async () => {
    const order = new InOrder();
    const done: string[] = [];
    const first = order.run('a', () => Promise.reject(new Error('broken')));
    const second = order.run('a', () => Promise.resolve(void done.push('second')));
    await expect(first).rejects.toThrow('broken');
    await second;
    await new Promise((resolve) => setImmediate(resolve));
    expect(done).toEqual(['second']);
    expect((order as unknown as { last: Map<string, unknown> }).last.size).toBe(0);
  });
});
