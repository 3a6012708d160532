/** Links to files: signed, over after an hour, worth what their person may still see, and written down. */
import { startOf } from './link-desk';

const NOW = Date.parse('2026-03-20T10:00:00Z');
const MINUTE = 60_000;

describe('a link', () => {
  it('opens what it was made for, more than once, until its hour is over', async () => {
    const { links, close } = await startOf();
    const { url, expiresAt } = (await links.issue({ what: 'x' }, NOW))!;
    const token = url.split('/').at(-1)!;
    expect(expiresAt).toBe(NOW + 60 * MINUTE);
    expect(await links.open(token, NOW + 59 * MINUTE)).toEqual({ what: 'x' });
    expect(await links.open(token, NOW + 59 * MINUTE)).toEqual({ what: 'x' });
    expect(await links.open(token, NOW + 60 * MINUTE)).toBeNull();
    await close();
  });

  it('opens nothing once one character of id, time or signature is another', async () => {
    const { links, close } = await startOf();
    const token = (await links.issue({ what: 'x' }, NOW))!.url.split('/').at(-1)!;
    for (const at of [0, 10, 24, token.length - 20]) {
      const other = token[at] === 'b' ? 'c' : 'b';
      const changed = token.slice(0, at) + other + token.slice(at + 1);
      expect(await links.open(changed, NOW)).toBeNull();
    }
    expect(await links.open(token, NOW)).toEqual({ what: 'x' });
    await close();
  });

  it('made by one instance is opened by another on the same store, and by none on another store', async () => {
    const first = await startOf();
    const token = (await first.links.issue({ what: 'x' }, NOW))!.url.split('/').at(-1)!;
    expect(await first.another().open(token, NOW)).toEqual({ what: 'x' });
    const stranger = await startOf();
    await stranger.links.issue({ what: 'y' }, NOW);
    expect(await stranger.links.open(token, NOW)).toBeNull();
    await first.close();
    await stranger.close();
  });

  it('is not given while nobody has said where the bot can be reached', async () => {
    const { another, close } = await startOf();
    expect(await another(null).issue({ what: 'x' }, NOW)).toBeNull();
    await close();
  });
});

describe('a letter behind a link', () => {
  it('is handed out to whoever asked for it, and the opening is in the audit trail', async () => {
    const desk = await startOf();
    const token = await desk.linkFor('P006', NOW);
    expect((await desk.open(token, NOW))?.name).toBe(`${desk.ref} holding letter (draft).docx`);
    expect(await desk.audited()).toEqual([
      expect.objectContaining({ personId: 'P006', surface: 'link', allowed: true, ref: desk.ref }),
    ]);
    await desk.close();
  });

  it('is gone for somebody who has been barred from the case since, and that is in the audit trail', async () => {
    const desk = await startOf();
    const token = await desk.linkFor('P006', NOW);
    await desk.bar('P006');
    expect(await desk.open(token, NOW + MINUTE)).toBeNull();
    expect((await desk.audited())[0]).toMatchObject({ personId: 'P006', allowed: false });
    await desk.close();
  });

  it('is gone for somebody who never had a right to it or has left the directory', async () => {
    const desk = await startOf();
    expect(await desk.open(await desk.linkFor('P011', NOW), NOW)).toBeNull();
    expect(await desk.open(await desk.linkFor('P999', NOW), NOW)).toBeNull();
    await desk.close();
  });

  it('is gone once the case has moved past it', async () => {
    const desk = await startOf();
    const token = await desk.linkFor('P005', NOW);
    await desk.withdraw();
    expect(await desk.open(token, NOW)).toBeNull();
    await desk.close();
  });

  it('is not found by what a link was made for if that is no letter', async () => {
    const desk = await startOf();
    const token = (await desk.links.issue({ what: 'letter', ref: desk.ref }, NOW))!.url;
    expect(await desk.open(token.split('/').at(-1)!, NOW)).toBeNull();
    await desk.close();
  });
});
