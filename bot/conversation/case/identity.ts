/** Who complains, put right by name: "it's mum of Ayaan, she's mrs Hassan", "her name's Kerry-Ann Ogilvie". Pure. */

const KIN =
  'step ?dad|step ?mum|stepfather|stepmother|foster carer|foster mum|foster dad|grandmother|grandfather|grandparents?|grandma|grandad|granny|gran|nana|nan|mother|father|mum|mam|dad|auntie|aunty|aunt|uncle|sister|brother|cousin|carer|guardian|partner|neighbour|advocate|solicitor';
const TITLE = 'mr|mrs|ms|miss|mx|dr|cllr';
const ITS =
  "(?:it(?:['’]?s| is| was)|(?:and )?s?he(?:['’]?s| is)|they(?:['’]?re| are)|that(?:['’]?s| is))";
const KIN_OF = new RegExp(`\\b(?<kin>${KIN}) of (?<child>\\p{Lu}[\\p{L}'’-]+)`, 'u');
const WHOSE = `(?:the|her|his|their|(?:the )?(?:${KIN}|complainant|caller)(?:['’]?s)?)`;
const TITLED = new RegExp(
  `(?:${ITS}|(?:her|his|their|the) (?:name|surname)(?:['’]?s| is)|called|name:?) (?:called |named )?(?<title>${TITLE})\\.? (?<name>\\p{L}[\\p{L}'’-]+)`,
  'iu',
);
/** A name of one to three words, and no more of the line than that. */
const NAME =
  "(?<name>\\p{L}[\\p{L}'’-]*(?: (?!not\\b|and\\b|who\\b|but\\b|on\\b)\\p{L}[\\p{L}'’-]*){0,2})";
const AFTER =
  '(?=\\s*(?:$|[,.;:!?(–-]|\\b(?:not|and|who|but|on|for|btw|by the way|instead|please|pls)\\b))';
const NAMED: readonly RegExp[] = [
  new RegExp(
    `\\b${WHOSE} (?:full |first |last |sur)?(?:name|surname)(?:['’]?s| is| was)? (?:actually |really )?${NAME}${AFTER}`,
    'iu',
  ),
  new RegExp(
    `\\b(?:${WHOSE}|s?he|it)(?:['’]?s| is| was)? (?:actually |really )?(?:called|named) ${NAME}${AFTER}`,
    'iu',
  ),
];
const capital = (word: string): string =>
  word.replace(
    /(^|[-'’])(\p{L})/gu,
    (_, before: string, letter: string) => before + letter.toUpperCase(),
  );
/** "kerry-ann ogilvie" as a name is written; what has capitals already stays. */
const written = (name: string): string =>
  /\p{Lu}/u.test(name) ? name : name.split(' ').map(capital).join(' ');

const RELATION = new RegExp(`\\b(?<kin>${KIN})\\b`, 'iu');

/**
 * Who they are, as the words give it.
 * @param before who is down as complaining: a relation stays beside the name
 * @returns null: the words don't say it so
 */
export function identityIn(text: string, before: string | null): string | null {
  const { title, name } = TITLED.exec(text)?.groups ?? {};
  const { kin, child } = KIN_OF.exec(text)?.groups ?? {};
  const relation = kin && child ? `${kin} of ${child}` : null;
  if (title && name) return beside(`${capital(title.toLowerCase())} ${capital(name)}`, relation);
  const surname = SURNAME.exec(text)?.groups?.['name'];
  if (surname) return withSurname(before, written(surname));
  const spelt = respelt(text, before);
  if (spelt) return spelt;
  const named = NAMED.map((says) => says.exec(text)?.groups?.['name']).find(Boolean);
  if (named) return beside(written(named.trim()), relation ?? relationIn(text, before));
  return new RegExp(`^\\W*(?:no,? )?${ITS}`, 'iu').test(text) ? relation : null;
}

const WORD = "\\p{L}[\\p{L}'’-]*";
const RESPELT: readonly RegExp[] = [
  new RegExp(
    `\\b(?:not|isn['’]?t|wasn['’]?t) (?:spelt )?(?<wrong>${WORD})[\\s,;.:–-]*(?:(?:but|it['’]?s|it is|spelt|as|with|should be)\\s+)*(?<right>${WORD})\\W*$`,
    'iu',
  ),
  new RegExp(`(?<right>${WORD})[\\s,;.–-]+(?:and )?not (?:spelt )?(?<wrong>${WORD})\\W*$`, 'iu'),
];

/** "It's not Finch, it's Fynch": of the name that stands there, the word that was misspelt. */
function respelt(text: string, before: string | null): string | null {
  for (const form of RESPELT) {
    const { wrong = '', right = '' } = form.exec(text)?.groups ?? {};
    const at = before && wrong && right ? wholeWord(wrong).exec(before) : null;
    if (before && at && !RELATION.test(wrong))
      return before.slice(0, at.index) + written(right) + before.slice(at.index + wrong.length);
  }
  return null;
}
const wholeWord = (word: string): RegExp =>
  new RegExp(`(?<!\\p{L})${word.replace(/[^\p{L}'’-]/gu, '')}(?!\\p{L})`, 'iu');

const SURNAME = new RegExp(
  `\\b(?:the|${WHOSE}) (?:surname|last name|second name)(?:['’]?s| is| was)? (?:actually |really )?(?<name>\\p{L}[\\p{L}'’-]*)${AFTER}`,
  'iu',
);

/** "Joy Ogilvie (mum)" with another surname; "mum" with one: "Ogilvie (mum)". */
function withSurname(before: string | null, surname: string): string {
  const name = before?.replace(/\s*\(.*\)\s*$/, '').split(' ') ?? [];
  const relation = relationIn('', before);
  const first = name.length > 1 && /^\p{Lu}/u.test(name[0]!) ? name.slice(0, -1) : [];
  return beside([...first, surname].join(' '), relation);
}

const beside = (name: string, relation: string | null): string =>
  relation === null ? name : `${name} (${relation})`;

/** "Blessed (mother)", "mum": the relation that stays, whatever the name. What the words say goes before what stood there. */
function relationIn(text: string, before: string | null): string | null {
  const said = RELATION.exec(text.replace(/\bname.*$/i, ''))?.groups?.['kin'] ?? null;
  const stood =
    before === null
      ? null
      : (/\(([^)]+)\)/.exec(before)?.[1] ?? RELATION.exec(before)?.groups?.['kin'] ?? null);
  return stood ?? said?.toLowerCase() ?? null;
}
