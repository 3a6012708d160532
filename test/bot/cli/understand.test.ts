import { Readable, Writable } from 'node:stream';
import { run } from '../../../bot/cli/understand';
import { sentencesOf } from '../../understand/support/sentences';

async function candour(stdin: string, argv: string[] = []) {
  const out: string[] = [];
  const err: string[] = [];
  const code = await run(argv, {
    stdin: Readable.from([stdin]),
    stdout: { write: (text) => out.push(text) },
    stderr: { write: (text) => err.push(text) },
  });
  return { code, out: out.join(''), err: err.join('') };
}

test('one line is answered by one line, with the same id', async () => {
  const dev = sentencesOf('dev');
  const { code, out } = await candour(dev.map((s) => JSON.stringify(s)).join('\n'));
  const ids = out
    .trim()
    .split('\n')
    .map((line) => (JSON.parse(line) as { id: string }).id);
  expect(code).toBe(0);
  expect(ids.sort()).toEqual(dev.map((s) => s.id).sort());
});

test('a bad line is named by its number, without its words, and the others are answered', async () => {
  const good = JSON.stringify(sentencesOf('dev')[0]);
  const { code, out, err } = await candour(`${good}\nmum rang\n{"id":"x"}\n${good}\n`);
  expect(code).toBe(1);
  expect(out.trim().split('\n')).toHaveLength(2);
  expect(err).toContain('line 2');
  expect(err).toContain('line 3');
  expect(err).not.toContain('mum rang');
});

test('a directory that is not there is said so; a wrong option is wrong usage', async () => {
  expect((await candour('', ['--people', '/nowhere/people.csv'])).code).toBe(1);
  expect((await candour('', ['--persons', 'x'])).code).toBe(2);
});

test('whoever reads the answers may leave early: no answer is written after that, and nothing fails', async () => {
  const dev = sentencesOf('dev').map((s) => JSON.stringify(s));
  let written = 0;
  const stdout = new Writable({
    write(_chunk, _encoding, done) {
      written += 1;
      done(Object.assign(new Error('write EPIPE'), { code: 'EPIPE' }));
    },
  });
  const stdin = Readable.from([`${dev[0]}\n`, `${dev[1]}\n${dev[2]}\n`]);
  const code = await run([], { stdin, stdout, stderr: { write: () => true } });
  expect(code).toBe(0);
  expect(written).toBe(1);
});
