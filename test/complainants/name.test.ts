import fc from 'fast-check';
import { nameKey } from '../../services/complainants/name';

const COLLEAGUES = new Set(['lena ortiz']);
const key = (description: string | null, words = '') =>
  nameKey(description, words, (name) => COLLEAGUES.has(name));

describe('who complains, as far as a name tells', () => {
  it.each([
    ['June Nair', 'june nair'],
    ['Mrs June Nair (mother)', 'june nair'],
    ['NAIR, June', 'june nair'],
    ['Nair, June', 'june nair'],
    ['June Anne Nair', 'june nair'],
    ['Mum June Nair', 'june nair'],
    ['Foster carer Ms June O’Nair-Mensah', 'june onairmensah'],
    ['Júne Nair', 'june nair'],
  ])('“%s” in the field is %s', (description, expected) => {
    expect(key(description)).toBe(expected);
  });

  it.each([
    ['Mrs Adeyemi'],
    ['mum'],
    ['Mum'],
    ['Grandmother'],
    ['J. Nair'],
    ['Mr J Nair'],
    ['Foster Carer'],
    ['the family of a boy at Case Management South East'],
    ['Lena Ortiz'],
  ])('“%s” could be anybody, or is a colleague: no key', (description) => {
    expect(key(description)).toBeNull();
  });

  it.each([
    ['complaint from mum June Nair today re the bus', 'june nair'],
    ['complaint from Mrs June Nair about contact', 'june nair'],
    ['grandmother June Nair has complained again today', 'june nair'],
    ['June Nair (mum) rang yesterday to complain', 'june nair'],
    ['Mrs June Nair complained again about the bus', 'june nair'],
    ['Mrs Lena Ortiz complained again about the bus', 'lena ortiz'],
    ['Mrs Adeyemi complained again about the bus', null],
    ['complaint about June Nair from mum', null],
    ['complaint from mum: “June Nair complained to me”', null],
    ['Lena Ortiz rang: mum is complaining', null],
    ['nobody rang back', null],
  ])('in the line “%s”: %s', (words, expected) => {
    expect(key('mum', words)).toBe(expected);
  });

  it('the same person however the name is turned, with or without a title', () => {
    const part = fc.constantFrom('June', 'Nair', 'Grace', 'Doyle', 'Mensah', 'O’Reeve');
    fc.assert(
      fc.property(part, part, (first, last) => {
        const known = key(`${first} ${last}`);
        expect(key(`${last}, ${first}`)).toBe(known);
        expect(key(`Mrs ${first} ${last} (mother)`)).toBe(known);
        expect(key(`${first.toUpperCase()} ${last.toUpperCase()}`)).toBe(known);
      }),
    );
  });
});
