/**
 * No sufficient interest in the child's welfare ends the statutory route (SI 2006/1738, reg 4 and Children Act 1989,
 * s. 26(3)): what becomes of the complaint is asked and never assumed. Wed 11 March 2026.
 */
import { openDesk, PRIYA, said, shown, WHO, type Desk } from '../desk';

const NEIGHBOUR = { complainant: { kind: null, description: 'neighbour', key: null } };

describe('no sufficient interest', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await openDesk();
  });
  afterAll(() => desk.close());

  const inputs = { interest: 'no', interestReason: 'A neighbour who has not met the child' };
  const send = async (ref: string, more: Record<string, string>) =>
    desk.bot.press(WHO.officer, 'case.needs', {
      ref,
      version: (await desk.view(ref)).version,
      ...inputs,
      ...more,
    });

  it('is not recorded before it is said what follows', async () => {
    const ref = await desk.logged(NEIGHBOUR);
    const before = await desk.view(ref);
    expect(said(await send(ref, {}))).toContain('Say what becomes of the complaint');
    expect(await desk.view(ref)).toEqual(before);
  });

  it('goes on under the council’s other procedure where that is chosen', async () => {
    const ref = await desk.logged(NEIGHBOUR);
    const other = (await desk.view(ref)).procedureId;
    const form = shown(
      await desk.bot.press(WHO.officer, 'form.needs', {
        ref,
        version: (await desk.view(ref)).version,
      }),
    );
    const value = /"title":"Goes on under: [^"]*","value":"([^"]+)"/.exec(form)?.[1] ?? '';
    expect(value).not.toBe('');
    await send(ref, { interestNext: value });
    expect(await desk.view(ref)).toMatchObject({ status: 'open', procedureId: value });
    expect(value).not.toBe(other);
  });

  it('is not taken further where that is chosen', async () => {
    const ref = await desk.logged();
    await send(ref, { interestNext: 'notFurther' });
    expect((await desk.view(ref)).status).toBe('notAccepted');
  });
});

describe('an answer that waits for its signature', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await openDesk();
  });
  afterAll(() => desk.close());

  it('is recorded as sent without it only where that is said', async () => {
    const ref = await desk.logged();
    const at = '2026-03-10T09:00:00Z';
    await desk.done(ref, PRIYA, at, { type: 'takeOn' }, { type: 'sendToSignOff', to: 'P003' });
    const press = async (more: Record<string, string>) =>
      said(
        await desk.bot.press(WHO.investigator, 'case.respond', {
          ref,
          version: (await desk.view(ref)).version,
          on: '2026-03-11',
          ...more,
        }),
      );
    expect(await press({})).toContain('Sign-off is still awaited');
    expect((await desk.view(ref)).respondedOn).toBeNull();
    await press({ unsigned: 'true' });
    expect((await desk.view(ref)).respondedOn).toBe('2026-03-11');
  });
});
