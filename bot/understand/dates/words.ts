/** Words of the date grammar. Data only. */

const index = (rows: string[][]): Map<string, number> =>
  new Map(rows.flatMap((names, i) => names.map((name): [string, number] => [name, i])));

/** Monday 0 … Sunday 6. */
export const WEEKDAYS = index([
  ['monday', 'mon', 'mondy'],
  ['tuesday', 'tues', 'tue', 'tuesd'],
  ['wednesday', 'weds', 'wed', 'wednes', 'wednesdy'],
  ['thursday', 'thurs', 'thur', 'thu', 'thrs', 'thurday'],
  ['friday', 'fri', 'frid'],
  ['saturday', 'sat'],
  ['sunday', 'sun'],
]);

const MONTH_ROWS = [
  ['january', 'jan'],
  ['february', 'feb', 'febuary', 'feburary'],
  ['march', 'mar'],
  ['april', 'apr'],
  ['may'],
  ['june', 'jun'],
  ['july', 'jul'],
  ['august', 'aug'],
  ['september', 'sept', 'sep'],
  ['october', 'oct'],
  ['november', 'nov'],
  ['december', 'dec'],
];
/** January 1 … December 12. */
export const MONTHS = new Map(
  [...index(MONTH_ROWS)].map(([name, i]): [string, number] => [name, i + 1]),
);

/** Date words that are everyday words or first names as well: they need a digit or a date word beside them. */
export const DOUBTFUL = new Set([
  'sat',
  'sun',
  'wed',
  'mon',
  'may',
  'mar',
  'march',
  'april',
  'june',
  'august',
  'jan',
  'summer',
  'easter',
  'dec',
  'sep',
]);

const NUMBER_WORDS = [
  'nought',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
  'twenty',
];
export const NUMBERS = new Map(NUMBER_WORDS.map((word, i): [string, number] => [word, i]));
NUMBERS.set('twentyfive', 25).set('thirty', 30).set('sixty', 60).set('a', 1).set('an', 1);

const ORDINAL_WORDS =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'.split(
    ' ',
  );
/** Spoken ordinals; a day only with a month beside them ("the third of march"). */
export const ORDINALS = new Map(ORDINAL_WORDS.map((word, i): [string, number] => [word, i + 1]));

/** "the 3rd time", "2nd stage": an ordinal before one of these is no day. */
export const NOT_A_DAY_AFTER = new Set(
  `stage time point complaint floor visit request letter reminder one year chase email call quarter birthday class round
   attempt response party half draft extension ack worker social child person family placement review panel thing issue
   item finding complaints of place letters incident occasion meeting week month day term choice option opinion`.split(
    /\s+/,
  ),
);

/** Words beside a doubtful date word that make it a date. */
export const DATE_WORDS = new Set(
  `last next this since until before after by during mid early late end on over in coming past every each
   week weekend morning afternoon evening night beginning start throughout through between of gone w c commencing`.split(
    /\s+/,
  ),
);

/** Things that a feast lends its name to. */
export const FESTIVE = new Set(
  `card cards hamper hampers party parties present presents gift gifts dinner lunch tree play show money do bonus wish
   shopping event jumper meal box boxes food voucher vouchers appeal list lights fair fayre concert activities toys eggs
   egg basket fund bauble cake treat treats crackers fun film panto trip outing parcel parcels meals jumpers`.split(
    /\s+/,
  ),
);

export const VAGUE_PHRASES: readonly string[] = [
  'the other day',
  'the other week',
  'other day',
  'other week',
  'the other night',
  'a while ago',
  'a while back',
  'ages ago',
  'some time ago',
  'sometime ago',
  'a bit ago',
  'a few days ago',
  'few days ago',
  'a few days back',
  'a couple of days ago',
  'couple of days ago',
  'couple days ago',
  'a few weeks ago',
  'few weeks ago',
  'a few weeks back',
  'a couple of weeks ago',
  'couple of weeks ago',
  'couple weeks ago',
  'couple of weeks back',
  'couple of days back',
  'couple weeks back',
  'couple days back',
  'several days ago',
  'several weeks ago',
  'several months ago',
  'a few months ago',
  'few months ago',
  'couple of months ago',
  'weeks ago',
  'months ago',
  'days ago',
  'a few months back',
  'earlier this week',
  'earlier in the week',
  'earlier this month',
  'earlier in the month',
  'earlier this year',
  'early this week',
  'early last week',
  'later this week',
  'late this week',
  'early next week',
  'later next week',
  'mid week',
  'midweek',
  'mid last week',
  'mid next week',
  'middle of last week',
  'middle of next week',
  'middle of the week',
  'sometime recently',
  'some point last month',
  'one day last month',
  'recently',
  'not long ago',
  'a long time ago',
  'over the last few weeks',
  'in the last few weeks',
  'over the past few weeks',
  'the last few weeks',
  'the past few weeks',
  'the last few days',
  'the past few days',
  'last few days',
  'last few weeks',
  'past few weeks',
  'the last few months',
  'over the last few months',
  'last few months',
  'around then',
  'at some point',
  'in the new year',
  'end of term',
  'start of term',
  'half term',
  'start of the week',
  'beginning of the week',
  'start of last week',
  'beginning of last week',
  'start of next week',
  'beginning of next week',
  'start of the month',
  'beginning of the month',
  'middle of the month',
  'middle of this month',
  'middle of last month',
  'start of last month',
  'beginning of last month',
  'end of last week',
  'turn of the year',
  'before the weekend',
  'after the weekend',
  'last summer',
  'over the summer',
  'in the summer',
  'summer holidays',
  'last autumn',
  'last winter',
  'last spring',
  'since the summer',
  'in the autumn',
  'in the spring',
  'over the holidays',
  'over half term',
  'sometime next week',
  'some time next week',
  'some point next week',
  'sometime next month',
  'some days ago',
  'some weeks ago',
  'soon',
  'donkeys years ago',
  'yonks ago',
];
