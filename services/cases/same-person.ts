/** People from outside the directory are told apart by their names, however these are written. */

const TITLES = /^(?:mr|mrs|ms|miss|mx|dr|prof|professor|rev|sir|dame|lady|lord|cllr)$/;

/** "Dr  Jane O’Neill", "JANE O'NEILL" → "jane oneill". */
function withoutTitles(name: string): string {
  return name
    .normalize('NFD')
    .replace(/[\p{M}’'.-]/gu, '')
    .toLowerCase()
    .split(/[\s,]+/u)
    .filter((word) => word !== '' && !TITLES.test(word))
    .join(' ');
}

/** Whether two names, whatever their case, spacing and titles, are one person's. Nobody is the same as no name. */
export function samePerson(one: string | null, other: string | null): boolean {
  if (one === null || other === null) return false;
  const plain = withoutTitles(one);
  return plain !== '' && plain === withoutTitles(other);
}
