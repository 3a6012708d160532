/** One line of a plan is that line alone: the rest waits to be named, and each line says what truly became of it. */
import { openDesk, WHO, type Desk } from '../desk';
import { Chat } from '../script';

const REFS = ['CF-26-0003', 'CF-26-0005', 'CF-26-0008'] as const;

describe('only one line of a plan', () => {
  let desk: Desk;
  let me: Chat;
  const versions = () => Promise.all(REFS.map(async (ref) => (await desk.view(ref)).version));
  beforeEach(async () => {
    desk = await openDesk();
    me = new Chat(desk.bot, WHO.complaintsManager);
  });
  afterEach(() => desk.close());

  it('does no other line on any way of saying yes, and the rest when it is named', async () => {
    await me.says('8 acked today, 5 to Priya Nair, 3 withdrawn');
    const [withdrawn, given, acked] = await versions();
    (await me.says('only 1'))
      .sees(/acknowledged, Wed 11 Mar \(Done\)/, '2 things still wait', 'Yes” alone does nothing')
      .sees(/0005 to Priya Nair \(Waiting\)/, /0003 was withdrawn.*\(Waiting\)/);
    expect(await versions()).toEqual([withdrawn, given, acked! + 1]);
    for (const yes of ['yes', 'Yes.', 'yep', 'ok', 'go ahead', 'confirm', 'do it'])
      (await me.says(yes)).sees('2 things still wait', /0003 was withdrawn.*\(Waiting\)/);
    expect(await versions()).toEqual([withdrawn, given, acked! + 1]);
    (await me.says('only 2')).sees('1 thing still waits', /0005 to Priya Nair \(Done\)/);
    (await me.says('all of them')).sees('Nothing is left', /0003 was withdrawn \(Done\)/);
    expect(await versions()).toEqual([withdrawn! + 1, given! + 1, acked! + 1]);
  });

  it('calls a line done where an event was written, a form open where one is shown, and no other', async () => {
    await me.says('move 8 to stage 1 and ack sent 8 today');
    (await me.says('confirm all'))
      .sees(/0008 on: .* \(Answered below: nothing new was recorded\)/, 'is at stage 1 already')
      .sees(/was acknowledged, Wed 11 Mar \(Done\)/);
    await me.says('response sent 3 today. I am off tomorrow');
    (await me.says('confirm all'))
      .sees(/the answer on CF-26-0003 was sent, Wed 11 Mar \(Done\)/)
      .sees(/Record who is away, .* \(Form open below, for you to send\)/)
      .sees('covered by nobody yet');
    await me.says('ack sent 8 today and close 4');
    (await me.says('confirm all')).sees(
      /was acknowledged, Wed 11 Mar \(Answered below: nothing new was recorded\)/,
      /Close CF-26-0004 \(Not done: Record the outcome first/,
    );
  });

  it('opens the conflict form for whoever a case is to be hidden from, and gives it to nobody', async () => {
    (await me.says('hide 5 from Grace Mensah')).sees('Who has a conflict of interest?');
    me.seesNo('Give CF-26-0005');
    const before = await versions();
    await me.says('yes');
    expect(await versions()).toEqual(before);
  });

  it('leaves no case of a line out because a phrase fits what is said of another', async () => {
    const before = await versions();
    (await me.says('mum rang re 8, chasing, and ack sent 7 yesterday')).sees(
      /1\. .*CF-26-0008: “mum rang re 8, chasing/,
      '2. Record that CF-26-0007 was acknowledged, Tue 10 Mar',
    );
    expect(await versions()).toEqual(before);
  });
});
