/** What single cards promise beyond the gate. */
import * as cards from '../../cards';
import { weekLines } from '../../cards/case/explained';
import type { Explanation } from '../../services/timescale/types';
import { EXAMPLES, buildExample } from './examples';
import { executes, inputs, ofType, openButtons, texts, type Node } from './walk';

const said = (built: cards.BuiltCard): string => texts(built.card).join('\n');
const verbs = (built: cards.BuiltCard): unknown[] =>
  executes(built.card).map((each) => each['verb']);

describe('read-back', () => {
  const { data } = EXAMPLES.readBack;

  it('shows the words verbatim in a quote, the received date with its weekday, and what saving sets off', () => {
    const shown = said(cards.readBackCard(data));
    expect(shown).toContain('Contact was cancelled three times in February and nobody rang us.');
    expect(shown).toContain('Tue 10 Mar');
    expect(shown).toContain('Fri 13 Mar');
  });

  it('keeps the words out of the twin, which may light up a locked screen', () => {
    expect(cards.readBackCard(data).text).not.toContain('cancelled');
  });

  it('says honestly that 100,000 characters are shortened', () => {
    const built = cards.readBackCard({ ...data, words: 'No reply. '.repeat(10_000) });
    expect(said(built)).toContain('(shortened; the whole text is kept)');
  });

  it('asks on the same card, and holds up only Save for the answer', () => {
    const built = buildExample('readBackAsks');
    expect(inputs(built.card).map((input) => input['id'])).toEqual(['q.received', 'q.people']);
    const held = executes(built.card).filter((each) => each['associatedInputs'] !== 'none');
    expect(held.map((each) => each['verb'])).toEqual(['draft.save']);
  });

  it('asks before it discards', () => {
    const [discard] = ofType(cards.readBackCard(data).card, 'Action.ShowCard');
    expect(discard?.['title']).toBe('Discard…');
    expect(executes(discard?.['card']).map((each) => each['verb'])).toEqual(['draft.discard']);
  });
});

describe('draft form', () => {
  const { data } = EXAMPLES.draftForm;

  it('says each error beside its field and counts them in the sentence', () => {
    const built = cards.draftFormCard(data);
    expect(built.text).toMatch(/^1 thing to put right/);
    expect(said(built)).toContain('Thu 12 Mar is in the future');
  });

  it('never offers a shortened text for changing: it would come back as the whole', () => {
    const built = cards.draftFormCard({ ...data, words: 'No reply. '.repeat(10_000) });
    expect(inputs(built.card).map((input) => input['id'])).not.toContain('words');
    expect(said(built)).toContain('the whole text is kept');
  });

  it('leaves out what a compliment has no use for, and asks who enquires for an enquiry', () => {
    const ids = (type: cards.DraftFormData['feedbackType']) =>
      inputs(cards.draftFormCard({ ...data, feedbackType: type }).card).map((input) => input['id']);
    expect(ids('compliment')).not.toContain('happenedOn');
    expect(ids('enquiry')).toContain('enquiryKind');
    expect(ids('complaint')).not.toContain('enquiryKind');
  });

  it('keeps what is chosen among three hundred people, and says how many are left out', () => {
    const people = Array.from({ length: 300 }, (_, at) => ({
      value: `P${at}`,
      label: `Person ${at}`,
    }));
    const built = cards.draftFormCard({ ...data, people, aboutIds: ['P299'] });
    const about = inputs(built.card).find((input) => input['id'] === 'about');
    expect((about?.['choices'] as Node[]).map((each) => each['value'])).toContain('P299');
    expect(said(built)).toMatch(/Showing \d+ of 300/);
  });
});

describe('case', () => {
  it('says where it stands in one sentence: kind, reference, what is due, when, how far, who has it', () => {
    expect(buildExample('case').text.split('\n')[0]).toBe(
      'Complaint CF-26-0042: answer at stage 1 by Tue 24 Mar, in 9 working days. Priya Nair has it.',
    );
  });

  it('shows the last three events only', () => {
    const shown = said(buildExample('case'));
    expect(shown).toContain('Assigned to Priya Nair');
    expect(shown).not.toContain('Received, Jas Gill');
  });

  it('keeps the words from who may not see them', () => {
    const built = cards.caseCard({ ...EXAMPLES.case.data, words: null });
    expect(said(built)).not.toContain('Their words');
  });

  it('puts the likeliest first and the rest under More', () => {
    const open = openButtons(buildExample('case').card).map((each) => each['title']);
    expect(open).toEqual([
      'Response sent',
      'Ask for more time',
      'Why this date?',
      'Details',
      'More',
      'Refresh',
    ]);
    expect(verbs(buildExample('case'))).toEqual(
      expect.arrayContaining(['form.blocked', 'form.outcome', 'case.history']),
    );
  });

  it('says “was due” and how late, without blame, for Mon 9 Mar seen on Wed 11 Mar', () => {
    const late: cards.DateLine = {
      label: 'Answer at stage 1',
      on: '2026-03-09',
      distance: -2,
      status: 'overdue',
    };
    const { text } = cards.caseCard({ ...EXAMPLES.case.data, due: [late] });
    expect(text).toContain('by Mon 9 Mar, 2 working days late.');
  });

  it('sums up many points, and lists them under Details', () => {
    const points = Array.from({ length: 12 }, (_, at) => ({
      n: at + 1,
      outcome: at < 3 ? ('upheld' as const) : null,
    }));
    const shown = said(cards.caseCard({ ...EXAMPLES.case.data, points }));
    expect(shown).toContain('3 upheld, 9 without a finding');
    expect(shown).toContain('Point 12: ');
  });

  it('brings itself up to date only where the client can', () => {
    expect(buildExample('case').card).not.toHaveProperty('refresh');
    expect(cards.caseCard({ ...EXAMPLES.case.data, autoRefresh: true }).card).toMatchObject({
      refresh: { action: { type: 'Action.Execute', verb: 'case.open' } },
    });
  });

  it('says first what has just happened', () => {
    const { text } = cards.caseCard({ ...EXAMPLES.case.data, note: 'Acknowledgement recorded.' });
    expect(text).toMatch(/^Acknowledgement recorded\. Complaint CF-26-0042/);
  });

  it('opens the history at its first page, whatever the version of the case', () => {
    const history = executes(buildExample('case').card).find((each) => each['title'] === 'History');
    expect(history?.['data']).toEqual({ verb: 'case.history', ref: 'CF-26-0042', version: 1 });
  });

  it('says a closed case is closed', () => {
    const { text } = cards.caseCard({ ...EXAMPLES.case.data, status: 'closed', holder: null });
    expect(text).toMatch(/^Complaint CF-26-0042 is closed\./);
  });
});

describe('date explained', () => {
  const explanation = EXAMPLES.dateExplained.data.due.explanation as Explanation;

  it('names each skipped holiday, counts weekends, and answers the asker’s own sum', () => {
    const shown = said(buildExample('dateExplained'));
    expect(shown).toContain('8 weekend days, Good Friday Fri 3 Apr, Easter Monday Mon 6 Apr');
    expect(shown).toContain('You make it Tue 7 Apr');
    expect(shown).toContain('reg 14');
  });

  it('counts every day once, week by week, to day 20 on Thu 9 Apr', () => {
    const weeks = weekLines(explanation, '2026-03-11').map(
      (each) => `${each.label}: ${each.value}`,
    );
    expect(weeks).toEqual([
      'Week of Mon 9 Mar: days 1 to 3',
      'Week of Mon 16 Mar: days 4 to 8',
      'Week of Mon 23 Mar: days 9 to 13',
      'Week of Mon 30 Mar: days 14 to 17; Good Friday Fri 3 Apr skipped',
      'Week of Mon 6 Apr: days 18 to 20; Easter Monday Mon 6 Apr skipped',
    ]);
  });

  it('says why there is no date', () => {
    const { data } = EXAMPLES.dateExplained;
    const due = { ...data.due, binding: null, target: null, explanation: null };
    const line = { ...data.line, on: null, note: 'it starts when the acknowledgement is sent' };
    expect(cards.dateExplainedCard({ ...data, asked: null, due, line }).text).toContain(
      'has no date yet: it starts when the acknowledgement is sent.',
    );
  });
});

describe('lists', () => {
  it('opens a case from its row, and pages by reference and page', () => {
    const built = buildExample('list');
    const open = executes(built.card).find((each) => each['verb'] === 'case.open');
    expect(open?.['data']).toEqual({ verb: 'case.open', ref: 'CF-26-0017', version: 3 });
    const next = executes(built.card).find((each) => each['title'] === 'Next');
    expect(next?.['data']).toEqual({ verb: 'list.page', ref: 'mine.open', version: 2 });
  });

  it('says what would be here when nothing is', () => {
    expect(buildExample('emptyList').text).toBe(
      'Nothing is late. Cases past their date would be listed here.',
    );
  });

  it('lists every row in the twin too', () => {
    expect(buildExample('list').text).toContain(
      'CF-26-0017 Answer at stage 1: Mon 9 Mar, 2 working days late. Tom Reeve, sign-off',
    );
  });
});

describe('nudge', () => {
  const titles = (built: cards.BuiltCard) => openButtons(built.card).map((each) => each['title']);

  it('offers the answers that fit, and once answered none', () => {
    expect(titles(buildExample('nudge')).slice(0, 5)).toEqual([
      'On track',
      'Blocked…',
      'Need time',
      'Not mine',
      'More',
    ]);
    expect(titles(buildExample('nudgeAnswered'))).toEqual(['Open', 'Refresh']);
  });

  it('says in card and twin alike why it comes to a stand-in, and which dates of the case it is about', () => {
    const built = buildExample('nudgeLate');
    for (const text of [said(built), built.text]) {
      expect(text).toContain('as manager of Priya Nair');
      expect(text).toContain('Somebody is away, Mon 2 Mar');
      expect(text).toContain('Improvement action');
    }
  });

  it('shows the handle on the card alone', () => {
    const built = buildExample('nudge');
    expect(said(built)).toContain('contact was cancelled');
    expect(built.text).not.toContain('contact');
  });

  it('is brought up to date by Teams whenever it is seen, with nothing in it but the day and slot', () => {
    const { card } = cards.nudgeCard({ ...EXAMPLES.nudge.data, autoRefresh: true });
    expect(card['refresh']).toMatchObject({
      action: {
        type: 'Action.Execute',
        verb: 'nudge.open',
        data: { verb: 'nudge.open', ref: '2026-03-11+morning', version: null },
      },
    });
  });
});

describe('bundle', () => {
  it('says how many, and how many of them are late', () => {
    expect(buildExample('bundle').text.split('\n')[0]).toBe(
      'Priya, 5 cases have a date near; 1 is late. Choose one to answer it.',
    );
  });
});

describe('team status', () => {
  it('opens a list from each of the five counts', () => {
    const opened = executes(buildExample('teamStatus').card).filter(
      (each) => each['verb'] === 'list.open',
    );
    expect(opened.map((each) => (each['data'] as Node)['ref'])).toEqual([
      'team.T01.open',
      'team.T01.week',
      'team.T01.late',
      'team.T01.unallocated',
      'team.T01.signOff',
    ]);
  });

  it('shows hidden small numbers as they are given', () => {
    const { data } = EXAMPLES.teamStatus;
    const counts = data.counts.map((each) => ({ ...each, count: 'fewer than 5' }));
    expect(cards.teamStatusCard({ ...data, counts }).text).toContain('fewer than 5 late');
  });
});

describe('refusal', () => {
  it('has no time, reference or button, so that every refusal is the same bytes', () => {
    const { card } = buildExample('refusal');
    expect(JSON.stringify(card)).not.toMatch(/As at|CF-|Action\./);
    expect(JSON.stringify(buildExample('refusal').card)).toBe(JSON.stringify(card));
  });
});

describe('a dialog', () => {
  it('sends the same data by Action.Submit, which is all that dialogs take', () => {
    const { card } = cards.forDialog(buildExample('draftForm'));
    expect(executes(card)).toEqual([]);
    const [submit] = ofType(card, 'Action.Submit');
    expect(submit?.['data']).toEqual({ verb: 'draft.update', ref: 'D-1f3a', version: 2 });
  });
});

describe('outcome', () => {
  it('asks for each of twelve points', () => {
    const points = Array.from({ length: 12 }, (_, at) => ({
      n: at + 1,
      summary: 'What happened',
      outcome: null,
    }));
    const built = cards.outcomeCard({ ...EXAMPLES.outcome.data, points });
    expect(inputs(built.card).map((input) => input['id'])).toEqual([
      ...points.map((point) => `point.${point.n}`),
      'reasons',
    ]);
  });
});
