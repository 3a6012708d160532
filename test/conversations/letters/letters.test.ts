/** From a typed line to a Word file in the browser, through the real bot and its real HTTP door. */
import { strFromU8, unzipSync } from 'fflate';
import { LINK_OVER } from '../../../bot/wording/refusals';
import { ofType, texts } from '../../cards/walk';
import { startTestBot, type Answer, type TestBot } from '../../support/harness';
import { SPEAKERS } from '../../support/people';

let bot: TestBot & { dataDir: string };
/** An open complaint at stage 1 that Priya investigates. */
let ref: string;

beforeAll(async () => {
  bot = await startTestBot({ now: '2026-03-11T10:00:00Z' });
  const mine = texts(cardOf(await bot.say(SPEAKERS.investigator, 'what have i got on'))).join(' ');
  ref = /CF-\d\d-\d{4}/.exec(mine)![0];
});
afterAll(() => bot.close());

function cardOf(answer: Answer): unknown {
  return answer.sent.at(-1)?.activity.attachments?.[0]?.content ?? answer.body['value'];
}

const said = (answer: Answer): string => texts(cardOf(answer)).join('\n');

function linkOn(answer: Answer): string {
  const url = ofType(cardOf(answer), 'Action.OpenUrl')[0]?.['url'];
  return typeof url === 'string' ? url : 'no link';
}

async function wordsOf(response: Response): Promise<string> {
  const files = unzipSync(new Uint8Array(await response.arrayBuffer()));
  return strFromU8(files['word/document.xml']!)
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');
}

describe('draft the reply for …', () => {
  it('gives a card that says what is left to write, and a link to a Word file that is not cached', async () => {
    const answer = await bot.say(SPEAKERS.investigator, `draft the reply for ${ref}`);
    expect(said(answer)).toContain(`The draft answer at stage 1 for ${ref} is ready to finish.`);
    expect(said(answer)).toContain('Nothing is sent by Candour.');
    expect(said(answer)).toContain('Still to write');
    expect(said(answer)).toContain('The link works until 11:00.');

    const response = await fetch(linkOn(answer));
    expect(response.status).toBe(200);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(response.headers.get('referrer-policy')).toBe('no-referrer');
    expect(response.headers.get('content-disposition')).toBe(
      `attachment; filename="${ref} answer at stage 1 (draft).docx"`,
    );
    expect(await wordsOf(response)).toContain('Wednesday 11 March 2026');
  });

  it('puts nothing about anybody, not even the reference, into the address', async () => {
    const answer = await bot.say(SPEAKERS.investigator, `draft the reply for ${ref}`);
    const { pathname, search } = new URL(linkOn(answer));
    expect(pathname).toMatch(/^\/files\/[\w-]{22}\.[0-9a-z]+\.[\w-]{43}$/);
    expect(search).toBe('');
  });

  it('says the same for somebody who may not, as for a case that is not there', async () => {
    const notTheirs = await bot.say(SPEAKERS.otherManager, `draft the reply for ${ref}`);
    const notThere = await bot.say(SPEAKERS.otherManager, 'draft the reply for CF-25-7777');
    expect(cardOf(notTheirs)).toEqual(cardOf(notThere));
    expect(linkOn(notTheirs)).toBe('no link');
  });

  it('names the letters that fit when asked for one that does not', async () => {
    const answer = await bot.say(SPEAKERS.investigator, `draft the stage 2 response for ${ref}`);
    expect(said(answer)).toContain(
      'isn’t at the point for that letter. These fit it now: answer at stage 1',
    );
  });
});

describe('draft the holding letter for …', () => {
  it('has the date that was said, and the reminder that it does not change what is in time', async () => {
    const answer = await bot.say(
      SPEAKERS.investigator,
      `draft the holding letter for ${ref} until 2 april`,
    );
    expect(said(answer)).toContain(`Sending it does not change whether ${ref} is in time.`);
    const words = await wordsOf(await fetch(linkOn(answer)));
    expect(words).toContain('We will send you our answer by Thursday 2 April 2026');
    expect(words).not.toContain('the new date');
  });

  it('is not the same as saying that one was sent: that opens the record', async () => {
    const answer = await bot.say(SPEAKERS.investigator, `holding letter sent for ${ref}`);
    expect(linkOn(answer)).toBe('no link');
    expect(ofType(cardOf(answer), 'Input.Date').length).toBeGreaterThan(0);
  });
});

describe('the button Draft a letter', () => {
  it('asks which, and drafts with the date and the reason given there', async () => {
    const form = await bot.press(SPEAKERS.investigator, 'form.letter', { ref, version: 1 });
    expect(said(form)).toContain('Which letter? You get a Word file to finish.');
    const drafted = await bot.press(SPEAKERS.investigator, 'case.letter', {
      ref,
      version: 1,
      kind: 'extension',
      newDate: '2026-04-08',
      reason: 'we are waiting for the school’s notes',
    });
    const words = await wordsOf(await fetch(linkOn(drafted)));
    expect(words).toContain('we are waiting for the school’s notes');
    expect(words).toContain('Wednesday 8 April 2026');
    expect(words).toContain('the Local Government and Social Care Ombudsman, www.lgo.org.uk');
  });

  it('says beside the field what is wrong, and drafts nothing', async () => {
    const answer = await bot.press(SPEAKERS.investigator, 'case.letter', {
      ref,
      version: 1,
      kind: 'holding',
      newDate: '2026-02-30',
    });
    expect(said(answer)).toContain('Give a real date, such as 2026-03-24.');
    expect(linkOn(answer)).toBe('no link');
  });

  it('is not for somebody who may not see the case', async () => {
    const answer = await bot.press(SPEAKERS.otherManager, 'case.letter', {
      ref,
      version: 1,
      kind: 'holding',
    });
    expect(linkOn(answer)).toBe('no link');
    expect(said(answer)).toContain('I can’t help with that here.');
  });
});

describe('an address that opens nothing', () => {
  it.each(['x', 'a.b.c', '%2e%2e%2fetc', 'A'.repeat(22) + '.abcdefgh.' + 'A'.repeat(43)])(
    'reads the same whatever is wrong with it: %s',
    async (token) => {
      const response = await fetch(`${bot.url}/files/${token}`);
      expect(response.status).toBe(404);
      expect(await response.text()).toBe(LINK_OVER);
    },
  );
});
