/** Which day a date is: when it reached us, or when it happened. The nearest word that says so decides. */
import type { Line } from '../line';
import type { TimeFind } from '../dates/types';

const set = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

const RECEIVED = set(`
received got came arrived landed rang phoned called emailed texted wrote written email letter phone text complained complain
rung contacted logged raised told reported sent posted handed reached dropped message card voicemail form forwarded passed
submitted requested asked gave gave in inbox post arriving coming receive reached spoke says said mentioned complaining get
complaint compliment enquiry request asking wants email's dropped rings rang ring comes came arrives portal online webform website reception answerphone mailed mails emails complains texts text msgd messages tells asks grumble moan moaned praise vm whatsapp facebook tweeted messaged grumbled observed remarked commented commended thanked suggested applied telephoned telephones faxed collared expressed volunteered buttonholed
`);
const HAPPENED = set(`
visit visits visited meeting meetings review reviews contact session sessions assessment incident missed cancelled turned turn
late rude shouted happened occurred appointment appointments show showed conference hearing court placement moved hung swore
ignored transport taxi bus school pick picked collected attended handover supervised event party respite stay conversation
refused left behaviour promised waited waiting lost spilt dated happening cancelling panel lac strategy core home drop delayed
answered answering forgot took place told move supposed meant broken broke was were been overpaid paid payment stopped shouting argument chaos overheard saw witnessed turning showing missing shouting swearing refusing leaving losing forgetting speaking ignoring arguing screamed
`);
/** Words that join a received verb and its date closely. */
const WEAK_RECEIVED = set(
  'complaint compliment enquiry request says said mentioned asking wants phone text form letter email in post',
);
const WEAK_HAPPENED = set(
  'was were been school contact home left told waiting drop late show place lac told paid',
);
/** Any other verb of the past is what happened ("he talked over them on Saturday"), feelings and wishes apart. */
const PAST = /^[a-z]{3,}ed$/;
const NO_DEED =
  /^(upset|annoyed|concerned|disappointed|needed|wanted|dated|named|based|worried|confused|frustrated|supposed|looked|linked|expected|distressed|dissatisfied|noted|marked|signed|addressed|acknowledged|scanned|stamped|delivered|fed|red|bed|need|appreciated|thanked|praised|commended|complimented|congratulated|recommended|raved|popped|impressed|pleased|delighted|replied|responded|chased|informed|notified|lodged|filed|entered|recorded|processed|copied|escalated|received|closed|opened|extended|assigned|allocated|withdrawn|promised|agreed|updated|started|finished)$/;
const LEFT_FOR_US = /^(voicemail|message|note|card|letter|flowers)$/;
const WORKER = /^(worker|sw|taxi|driver|bus|escort|staff|transport|manager|officer|assistant)$/;
const WALL = /^[.;?!]$/;
const STEP =
  /^(,|but|and|because|after|when|that|about|re|regarding|for|-|–|—|\(|who|which|says|saying|said|where|since|as)$/;

export type Cue = 'received' | 'happened' | null;

/** Null: nothing near says which. */
export function cueOf(line: Line, find: TimeFind): Cue {
  const previous = line.times[line.times.findIndex((t) => t.at === find.at) - 1];
  // "12th Feb, 19th and again Monday": a list of days is one thing.
  if (
    previous &&
    line.tokens
      .slice(previous.end, find.at)
      .every((t) => /^(,|and|or|again|on|then|&|the|\/)$/.test(t.w))
  )
    return cueOf(line, previous);
  if (alone(line, find)) return 'received';
  const left = nearest(line, find, find.prefixAt - 1, -1);
  const right = nearest(line, find, find.end, 1);
  const received = Math.min(left.received, right.received);
  const happened = Math.min(left.happened, right.happened);
  if (received === Infinity && happened === Infinity) return null;
  return happened < received ? 'happened' : 'received';
}

/** "comment from a dad, reviews too long, Monday": a day set apart by commas is the form's own. */
function alone(line: Line, find: TimeFind): boolean {
  const before = line.tokens[find.prefixAt - 1]?.w;
  const after = line.tokens[find.end]?.w;
  return find.prefix === null && before === ',' && (after === undefined || /^[,.]$/.test(after));
}

function nearest(
  line: Line,
  find: TimeFind,
  from: number,
  step: 1 | -1,
): { received: number; happened: number } {
  const found = { received: Infinity, happened: Infinity };
  let cost = step === 1 ? 0.5 : 0;
  for (
    let i = from, seen = 0;
    i >= 0 && i < line.tokens.length && seen < 12;
    i += step, seen += 1
  ) {
    const w = line.tokens[i]?.w ?? '';
    if (WALL.test(w) || insideTime(line, i)) break;
    // "dad on Monday: reviews take too long": what he said then.
    if (w === ':' && step === 1) break;
    if (line.teams.some((t) => i >= t.at && i < t.end)) continue;
    // "late last night", "early Monday": part of the time.
    if (step === -1 && i === find.at - 1 && /^(late|early|first)$/.test(w)) continue;
    cost += w === ',' || w === ':' ? (step === 1 ? 7 : 4) : STEP.test(w) ? 3 : 1;
    if (
      /^(was|were|been)$/.test(w) &&
      /^(it|this|that|which|has|have)$/.test(line.tokens[i - 1]?.w ?? '')
    )
      continue;
    // "told me at the visit yesterday": that is when it reached us.
    if (toldThere(line, i)) {
      found.received = Math.min(found.received, cost);
      continue;
    }
    // "email of complaint turned up": something came; "nobody turned up" is what happened.
    if (w === 'turned' && line.tokens[i + 1]?.w === 'up' && post(line, i)) {
      found.received = Math.min(found.received, cost);
      continue;
    }
    // "contact was called off": what happened.
    if (/^(called|rang|phoned)$/.test(w) && /^(off|out)$/.test(line.tokens[i + 1]?.w ?? '')) {
      found.happened = Math.min(found.happened, cost);
      continue;
    }
    // "the worker arrived": nothing came to us.
    if (/^(arrived|came|got)$/.test(w) && WORKER.test(line.tokens[i - 1]?.w ?? '')) {
      found.happened = Math.min(found.happened, cost);
      continue;
    }
    // "took a call", "stopped me in the car park": that is how it reached us.
    if (isTaken(line, i)) {
      found.received = Math.min(found.received, cost);
      continue;
    }
    if (w === 'up' && line.tokens[i - 1]?.w === 'turned') continue;
    if (w === 'meant' && line.tokens[i + 1]?.w !== 'to') continue;
    // "by phone"; but "nobody answered the out of hours phone".
    if (
      w === 'phone' &&
      !/^(by|via|over|through|a|another|:|,|)$/.test(line.tokens[i - 1]?.w ?? '')
    )
      continue;
    // "left a voicemail": that is how it reached us.
    const heard = line.tokens.slice(Math.max(0, i - 5), i).some((t) => LEFT_FOR_US.test(t.w));
    if (w === 'left' && heard) {
      found.received = Math.min(found.received, cost);
      continue;
    }
    // "a five star review": nobody met.
    if (
      w === 'review' &&
      /^(star|google|online|facebook|trustpilot)$/.test(line.tokens[i - 1]?.w ?? '')
    )
      continue;
    if (w === 'left' && /^(a|an|another|us|me|two)$/.test(line.tokens[i + 1]?.w ?? '')) {
      const what = line.tokens[i + 2]?.w ?? '';
      if (/^(voicemail|message|note|card|a|voice)$/.test(what)) {
        found.received = Math.min(found.received, cost);
        continue;
      }
    }
    // "cancelled contact", "about contact": the object of a received verb, not the day's event, stands further off.
    if (w === 'sent' && /^(was|were|been|being|is|got)$/.test(line.tokens[i - 1]?.w ?? '')) {
      found.happened = Math.min(found.happened, cost);
      continue;
    }
    if (RECEIVED.has(w))
      found.received = Math.min(found.received, cost + (WEAK_RECEIVED.has(w) ? 1.5 : 0));
    if (
      (HAPPENED.has(w) || (PAST.test(w) && !RECEIVED.has(w) && !NO_DEED.test(w))) &&
      !(w === 'contact' && /^(in|made|get|got)$/.test(line.tokens[i - 1]?.w ?? ''))
    ) {
      found.happened = Math.min(
        found.happened,
        cost + (WEAK_HAPPENED.has(w) || !HAPPENED.has(w) ? 1 : 0),
      );
    }
  }
  return found;
}

const isTaken = (line: Line, i: number): boolean => {
  const [w = '', next = '', what = ''] = line.tokens.slice(i, i + 3).map((t) => t.w);
  if (/^(?:stopped|caught|grabbed)$/.test(w)) return /^(?:me|us)$/.test(next);
  return /^(?:took|taken)$/.test(w) && /^(?:a|an|this|the|another)$/.test(next) && TAKEN.test(what);
};
const TAKEN = /^(?:call|complaint|message|compliment|comment|note|phone|sunday|monday)$/;

/** What was said or handed over at a visit or a meeting. */
function toldThere(line: Line, at: number): boolean {
  if (!OCCASION.test(line.tokens[at]?.w ?? '')) return false;
  const before = line.tokens
    .slice(Math.max(0, at - 7), at)
    .map(({ w }) => w)
    .join(' ');
  return TOLD_AT.test(before);
}
const OCCASION =
  /^(visit|meeting|review|panel|contact|session|conference|appointment|drop|surgery)$/;
const TOLD_AT =
  /\b(handed|gave|given|told|mentioned|raised|passed)( (me|us|in|over|it|this|a|an|the|complaint|compliment|comment|letter|note|card|form)){0,4} (at|during|in|on)( (the|a|our|her|his|their|todays|home|team|school|core|strategy|lac)){0,2}$/;

const post = (line: Line, at: number): boolean =>
  line.tokens
    .slice(Math.max(0, at - 5), at)
    .some(({ w }) =>
      /^(email|letter|complaint|compliment|enquiry|card|note|message|form|request|voicemail|one|feedback|comment)$/.test(
        w,
      ),
    );

const insideTime = (line: Line, i: number): boolean =>
  line.times.some((t) => i >= t.at && i < t.end);
