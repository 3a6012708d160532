/** What each letter says: the merge of a case, dates with weekdays, every point, and what law asks of each kind. */
import { loadCouncil, parseCouncil } from '../../services/councils';
import { letterFaults, letterKindsFor } from '../../services/letters';
import { blankView } from '../../services/cases';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Desk, openTestStores, SAM, threeDates } from '../cases/support';
import {
  contextOn,
  DEMO,
  investigated,
  letterFor,
  opened,
  paragraph,
  POINTS,
  readAloud,
} from './desk';

let desk: Desk;
let close: () => Promise<void>;
beforeAll(async () => {
  const opening = await openTestStores();
  desk = new Desk(opening.stores.cases);
  close = opening.close;
});
afterAll(() => close());

const OMBUDSMAN = 'the Local Government and Social Care Ombudsman, www.lgo.org.uk';

describe('acknowledgement', () => {
  it('names who deals with it, and the day that follows from sending it: Thu 12 Mar + 10 working days = Thu 26 Mar', async () => {
    const view = await opened(desk);
    const letter = letterFor('acknowledgement', view, contextOn('2026-03-12'));
    expect(paragraph(letter, 'acknowledgement.thanks')).toContain(
      `received on Tuesday 10 March 2026. Our reference is ${view.ref}.`,
    );
    expect(paragraph(letter, 'acknowledgement.handler')).toBe(
      'Priya Nair (Disabled Children’s Team) is dealing with it.',
    );
    expect(paragraph(letter, 'acknowledgement.answerBy')).toContain('Thursday 26 March 2026');
  });

  it('counts the statutory answer from receipt, whenever it is sent: Tue 10 Mar + 10 = Tue 24 Mar', async () => {
    const view = await opened(desk, 'statutory-children');
    const letter = letterFor('acknowledgement', view, contextOn('2026-03-13'));
    expect(paragraph(letter, 'acknowledgement.answerBy')).toContain('Tuesday 24 March 2026');
    expect(paragraph(letter, 'acknowledgement.advocate')).toContain('An advocate');
  });

  it('says at stage 2 that the count waits for the agreed statement, and names both people once appointed', async () => {
    const { ref } = await opened(desk, 'statutory-children');
    await desk.does(SAM, '2026-03-20', ref, { type: 'respond', on: '2026-03-20' });
    let view = await desk.does(SAM, '2026-03-24', ref, {
      type: 'requestStage',
      stage: 2,
      on: '2026-03-24',
    });
    const before = letterFor('acknowledgement', view, contextOn('2026-03-25'));
    expect(paragraph(before, 'acknowledgement.statement')).toContain('statement');
    expect(paragraph(before, 'acknowledgement.answerBy')).toBeNull();
    expect(before.toWrite).toContain('name of the independent person');

    await desk.does(SAM, '2026-03-25', ref, {
      type: 'appoint',
      part: 'independentPerson',
      personId: null,
      name: 'Femi Adeyemi',
      on: '2026-03-25',
    });
    view = await desk.does(SAM, '2026-03-26', ref, { type: 'agreeStatement', on: '2026-03-26' });
    const after = letterFor('acknowledgement', view, contextOn('2026-03-26'));
    expect(paragraph(after, 'acknowledgement.independent')).toContain('Femi Adeyemi');
    // Thu 26 Mar + 25 working days, without Good Friday 3 Apr, Easter Monday 6 Apr and the bank holiday Mon 4 May.
    expect(paragraph(after, 'acknowledgement.answerBy')).toContain('Tuesday 5 May 2026');
  });
});

describe('holding letter', () => {
  it('says the delay, an apology and the new date, and leaves the three dates of the case alone', async () => {
    const { ref } = await opened(desk);
    const view = await desk.does(SAM, '2026-03-12', ref, { type: 'acknowledge', on: '2026-03-12' });
    const letter = letterFor('holding', view, contextOn('2026-03-30'), { newDate: '2026-04-08' });
    expect(paragraph(letter, 'holding.late')).toBe(
      'We should have answered your complaint by Thursday 26 March 2026. We did not, and I am sorry.',
    );
    expect(paragraph(letter, 'holding.newDate')).toBe(
      'We will send you our answer by Wednesday 8 April 2026.',
    );
    expect(letter.toWrite).toContain('why, in plain words');
    expect(threeDates(view, 'stage1.response')![0]).toBe('2026-03-26');
  });

  it('does not say that we are late before we are', async () => {
    const { ref } = await opened(desk);
    const view = await desk.does(SAM, '2026-03-12', ref, { type: 'acknowledge', on: '2026-03-12' });
    const letter = letterFor('holding', view, contextOn('2026-03-26'));
    expect(paragraph(letter, 'holding.late')).toBeNull();
    expect(paragraph(letter, 'holding.willBeLate')).toContain('by Thursday 26 March 2026');
    expect(letter.toWrite).toContain('the new date, with its weekday');
  });

  it('says a second time which promise was broken, once the first holding letter is recorded', async () => {
    const { ref } = await opened(desk);
    await desk.does(SAM, '2026-03-12', ref, { type: 'acknowledge', on: '2026-03-12' });
    const view = await desk.does(SAM, '2026-03-26', ref, {
      type: 'sendHoldingLetter',
      on: '2026-03-26',
      promised: '2026-04-08',
    });
    const letter = letterFor('holding', view, contextOn('2026-04-09'), { newDate: '2026-04-20' });
    expect(paragraph(letter, 'holding.late')).toContain('by Wednesday 8 April 2026');
  });
});

describe('extension', () => {
  it('gives reason, new date and the Ombudsman (Code, paragraphs 6.4 and 6.5)', async () => {
    const { ref } = await opened(desk, 'statutory-children');
    const view = await desk.does(SAM, '2026-03-20', ref, {
      type: 'extend',
      to: '2026-04-09',
      reason: 'complex',
      complainantToldOn: '2026-03-20',
      approvedBy: SAM,
    });
    const letter = letterFor('extension', view, contextOn('2026-03-20'));
    expect(paragraph(letter, 'extension.moreTime')).toContain('by Tuesday 24 March 2026');
    expect(paragraph(letter, 'extension.reason')).toContain('there is a lot to look into');
    expect(paragraph(letter, 'extension.newDate')).toContain('by Thursday 9 April 2026');
    expect(paragraph(letter, 'extension.ombudsman')).toContain(OMBUDSMAN);
  });
});

describe('the answer', () => {
  it('at stage 1 has the stage, every point with its finding and room for reasons, remedy, learning, next stage', async () => {
    const { ref } = await opened(desk);
    await desk.does(SAM, '2026-03-12', ref, { type: 'acknowledge', on: '2026-03-12' });
    const view = await investigated(desk, ref);
    const letter = letterFor('stage1Response', view, contextOn('2026-03-25'));
    const text = readAloud(letter).join('\n');
    POINTS.forEach((point, i) => expect(text).toContain(`${i + 1}. ${point}`));
    expect(paragraph(letter, 'finding.1')).toContain('(upheld)');
    expect(paragraph(letter, 'finding.2')).toContain('(partially upheld)');
    expect(paragraph(letter, 'finding.3')).toContain('(not upheld)');
    expect(paragraph(letter, 'finding.3')).toContain('[our reasons');
    expect(paragraph(letter, 'response.apology')).toMatch(/^I am sorry that \[/);
    expect(text).toContain(
      'Financial remedy, £12.50: bus fares for the cancelled visit (by Tuesday 7 April 2026).',
    );
    expect(text).toContain('Families should hear of a cancelled visit the day before.');
    expect(text).toContain('Ring every family the day before contact (by Thursday 30 April 2026).');
    expect(paragraph(letter, 'rights.nextStage')).toContain('stage 2');
    expect(paragraph(letter, 'response.late')).toBeNull();
    expect(text).not.toMatch(/sorry (that )?you felt/i);
  });

  it('owns up to being late, and by which day', async () => {
    const { ref } = await opened(desk);
    await desk.does(SAM, '2026-03-12', ref, { type: 'acknowledge', on: '2026-03-12' });
    await desk.does(SAM, '2026-03-24', ref, {
      type: 'sendHoldingLetter',
      on: '2026-03-24',
      promised: '2026-04-08',
    });
    const view = await investigated(desk, ref);
    const letter = letterFor('stage1Response', view, contextOn('2026-04-07'));
    // Within the promise, and late all the same: a holding letter makes no answer timely.
    expect(paragraph(letter, 'response.late')).toContain('by Thursday 26 March 2026');
  });

  it('at the Code’s stage 2 is final and names the Ombudsman', async () => {
    const { ref } = await opened(desk);
    await desk.does(SAM, '2026-03-12', ref, { type: 'acknowledge', on: '2026-03-12' });
    await desk.does(SAM, '2026-03-20', ref, { type: 'respond', on: '2026-03-20' });
    const view = await desk.does(SAM, '2026-03-24', ref, {
      type: 'requestStage',
      stage: 2,
      on: '2026-03-24',
    });
    const letter = letterFor('stage2Response', view, contextOn('2026-04-10'));
    expect(paragraph(letter, 'rights.ombudsmanNow')).toContain(OMBUDSMAN);
    expect(paragraph(letter, 'rights.nextStage')).toBeNull();
    expect(() => letterFor('stage1Response', view, contextOn('2026-04-10'))).toThrow(
      expect.objectContaining({ code: 'notNow', kinds: letterKindsFor(view) }),
    );
  });

  it('at the statutory stage 2 offers the panel (reg 19) with its 20 working days', async () => {
    const { ref } = await opened(desk, 'statutory-children');
    await desk.does(SAM, '2026-03-20', ref, { type: 'respond', on: '2026-03-20' });
    const view = await desk.does(SAM, '2026-03-24', ref, {
      type: 'requestStage',
      stage: 2,
      on: '2026-03-24',
    });
    const letter = letterFor('stage2Response', view, contextOn('2026-04-10'));
    expect(paragraph(letter, 'rights.panel')).toContain('within 20 working days');
    expect(paragraph(letter, 'rights.ombudsmanLater')).toContain(OMBUDSMAN);
    expect(letter.toWrite).toContain('name and job title of the senior manager who decides');
  });
});

describe('further rights', () => {
  it('tells somebody whose complaint was not accepted why, and of the Ombudsman (Code, section 2)', async () => {
    const { ref } = await desk.log({ receivedOn: '2026-03-10' });
    const view = await desk.does(SAM, '2026-03-11', ref, {
      type: 'refuse',
      reason: 'the same matter is before the court',
    });
    expect(letterKindsFor(view)).toEqual(['furtherRights']);
    const letter = letterFor('furtherRights', view, contextOn('2026-03-12'));
    expect(paragraph(letter, 'furtherRights.refused')).toMatch(
      /The reason: the same matter is before the court\.$/,
    );
    expect(paragraph(letter, 'furtherRights.refusedRights')).toContain(OMBUDSMAN);
  });

  it('what is somebody else’s to answer says whose, and speaks of no decision to go to the Ombudsman with', async () => {
    const { ref } = await desk.log({ receivedOn: '2026-03-10' });
    const view = await desk.does(SAM, '2026-03-11', ref, { type: 'referElsewhere', to: 'school' });
    const letter = letterFor('furtherRights', view, contextOn('2026-03-12'));
    expect(paragraph(letter, 'furtherRights.elsewhere')).toMatch(
      /not ours to answer.*governing body/s,
    );
    for (const id of ['refused', 'refusedRights', 'answered', 'rights'])
      expect(paragraph(letter, `furtherRights.${id}`)).toBeNull();
  });
});

describe('who reads it', () => {
  it('a child gets a child’s words, an advocate and large print where that was agreed', async () => {
    const { ref } = await opened(desk, 'statutory-children');
    await desk.does(SAM, '2026-03-11', ref, {
      type: 'describeComplainant',
      complainant: { kind: 'child', description: 'Bailey', key: null },
      madeByChild: true,
      ageBand: 'under12',
      lookedAfter: true,
    });
    await desk.does(SAM, '2026-03-11', ref, {
      type: 'recordAdvocate',
      status: 'appointed',
      name: 'Nina Kaur',
      on: '2026-03-11',
    });
    const view = await desk.does(SAM, '2026-03-11', ref, {
      type: 'agreeAdjustment',
      what: 'Large print',
      reviewOn: null,
    });
    const letter = letterFor('acknowledgement', view, contextOn('2026-03-12'));
    expect(letter).toMatchObject({ forChild: true, largePrint: true, copies: ['Nina Kaur'] });
    expect(paragraph(letter, 'acknowledgement.thanks')).toContain('You are not in trouble');
    expect(paragraph(letter, 'acknowledgement.advocate')).toBeNull();
  });

  it('only a name that was logged as one is written to: “Mrs Hassan” is, “mum” is not', () => {
    const open = blankView('CF-26-0001', {
      status: 'open',
      feedbackType: 'comment',
      receivedOn: '2026-03-10',
    });
    const to = (description: string) =>
      letterFor(
        'reply',
        { ...open, complainant: { kind: 'parent', description, key: null } },
        contextOn('2026-03-12'),
      ).salutation;
    expect(to('Mrs Hassan')).toEqual(['Dear ', 'Mrs Hassan']);
    expect(to('mum')).toEqual(['Dear ', { write: 'their name' }]);
    expect(to('Mrs H. and the rest [see file]')).toEqual(['Dear ', { write: 'their name' }]);
  });
});

describe('a council’s own words', () => {
  const file = readFileSync(join(__dirname, '../../services/councils/files/demo.yaml'), 'utf8');

  it('take the place of ours, with the same fields', async () => {
    const own = parseCouncil(
      `${file}\nletters:\n  holding.newDate: 'Expect our letter on {newDate}, [and a call].'\n`,
      'own.yaml',
    );
    expect(letterFaults(own.letters)).toEqual([]);
    const view = await opened(desk);
    const letter = letterFor('holding', view, contextOn('2026-03-20', { council: own }), {
      newDate: '2026-04-08',
    });
    expect(paragraph(letter, 'holding.newDate')).toBe(
      'Expect our letter on Wednesday 8 April 2026, [and a call].',
    );
  });

  it('that name no paragraph or no field are faults, each with what would be right', () => {
    const faults = letterFaults({ 'holding.nwDate': 'x', 'holding.newDate': 'On {date}.' });
    expect(faults.map(({ path, wrong }) => `${path} ${wrong}`)).toEqual([
      'letters.holding.nwDate is no paragraph of a letter',
      'letters.holding.newDate has {date}',
    ]);
  });

  it('are in no bundled file: what comes with the product is enough for each', () => {
    expect(DEMO.letters).toBeUndefined();
    expect(loadCouncil('england-2026').letters).toBeUndefined();
  });
});

it('nobody is left in doubt that a person signs: every letter leaves the name to write', async () => {
  const view = await opened(desk);
  for (const kind of letterKindsFor(view)) {
    expect(letterFor(kind, view, contextOn('2026-03-12')).toWrite).toContain('your name');
  }
});
