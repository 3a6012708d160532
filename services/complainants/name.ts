/**
 * The complainant's name, as far as it can tell one person from another: a first name and a surname. A surname
 * alone, an initial, “mum” or a team is nobody in particular, and nothing is concluded from it.
 */

const TITLE =
  /^(?:mr|mrs|ms|miss|mx|dr|cllr|councillor|rev|sir|dame|lady|lord|prof|professor|master)$/;
const RELATION =
  /^(?:mum|mummy|mother|dad|daddy|father|parent|parents|nan|nana|gran|granny|grandma|grandmother|grandad|grandfather|grandparent|aunt|auntie|uncle|sister|brother|cousin|step|stepmum|stepdad|foster|carer|carers|guardian|partner|neighbour|child|son|daughter|young|person|advocate|solicitor|family|the|and|of|her|his|their|a|from)$/;
const NAME = String.raw`\p{Lu}[\p{L}’'-]+`;
const FULL = String.raw`(?:(?:Mr|Mrs|Ms|Miss|Mx|Dr)\.? )?${NAME}(?: ${NAME}){1,2}`;
const KIN =
  '(?:mum|mother|dad|father|parent|nan|gran|grandma|grandmother|grandad|grandfather|aunt|auntie|uncle|sister|brother|foster carer|carer|guardian)';
/** Where a line names who complains: after "from", after their relation, before it, before what they did. */
const IN_WORDS: readonly RegExp[] = [
  new RegExp(String.raw`\b(?:from|by)(?: (?:the|her|his|their|a))?(?: ${KIN})?,? (${FULL})`, 'u'),
  new RegExp(String.raw`\b${KIN},? (${FULL})`, 'iu'),
  new RegExp(String.raw`\b${KIN}\b[^.;,:]{1,25}, (${FULL})(?=[,.]|$)`, 'u'),
  new RegExp(String.raw`(${FULL})(?:,| \()(?: ?(?:the|her|his|their))? ?${KIN}\b`, 'u'),
  new RegExp(
    String.raw`(${FULL})(?: has| have)? (?:complain(?:ed|s|ing)|is complaining|rang|phoned|emailed|wrote|came in)`,
    'u',
  ),
];

/**
 * "Mrs Lena Ortiz (mother)", "ORTIZ, Lena" → "lena ortiz", whichever way round it was written.
 * @param isColleague a bare name that is one is more likely who passed it on
 * @returns null where it could be anybody
 */
export function nameKey(
  description: string | null,
  words: string,
  isColleague: (name: string) => boolean,
): string | null {
  const said = description === null ? null : nameIn(description, isColleague);
  return said ?? nameIn(inWords(words) ?? '', isColleague);
}

/** A title and a surname, which name somebody without telling them from another. */
const TITLED = new RegExp(
  String.raw`\b(?:from|by|${KIN}|rang|complaint:?),? ((?:Mr|Mrs|Ms|Miss|Mx|Dr|Cllr)\.? ${NAME}(?: ${NAME})?)`,
  'u',
);
const DAY = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day|^(?:easter|christmas|good)$/;

/**
 * The complainant as the line names them, for whoever reads it back: "Leah Smith", "Cllr Bloggs".
 * @param isOther a colleague, or a team: it came through them
 */
export function writtenName(words: string, isOther: (name: string) => boolean): string | null {
  const own = words.replace(/[“"][^”"]*[”"]/gu, ' ');
  const said = TITLED.exec(own)?.[1] ?? capitalsOf(inWords(words) ?? '');
  const parts = said.split(' ').map(plain);
  const bare = parts.filter((part) => !TITLE.test(part.replace('.', '')));
  if (said === '' || isOther(bare.join(' ')) || bare.some((part) => DAY.test(part))) return null;
  return parts.length >= 2 ? said : null;
}

/** Of "Leah Smith rang" the name. */
const capitalsOf = (found: string): string =>
  new RegExp(String.raw`^${NAME}\.?(?: ${NAME})*`, 'u').exec(found)?.[0] ?? '';

/** As it was written. A relation before it is no part of it. */
function inWords(words: string): string | null {
  // Quoted words are somebody else's: whom they name is not who complains.
  const own = words.replace(/[“"][^”"]*[”"]/gu, ' ');
  for (const pattern of IN_WORDS) {
    const found = pattern.exec(own)?.[1];
    if (found) return found;
  }
  return null;
}

function nameIn(text: string, isColleague: (name: string) => boolean): string | null {
  const bare = text.replace(/\(.*?\)/g, ' ');
  const capitals = bare.match(new RegExp(String.raw`(?<![\p{L}’'-])${NAME}`, 'gu')) ?? [];
  const parts = capitals.map(plain).filter((part) => !TITLE.test(part) && !RELATION.test(part));
  const [first, last] = [parts[0], parts.at(-1)];
  if (parts.length < 2 || parts.length > 3 || !first || !last) return null;
  const onlyName = text.trim().split(/[\s,]+/).length === parts.length;
  if (onlyName && (isColleague(`${first} ${last}`) || isColleague(`${last} ${first}`))) return null;
  // Of three the middle one is often left out.
  const name = /,/.test(bare) ? [first, parts[1] ?? last] : [first, last];
  return [...name].sort().join(' ');
}

/** Accents, apostrophes and hyphens are written one day and left out the next. */
export const plain = (part: string): string =>
  part
    .normalize('NFD')
    .replace(/[\p{M}’'-]/gu, '')
    .toLowerCase();
