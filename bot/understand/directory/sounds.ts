/** A rough key of how a name sounds, so that "Shivonne" finds Siobhán and "Kieran" Ciarán. Offered, never taken. */

const RULES: [RegExp, string][] = [
  [/^aoi/, 'e'],
  [/^ao/, 'e'],
  [/^eo/, 'o'],
  [/^s(i|e)(o|a|u)/, 'sh$2'],
  [/^s(ê|ea)/, 'sh'],
  [/^ch(?=[eai]v)/, 'sh'],
  [/(bh|mh)/g, 'v'],
  [/dh|gh/g, ''],
  [/th/g, 't'],
  [/ph/g, 'f'],
  [/^c(?=[iey])(?=ia|io)/, 'k'],
  [/ce\b|ece$|eece$/, 's'],
  [/ch/g, 'k'],
  [/c(?=[ei])/g, 's'],
  [/ck|c|q/g, 'k'],
  [/rh/g, 'r'],
  [/wr/g, 'r'],
  [/kn/g, 'n'],
  [/x/g, 'ks'],
  [/z/g, 's'],
  [/ll/g, 'l'],
];

/** Consonant skeleton, with a leading vowel kept as `a`. */
export function soundOf(folded: string): string {
  let s = folded.replace(/[^a-z]/g, '').slice(0, 24);
  for (const [from, to] of RULES) s = s.replace(from, to);
  const vowelFirst = /^[aeiouy]/.test(s);
  const sh = s.replace(/sh/g, '$');
  const bones = sh.replace(/[aeiouyhw]/g, '').replace(/(.)\1+/g, '$1');
  return (vowelFirst ? 'a' : '') + bones;
}

/** Respellings that no rule of sound would find. */
export const RESPELT: Readonly<Record<string, readonly string[]>> = {
  siobhan: [
    'shivaun',
    'shevaun',
    'chevonne',
    'shavonne',
    'shivon',
    'siobhain',
    'siobain',
    'sioban',
    'shiobhan',
    'shivawn',
  ],
  niamh: ['neve', 'neeve', 'neave', 'nieve', 'niam', 'niahm', 'naimh', 'nimah', 'neev', 'neiv'],
  aoife: ['eefa', 'efa', 'eva', 'aoifa', 'ifa', 'eefah', 'aiofe', 'aofie', 'aofe', 'eifa', 'efah'],
  ciaran: [
    'kieran',
    'keiran',
    'kieron',
    'keeran',
    'ciaren',
    'kiaran',
    'cieran',
    'keiron',
    'cairan',
  ],
  sian: ['sharn', 'shan', 'sharne', 'siân', 'shaan', 'shahn', 'cian', 'sien', 'sain'],
  rhys: ['reece', 'rees', 'reese', 'rhees', 'ryhs', 'rys', 'rhyss', 'reese'],
  sean: ['shaun', 'shawn', 'shaune', 'seán', 'saen', 'shuan', 'seann'],
  carys: ['caris', 'cerys', 'carris', 'karys', 'carice', 'carrys'],
  priya: ['preya', 'pria', 'prya', 'priyah', 'preeya', 'pryia', 'piyra'],
  grace: ['grase', 'graice', 'gracie'],
  mohammed: [
    'mo',
    'mohamed',
    'muhammad',
    'mohammad',
    'muhammed',
    'mohamad',
    'muhamad',
    'mohd',
    'mohamet',
  ],
  harpreet: ['harprit', 'harpreat', 'harpeet', 'hapreet'],
  tariq: ['tarik', 'tareq', 'tarek', 'tarique', 'tarriq'],
  lena: ['leena', 'lina', 'leana', 'lenna'],
  joe: ['jo', 'jow'],
  jas: ['jaz', 'jass', 'jazz'],
  sunny: ['sunnie', 'suny', 'sonny'],
  kelly: ['kelley', 'kelli', 'kellie', 'kely'],
  mark: ['marc'],
  sat: ['satt'],
  chris: ['kris', 'cris', 'criss', 'chriss'],
  harriet: ['harriett', 'harriette', 'hariet', 'harriot'],
  noel: ['noelle', 'nowell', 'noël', 'noal'],
  dan: ['dann'],
  tom: ['thom', 'tomm'],
  fatima: ['fatimah', 'fateema', 'fatema', 'fatma'],
  amina: ['aminah', 'ameena', 'amena', 'aamina', 'ameenah'],
  april: ['aprill', 'apryl', 'avril'],
  summer: ['sommer', 'sumer'],
  dawn: ['dawne', 'daun', 'dorn'],
  ruth: ['rooth', 'ruthe'],
  owen: ['owain', 'owan', 'owenn', 'eoin'],
  sam: ['samm'],
  ifeoma: ['ifoma', 'ifeoma', 'efeoma', 'iffy', 'ifeema', 'ifiome'],
  bronwen: ['bronwyn', 'bronwin', 'bronwenn', 'branwen'],
};
