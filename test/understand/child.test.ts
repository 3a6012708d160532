/** What is said of the child that reports count by, and what only sounds like it. */
import fc from 'fast-check';
import { childIn } from '../../bot/understand/child';

describe('looked after', () => {
  test.each([
    ['complaint about contact, the child is looked after', true],
    ['dad emailed: his son (9) who is in foster care misses school', true],
    ['she’s been in care since March and nobody visits', true],
    ['complaint from mum: LAC review moved twice', true],
    ['a lac child says his pocket money stopped', true],
    ['he isn’t looked after', false],
    ['no, not LAC', false],
    ['Ellie is no longer looked after', false],
    ['the looked after children team was rude to me', null],
    ['mum says nobody looked after her bag', null],
    ['she works in care and is unhappy with the taxi', null],
    ['take care with the address', null],
  ])('%s', (text, lookedAfter) => {
    expect(childIn(text).lookedAfter).toBe(lookedAfter);
  });
});

describe('made by the child', () => {
  test.each([
    ['complaint from Jayden who is 14: nobody listens', true],
    ['complaint from Mia (9) about her placement', true],
    ['Mia Brown, 12, wants to complain about her room', true],
    ['it was written by the young person', true],
    ['the girl herself rang about contact', true],
    ['not by the child, by her nan', false],
    ['complaint from Jayden’s mum, he is 14', null],
    ['complaint from Jayden, 14 days ago', null],
    ['complaint from Leo Marsh, 3 times late this week', null],
    ['complaint from a parent of a child of 9', null],
  ])('%s', (text, madeByChild) => {
    expect(childIn(text).madeByChild).toBe(madeByChild);
  });
});

test('any text is read, at once and without a fault', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 4000 }), (text) => {
      expect(Object.keys(childIn(text)).sort()).toEqual(['lookedAfter', 'madeByChild']);
    }),
  );
});
