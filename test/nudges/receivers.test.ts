import { describe, expect, it } from '@jest/globals';
import { planNudges } from '../../services/nudges';
import type { Absence } from '../../services/nudges';
import { addDays } from '../../services/timescale';
import { at, complaint, context, investigation, planned, teamOf } from './desk';

describe('who is told', () => {
  const lastDay = at('2026-03-23');

  it('nobody has it: the team’s manager', () => {
    const view = complaint({ investigations: [investigation({ investigatorId: null })] });
    expect(planned([view], lastDay, { catchUp: false })).toEqual(['P008 reminder -1 09:00']);
  });

  it('somebody from outside has it: the complaints team, who act for them, and not the team’s manager', () => {
    const outside = { name: 'Jane Marsh', body: 'Verita' };
    const view = complaint({ investigations: [investigation({ investigatorId: null, outside })] });
    expect(planned([view], lastDay, { catchUp: false })).toEqual(['P005 reminder -1 09:00']);
    // Late on Wed 25 March, on which Harriet Vance, their manager, doesn't work: not the team's manager either.
    expect(planned([view], at('2026-03-25'), { catchUp: false })).toEqual(['P005 overdue 1 09:00']);
  });

  it('nobody has triaged it: the complaints officer, not her manager', () => {
    const view = complaint({ investigations: [], triaged: false });
    expect(planned([view], lastDay, { catchUp: false })).toEqual(['P005 reminder -1 09:00']);
  });

  it('the acknowledgement, due Fri 13 Mar, is the complaints team’s even when an investigator has the case', () => {
    const view = complaint();
    const open = {
      ...view,
      due: view.due.map((d) =>
        d.id === 'acknowledge' ? { ...d, state: 'running' as const, binding: '2026-03-13' } : d,
      ),
    };
    expect(planned([open], at('2026-03-12'), { catchUp: false })).toEqual([
      'P005 reminder -1 09:00',
    ]);
    expect(planned([open], at('2026-03-16'), { catchUp: false })).toEqual([
      'P004 managerAlert 1 09:00',
      'P005 overdue 1 09:00',
    ]);
  });

  it('Priya is away: her cover, else her manager, told for whom', () => {
    const away = (coverId: string | null) => [
      { personId: 'P006', from: '2026-03-20', until: '2026-04-01', coverId },
    ];
    expect(planned([complaint()], lastDay, { absences: away('P021'), catchUp: false })).toEqual([
      'P021 reminder -1 09:00',
    ]);
    const [nudge] = planNudges(
      [complaint()],
      context(lastDay, { absences: away(null), catchUp: false }),
    );
    expect(nudge).toMatchObject({
      personId: 'P008',
      role: 'manager',
      insteadOf: { personId: 'P006', why: 'absent' },
    });
  });

  it('her cover is away too: whoever covers the cover; and no two who cover each other', () => {
    const away = (personId: string, coverId: string) => ({
      personId,
      from: '2026-03-20',
      until: '2026-04-01',
      coverId,
    });
    const cover = (absences: Absence[]) =>
      planned([complaint()], lastDay, { absences, catchUp: false });
    expect(cover([away('P006', 'P021'), away('P021', 'P003')])).toEqual(['P003 reminder -1 09:00']);
    expect(cover([away('P006', 'P021'), away('P021', 'P006')])).toEqual(['P008 reminder -1 09:00']);
  });

  it('a cover who has not been given the case is told nothing of it: Grace is', () => {
    const absences = [
      { personId: 'P006', from: '2026-03-20', until: '2026-04-01', coverId: 'P009' },
    ];
    expect(planned([complaint()], lastDay, { absences, catchUp: false })).toEqual([
      'P008 reminder -1 09:00',
    ]);
  });

  it('cover arranged in the case itself counts from its first day to its last', () => {
    const view = complaint({
      cover: { personId: 'P021', from: '2026-03-23', until: '2026-03-23' },
    });
    expect(planned([view], at('2026-03-20'), { catchUp: false })).toEqual([
      'P006 reminder -2 09:00',
    ]);
    expect(planned([view], lastDay, { catchUp: false })).toEqual(['P021 reminder -1 09:00']);
    expect(planned([view], at('2026-03-24'), { catchUp: false })).toEqual([
      'P006 dueToday 0 15:00',
    ]);
  });

  it('no message reaches Priya: her manager is told so', () => {
    const [nudge] = planNudges([complaint()], context(lastDay, { unreachable: new Set(['P006']) }));
    expect(nudge).toMatchObject({
      personId: 'P008',
      insteadOf: { personId: 'P006', why: 'unreachable' },
    });
  });

  it('the firewall: whoever is barred is passed over, and whoever is told isn’t told for whom', () => {
    const bars = ['P006', 'P008', 'P003', 'P002', 'P001'];
    for (let day = '2026-03-10'; day < '2026-04-10'; day = addDays(day, 1)) {
      const nudges = planNudges([complaint({ bars })], context(at(day)));
      expect(nudges.filter((nudge) => bars.includes(nudge.personId))).toEqual([]);
      expect(nudges.filter((nudge) => nudge.insteadOf !== null)).toEqual([]);
    }
    expect(planned([complaint({ bars })], lastDay, { catchUp: false })).toEqual([
      'P005 reminder -1 09:00',
    ]);
  });

  it('with sign-off since Wed 18 Mar: Tom is reminded at the sign-off lead and after; both hear when it is late', () => {
    const holds = [
      { holder: 'signOff', personId: 'P003', from: '2026-03-18', until: null },
    ] as const;
    const view = complaint({ holds: [...holds] });
    expect(planned([view], at('2026-03-19'), { catchUp: false })).toEqual([
      'P003 reminder -3 09:00',
    ]);
    expect(planned([view], lastDay, { catchUp: false })).toEqual(['P003 reminder -1 09:00']);
    expect(planned([view], at('2026-03-25'), { catchUp: false })).toEqual([
      'P003 overdue 1 09:00',
      'P006 overdue 1 09:00',
      'P008 managerAlert 1 09:00',
    ]);
  });

  it('a rung that had passed when the work came to her is not hers; the next one is', () => {
    const view = complaint({ investigations: [investigation({ assignedOn: '2026-03-18' })] });
    expect(planned([view], at('2026-03-18'))).toEqual([]);
    expect(planned([view], at('2026-03-20'))).toEqual(['P006 reminder -2 09:00']);
  });

  it('given to someone who isn’t in before the date: their manager is reminded instead', () => {
    const view = complaint({
      investigations: [
        investigation({ investigatorId: 'P018', teamId: teamOf('P018'), assignedOn: '2026-03-23' }),
      ],
    });
    const [nudge] = planNudges([view], context(at('2026-03-24'), { catchUp: false }));
    expect(nudge).toMatchObject({
      personId: 'P002',
      role: 'manager',
      insteadOf: { personId: 'P018', why: 'notIn' },
    });
  });
});
