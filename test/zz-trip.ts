import { readFileSync } from 'node:fs';
import { alarmIn, isSafety } from '../bot/understand/safety';
import { weigh } from '../bot/understand/evidence';
for (const f of process.argv.slice(2)) {
  const lines = readFileSync(f, 'utf8').trim().split('\n');
  const want = /danger|true/.test(f);
  const wrong = lines.filter((l) => isSafety(l) !== want);
  console.log(f, lines.length - wrong.length, '/', lines.length);
  for (const l of wrong) { const a = alarmIn(l); console.log('  ', weigh(a.signs).toFixed(1), l, '|', [...a.signs].join(',')); }
}
