/** Questions about many cases in words, Wednesday 11 March 2026, on the demo: said back, open to their cases, refused by name. */
import type { CaseView } from '../../../services/cases/view';
import { handleWords, wordKey } from '../../../services/cases/handle';
import { loadCouncil } from '../../../services/councils';
import { openDesk, WHO } from '../desk';
import type { Desk } from '../desk';
import { Chat } from '../script';

describe('a question about many cases', () => {
  let desk: Desk;
  let views: CaseView[];
  const council = loadCouncil('demo');
  const chat = (who: keyof typeof WHO) => new Chat(desk.bot, WHO[who], 'personal');
  beforeAll(async () => {
    desk = await openDesk();
    const all = { reach: { viewerId: 'count', grants: 'all' as const }, order: 'newest' as const };
    const page = await desk.stores.cases.find(all, { after: null, limit: 100 });
    views = page.cases.map(({ view }) => view);
  });
  afterAll(() => desk.close());

  const complaints = () => views.filter(({ feedbackType }) => feedbackType === 'complaint');
  const of = (holds: (view: CaseView) => boolean) => complaints().filter(holds).length;

  it('is counted, and says what was counted, whose, and in which time', async () => {
    const me = await chat('officer').says('how many complaints received this financial year');
    me.sees(
      `${of((view) => view.receivedOn >= '2025-04-01')} complaints`,
      'Counted: complaints; received in 2025/26',
      'All cases that you may see',
    );
    (await me.taps('Show the cases')).sees('Complaints, received in 2025/26');
  });

  it('is broken down, each number open to as many cases as it says', async () => {
    const me = await chat('officer').says('open complaints by team');
    const team = "Disabled Children's Team";
    const open = of((view) => view.status === 'open' && view.teamName === team);
    me.sees(new RegExp(`${team}: ?${open}`));
    (await me.taps(`Open the list: ${team}`)).sees(`${open} cases`);
  });

  it('gives shares and averages with their base, and says that few say little', async () => {
    const answered = of(({ respondedOn }) => respondedOn !== null && respondedOn >= '2025-04-01');
    (await chat('officer').says('what % in timescale since april')).sees(
      `of ${answered} complaints`,
      'answered in time',
      'Of so few cases',
    );
    (await chat('officer').says('how long do we take on average')).sees(
      `over ${answered} answered`,
      'No time was said',
    );
  });

  it('lists the oldest first where the oldest is asked for, and says so', async () => {
    const oldest = views.filter(({ status }) => status === 'open').map(({ ref }) => ref);
    const me = await chat('officer').says('which case has been open longest');
    me.sees('the first logged first', oldest.sort()[0]!);
  });

  it('looks for what no list of the council’s names in what the cases are called by', async () => {
    const called = (view: CaseView) => handleWords(view).includes(wordKey('cancelled'));
    const answered = await chat('officer').says('how many complaints about cancelled sessions');
    answered.sees('with “cancelled” and “sessions” in what they are called by');
    (await chat('officer').says('how many complaints this year about cancelled')).sees(
      `${of((view) => view.receivedOn >= '2025-04-01' && called(view))} complaint`,
    );
  });

  it('counts what somebody logged by the day of logging', async () => {
    const me = await chat('officer').says('how many did Mohammed Rahman log in march');
    const march = views.filter((v) => v.loggedBy === 'P009' && v.loggedAt.startsWith('2026-03'));
    me.sees(`${march.length} cases`, 'logged Sun 1 Mar 2026 to Tue 31 Mar 2026');
  });

  it('opens the list behind whatever part somebody had', async () => {
    const answered = await chat('officer').says('how many answered by Priya Nair this year');
    (await answered.taps('Show the cases')).sees('answered by Priya Nair', 'CF-26-0001');
  });

  it('counts what was closed or answered together, and refuses what can’t be joined', async () => {
    const over = views.filter(({ status }) => status === 'closed' || status === 'responded');
    (await chat('officer').says('how many are closed or answered')).sees(`${over.length} cases`);
    (await chat('officer').says('how many cases are late, blocked or not allocated')).sees(
      'can’t be asked together',
    );
  });

  it('says of an answered case whether it was in time, and by when it was due', async () => {
    (await chat('officer').says('was 4 in time')).sees('in time: answered', 'due Thu 12 Mar');
    (await chat('officer').says('was 1 acknowledged in time')).sees('Yes: it was acknowledged');
  });

  it('lists of those who investigate nothing what they reported and is open', async () => {
    const mine = await chat('socialWorker').says('which of mine are still open');
    mine.sees('CF-26-0002').seesNo('CF-26-0001');
  });

  it('names what it can’t narrow by, and counts nothing without it', async () => {
    (await chat('officer').says('how many complaints with ginger cats'))
      .sees('I can’t narrow cases by “ginger cats”', 'I counted nothing')
      .seesNo('Show the cases');
  });

  it('is changed by what follows, and keeps what that does not name', async () => {
    const me = await chat('officer').says('how many complaints are open');
    me.sees(`${of(({ status }) => status === 'open')} complaints`);
    (await me.says('only the late ones')).sees(
      `${of((view) => view.status === 'open' && view.nextDue !== null && view.nextDue.on < '2026-03-11')} complaint`,
      'open; late now',
    );
  });

  it('goes back in time by as much as it asked for, and says where there was no time', async () => {
    const me = await chat('officer').says('how many complaints came in last month');
    (await me.says('and the month before')).sees(
      'received Thu 1 Jan 2026 to Sat 31 Jan 2026',
      `${of(({ receivedOn }) => receivedOn.startsWith('2026-01'))} complaint`,
    );
    (await me.says('how many complaints are open')).sees('open');
    (await me.says('and the month before')).sees('no time before it to go back to');
  });

  it('counts what somebody closed by who closed it, not by who had it', async () => {
    (await chat('officer').says('how many did i close last month')).sees(
      '1 case.',
      'closed by you',
    );
    (await chat('officer').says('how many did priya nair close last month')).sees(
      'None',
      'closed by Priya Nair',
    );
  });

  it('gives each row’s share of the whole where nothing else is counted, and months by the day that is asked of', async () => {
    const all = complaints().length;
    const dct = of(({ teamName }) => teamName === "Disabled Children's Team");
    (await chat('officer').says('share of complaints by team')).sees(`${dct} of ${all} (`);
    (await chat('officer').says('complaints answered each month')).sees(
      new RegExp(
        `Mar 2026:? ?${of(({ respondedOn }) => respondedOn?.startsWith('2026-03') ?? false)}`,
      ),
      'answered in 2025/26 so far',
    );
    (await chat('officer').says('how many did priya nair answer this year')).sees('2 cases');
    (await chat('officer').says('have we missed any deadlines')).sees('CF-26-0002');
  });

  it('answers one of two questions, and says which it left', async () => {
    const me = await chat('officer').says('how many complaints this month and are any late');
    me.sees('received Sun 1 Mar 2026', 'I left “are any late”').seesNo('late now');
    (await me.says('and are any late')).sees('late now', 'received Sun 1 Mar 2026');
  });

  it('names what can’t be asked together, and whom a name may mean', async () => {
    (await chat('officer').says('average days late')).sees('“late now” can’t be asked together');
    const me = await chat('officer').says('how many has priya nair got');
    (await me.says('and priya?')).sees('Priya Nair or Priya Shah');
    (await me.says('and dawn?')).sees('investigated by Dawn Fletcher');
  });

  it('says of what is blocked what is in the way', async () => {
    (await chat('officer').says('what is blocking most of them')).sees(
      /Other agency: ?1/,
      '1 case',
    );
  });

  it('leaves an open draft as it is, and saves nothing of it', async () => {
    const me = await chat('socialWorker').says('complaint from mum today, contact was cancelled');
    (await me.says('how many complaints are open')).sees('Counted: complaints; open');
    (await me.says('save')).sees('Saved.');
    const saved = await me.says('what have i logged');
    saved.sees('CF-26-0010');
  });

  it('counts for nobody what they may not see', async () => {
    const all = of(({ status }) => status === 'open');
    (await chat('otherManager').says('how many complaints are open')).seesNo(`${all} complaints`);
  });

  it('gives the same number however it is asked: on the team’s card, in words, as a list', async () => {
    const ways = [
      [/(\d+) open/, 'how many cases are open', 'show me open cases'],
      [/(\d+) late/, 'how many cases are late', 'whats late'],
      [/(\d+) not allocated/, 'how many cases are unallocated', 'show unallocated cases'],
      [/(\d+) with sign-off/, 'how many are with sign off', 'what is with sign off'],
    ] as const;
    for (const [onCard, counted, listed] of ways) {
      const me = await chat('manager').says('how’s my team doing');
      const n = Number(onCard.exec(me.reads())?.[1]);
      expect([onCard, n]).toEqual([onCard, expect.any(Number)]);
      (await me.says(counted)).sees(n === 0 ? 'None: no such' : new RegExp(`^${n} cases?\\.`, 'm'));
      (await me.says(listed)).sees(
        n === 0 ? /^(?:Nothing|Every|There are none)/m : new RegExp(`^${n} cases?\\. Choose`, 'm'),
      );
    }
  });

  it('ranks nobody, but counts by month what only sounds like it', async () => {
    const me = await chat('officer').says('which social worker gets the most complaints');
    me.seesNo('Counted:');
    (await me.says('complaints per month')).sees('By month');
  });

  it('counts a complaint by the category and themes that the officer gave it at triage', async () => {
    const me = await chat('officer').presses('form.triage', { ref: 'CF-26-0008' });
    me.sees('Problem category, if you know', 'Themes, if you know');
    const [theme] = council.themes;
    await me.taps('Record the decision', {
      decision: 'accept',
      team: 'T09',
      category: 'delay',
      themes: theme!.id,
    });
    expect((await desk.view('CF-26-0008')).problemCategory).toBe('delay');
    (await me.says('complaints this year by category')).sees(
      'By problem category',
      'Delay in a decision or provision',
    );
    (await me.says('complaints this year by theme')).sees(theme!.label);
    (await chat('officer').presses('form.triage', { ref: 'CF-26-0008' })).sees(theme!.label);
  });

  it('opens no question of somebody else’s', async () => {
    const me = await chat('officer').says('open complaints by team');
    const { verb, data } = me.button('Show the cases');
    (await chat('investigator').presses(verb, data)).sees('That list is not kept any more');
  });
});
