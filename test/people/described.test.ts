/** A person described is a person named: who may be meant by words that give no first name and surname. */
import fc from 'fast-check';
import { describedIn } from '../../services/people';
import { demoDirectory } from './demo';

const directory = demoDirectory();
const GRACE = 'P008';
const PRIYA = 'P006';
const MOHAMMED = 'P009';
const TOM = 'P003';

/** The ids that the words leave no doubt of, and those that are asked about. */
function read(text: string, named: string[] = [], complains: string | null = null) {
  const found = describedIn(text, directory, named, complains);
  return {
    meant: found.flatMap(({ sure, ids }) => (sure ? ids : [])),
    asked: found.flatMap(({ sure, ids }) => (sure ? [] : ids)),
    instead: found.flatMap(({ insteadOf }) => insteadOf ?? []),
  };
}

describe('somebody described', () => {
  it.each([
    ['Ms Mensah, the DCT manager, was rude', GRACE],
    ['ms mensah the team manager never rang', GRACE],
    ['G. Mensah never rang back', GRACE],
    ['G Mensah never rang back', GRACE],
    ['the manager of the Disabled Children’s Team shouted at her', GRACE],
    ["the manager at DCT hasn't replied", GRACE],
    ['the DCT team manager will not see us', GRACE],
    ['whoever runs the Disabled Children’s Team ignored her', GRACE],
    ['the lady in charge of the DCT was rude', GRACE],
    ['p.nair@council.example sent a rude email', PRIYA],
    ['the DCT manager will not see us', GRACE],
    ['rude e-mail from gracemensah', GRACE],
    ['Grace.Mensah@council.example wrote to her', GRACE],
    ['the manager of fostering lied', 'P024'],
    ['C. Okoro-Bell cancelled', 'P013'],
  ])('“%s” is meant without a doubt', (text, id) => {
    expect(read(text)).toEqual({ meant: [id], asked: [], instead: [] });
  });

  it.each([
    ['Ms Mensah was rude', [GRACE]],
    ['Mensah was rude', [GRACE]],
    ['she says Mensah lied', [GRACE]],
    ['Mr Gill promised', ['P016']],
  ])('“%s” may be somebody, and is asked', (text, ids) => {
    expect(read(text)).toEqual({ meant: [], asked: ids, instead: [] });
  });

  it('“Priya Nair’s manager” is the manager and not Priya Nair', () => {
    for (const text of [
      'about Priya Nair’s manager',
      "about Priya's line manager",
      'the manager of Priya Nair',
    ])
      expect(read(text, [PRIYA])).toEqual({ meant: [GRACE], asked: [], instead: [PRIYA] });
  });

  it('“Priya Nair and Priya Nair’s manager” are both', () => {
    expect(read("Priya Nair was late and Priya Nair's manager lied", [PRIYA])).toEqual({
      meant: [GRACE],
      asked: [],
      instead: [],
    });
  });

  it('“Mohammed Rahman and his manager” are both', () => {
    for (const text of ['Mohammed Rahman and his manager', 'Mohammed, and his team manager'])
      expect(read(text, [MOHAMMED])).toEqual({ meant: [GRACE], asked: [], instead: [] });
  });

  it('a manager above is found above, by whom they manage', () => {
    expect(read("Grace Mensah's manager", [GRACE])).toMatchObject({ meant: [TOM] });
  });

  it.each([
    ['complaint from Ms Mensah about the taxi', 'Ms Mensah'],
    ["Ms Mensah's son was left waiting", null],
    ['and Anna Mensah rang', null],
    ['the manager was rude', null],
    ['mum is upset about cancelled contact', null],
  ])('“%s” describes nobody', (text, complains) => {
    expect(describedIn(text, directory, [], complains)).toEqual([]);
  });

  it('whoever is named already is not asked about again', () => {
    expect(read('Grace Mensah was rude, Mensah never rang', [GRACE])).toMatchObject({ asked: [] });
  });

  it('whatever the words, every id is one of the directory’s, and it neither throws nor runs away', () => {
    const piece = fc.constantFrom(
      ...[
        'Ms',
        'Mensah',
        'manager',
        'of',
        'the',
        'DCT',
        'Priya',
        "Nair's",
        'and',
        'his',
        '.',
        ',',
        'G.',
      ],
    );
    fc.assert(
      fc.property(
        fc.array(fc.oneof(piece, fc.string({ maxLength: 8 })), { maxLength: 60 }),
        (words) => {
          for (const one of describedIn(words.join(' '), directory, [PRIYA], null))
            for (const id of one.ids) expect(directory.byId(id)).not.toBeNull();
        },
      ),
    );
    const long = 'Ms Mensah said the manager of Priya Nair and his manager lied. '.repeat(320);
    const began = performance.now();
    describedIn(long, directory, [PRIYA, MOHAMMED], null);
    expect(performance.now() - began).toBeLessThan(2000);
  });
});
