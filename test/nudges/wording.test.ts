import { describe, expect, it } from '@jest/globals';
import { nudgeAnswers } from '../../bot/wording/nudge-answers';
import { nudgeLine } from '../../bot/wording/nudges';
import { planNudges } from '../../services/nudges';
import type { PlanContext } from '../../services/nudges';
import type { CaseView } from '../../services/cases/view';
import { londonDate } from '../../services/timescale';
import { at, complaint, context, demoDirectory, directory, investigation } from './desk';

function said(date: string, view: CaseView, overrides: Partial<PlanContext> = {}): string[] {
  const now = at(date, '15:00');
  const words = {
    today: londonDate(new Date(now)),
    nameOf: (id: string) => directory.byId(id)?.name ?? null,
  };
  return planNudges([view], context(now, { catchUp: false, ...overrides })).map(
    (nudge) =>
      `${nudgeLine(nudge, words)} ${nudgeAnswers(nudge, words)
        .map((one) => `[${one.title}]`)
        .join(' ')}`,
  );
}

describe('what a nudge says', () => {
  it.each<[string, string, Partial<CaseView>, string[]]>([
    [
      'Tue 17 Mar: backwards from sign-off',
      '2026-03-17',
      {},
      [
        '0042 – Draft to Tom Reeve by Thu 19 Mar. Answer due Tue 24 Mar. [On track] [Blocked…] [Need time] [Not mine] [Open]',
      ],
    ],
    [
      'Mon 23 Mar: tomorrow, with what is missing',
      '2026-03-23',
      {},
      [
        '0042 – Answer due tomorrow. Nothing is with sign-off yet. [Sent] [Need time] [Blocked…] [Call me – Sam Doyle] [Open]',
      ],
    ],
    [
      'an answer changes the next',
      '2026-03-23',
      { lastWord: { kind: 'blocked', on: '2026-03-20', reason: 'otherAgency' } },
      [
        '0042 – Answer due tomorrow. Nothing is with sign-off yet. On Fri 20 Mar you said: waiting on another agency. Is that still so? [Sent] [No longer blocked] [Still so…] [Need time] [Call me – Sam Doyle] [Open]',
        '0042 – Answer due tomorrow. Nothing is with sign-off yet. On Fri 20 Mar Priya Nair said: waiting on another agency. Is that still so? You hear of it because you can decide or help. [Open]',
      ],
    ],
    [
      'Wed 25 Mar: one line each, with the last reason given',
      '2026-03-25',
      { lastWord: { kind: 'blocked', on: '2026-03-20', reason: 'complainant' } },
      [
        '0042 – 1 working day late: answer was due Tue 24 Mar. Nothing is with sign-off yet. On Fri 20 Mar you said: waiting on the complainant. Is that still so? [Sent] [No longer blocked] [Still so…] [Need time] [Call me – Sam Doyle] [Open]',
        '0042 – 1 working day late: answer was due Tue 24 Mar. It is with Priya Nair. On Fri 20 Mar Priya Nair said: waiting on the complainant. Is that still so? You hear of it as manager of Priya Nair. [Open]',
      ],
    ],
    [
      'nobody has it',
      '2026-03-23',
      { investigations: [investigation({ investigatorId: null })] },
      [
        "0042 – Answer due tomorrow. Nobody has it yet. You hear of it as manager of Disabled Children's Team. [Assign…] [Open]",
      ],
    ],
    [
      'somebody from outside has it',
      '2026-03-23',
      {
        investigations: [
          investigation({
            ...{ investigatorId: null, outside: { name: 'Jane Marsh', body: 'Verita' } },
          }),
        ],
      },
      [
        '0042 – Answer due tomorrow. Jane Marsh of Verita looks into it from outside the council; the complaints team acts for them. [Open]',
      ],
    ],
  ])('%s', (_, date, overrides, lines) => {
    expect(said(date, complaint(overrides))).toEqual(lines);
  });

  it('says for whom, when someone stands in', () => {
    const absences = [{ personId: 'P006', from: '2026-03-20', until: '2026-04-01', coverId: null }];
    expect(said('2026-03-23', complaint(), { absences })[0]).toMatch(
      /^0042 – Priya Nair is away\. Answer due tomorrow\./,
    );
  });

  it.each<[string, Partial<PlanContext>, RegExp]>([
    [
      'away, with cover',
      {
        absences: [{ personId: 'P006', from: '2026-03-16', until: '2026-04-01', coverId: 'P008' }],
      },
      /^0042 – Priya Nair is away\. .*said: waiting on another agency\. Is that still so\? You cover for them\./,
    ],
    [
      'not reached',
      { unreachable: new Set(['P006']) },
      /^0042 – My messages don't reach Priya Nair\. .*waiting on another agency.* You hear of it as manager of Priya Nair\./,
    ],
    [
      'left',
      {
        directory: demoDirectory((person) =>
          person.id === 'P006' ? { ...person, id: 'P999' } : person,
        ),
      },
      /^0042 – Whoever had it has left the directory\. .*waiting on another agency.* You hear of it as manager of /,
    ],
  ])('a stand-in reads why, and the last word with its reason: %s', (_, overrides, says) => {
    const lastWord = { kind: 'blocked' as const, on: '2026-03-16', reason: 'otherAgency' };
    // Mon 23 March 2026: the day before the answer is due.
    expect(said('2026-03-23', complaint({ lastWord }), overrides)[0]).toMatch(says);
  });

  it('a manager whom more time is asked of can grant it or not', () => {
    const lastWord = { kind: 'moreTimeAsked' as const, on: '2026-03-20', reason: 'a long file' };
    const absences = [{ personId: 'P006', from: '2026-03-21', until: '2026-04-01', coverId: null }];
    expect(said('2026-03-23', complaint({ lastWord }), { absences })[0]).toMatch(
      /\[Extend\] \[Not granted\] \[Open\]$/,
    );
  });

  it('holds no blame and no colour', () => {
    for (const day of ['2026-03-17', '2026-03-20', '2026-03-23', '2026-03-24', '2026-03-25']) {
      for (const line of said(day, complaint()))
        expect(line).not.toMatch(/you missed|failed|\bred\b|amber|green|!/i);
    }
  });
});
