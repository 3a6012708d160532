/** A case found by who complains or what about, and its handle where it may be seen. Wednesday 11 March 2026. */
import { openDesk, WHO, type Desk } from '../desk';
import { Chat } from '../script';

describe('a case that is described', () => {
  let desk: Desk;
  let taxi: string;
  const chat = (who: keyof typeof WHO) => new Chat(desk.bot, WHO[who]);
  const from = (description: string) => ({
    complainant: { kind: 'parent' as const, description, key: null },
  });
  beforeAll(async () => {
    desk = await openDesk();
    taxi = await desk.logged({
      ...from('Mrs Hassan'),
      words: 'Complaint about the taxi being late',
    });
    await desk.logged({ ...from('Mr Grant'), words: 'Complaint about the respite bed' });
    await desk.logged({ ...from('Ms Lee'), words: 'Complaint about the respite carer' });
  });
  afterAll(() => desk.close());

  it.each(['status of the Hassan one', 'the taxi one', 'whats happening with mrs H', 'Mrs Hassan'])(
    '“%s” is the one case that fits',
    async (line) => {
      (await chat('investigator').says(line)).sees(`Complaint ${taxi}`);
      expect((await desk.view(taxi)).lastSeq).toBe(4);
    },
  );

  it('an act on it is done as on a case that is named', async () => {
    await chat('investigator').orders('the taxi one is on track');
    const { lastWord } = await desk.view(taxi);
    expect(lastWord?.kind ?? null).toBe('onTrack');
  });

  it('two that fit are asked about, with their handles on the card and not in its twin', async () => {
    const me = await chat('investigator').says('status of the respite one');
    me.sees('Which of your cases do you mean?', 'Mr Grant · the respite bed', 'Ms Lee');
    expect(me.seen.texts.join('\n')).not.toContain('respite bed');
  });

  it('what somebody who may not see it describes is not found', async () => {
    (await chat('otherManager').says('status of the Hassan one')).seesNo(taxi, 'taxi being late');
  });

  it('lists show the handle on the card, never in the twin that is a preview', async () => {
    const me = await chat('investigator').says('my cases');
    expect(me.onCards()).toContain('Mrs Hassan · the taxi being late');
    expect(me.seen.texts.join('\n')).not.toContain('Hassan');
  });
});
