/** A quoted reply means the card that it quotes: its case, whatever was shown since, or its draft. Wed 11 March 2026. */
import { openDesk, WHO, type Desk } from '../desk';
import { Chat } from '../script';

let desk: Desk;
let me: Chat;
beforeAll(async () => {
  desk = await openDesk();
  me = new Chat(desk.bot, WHO.officer);
}, 60_000);
afterAll(() => desk.close());

const lastSent = () => desk.bot.connector.last()?.activityId ?? '';
/** As Teams' newer clients send it, and as its older ones do. */
const replies = [
  [
    'an entity',
    (text: string, id: string) => ({
      ...me.typed(text),
      entities: [{ type: 'quotedReply', quotedReply: { messageId: id } }],
    }),
  ],
  [
    'a block of markup',
    (text: string, id: string) => ({
      ...me.typed(text),
      attachments: [
        {
          contentType: 'text/html',
          content: `<blockquote itemscope="" itemtype="http://schema.skype.com/Reply" itemid="${id}"><p>a card</p></blockquote><p>${text}</p>`,
        },
      ],
    }),
  ],
] as const;

describe.each(replies)('quoted by %s', (_how, reply) => {
  it.each(['ack sent today', 'note: rang mum', 'response sent today'])(
    '“%s” is about its case, not the one shown last',
    async (words) => {
      const [quoted, later] = [
        await desk.logged({ feedbackType: 'enquiry', enquiryKind: 'mp' }),
        await desk.logged({ feedbackType: 'enquiry', enquiryKind: 'mp' }),
      ];
      await me.says(`status ${quoted}`);
      const card = lastSent();
      await me.says(`status ${later}`);
      const before = await desk.view(later);
      await me.posts(reply(words, card));
      me.sees(quoted).seesNo(later);
      if (me.buttons().includes('Yes, record it')) await me.taps('Yes, record it');
      expect((await desk.view(quoted)).lastSeq).toBeGreaterThan(1);
      expect(await desk.view(later)).toEqual(before);
    },
  );

  it('a correction, “save” and “discard” are of its draft, not of the one opened since', async () => {
    const drafts = async () => {
      await me.says('complaint from mum received yesterday about the taxi');
      const first = lastSent();
      await me.says('compliment from dad for Grace Mensah, received today, so kind');
      return first;
    };
    const taxi = await drafts();
    await me.posts(reply('no, Monday', taxi));
    me.sees('the taxi', 'Mon 9 Mar').seesNo('so kind');
    await me.posts(reply('save', lastSent()));
    me.sees('Complaint · CF-26-', 'so kind', 'still waiting');
    const again = await drafts();
    (await me.posts(reply('discard', again))).sees('Discarded.', 'so kind');
    for (let i = 0; i < 3; i += 1) await me.says('discard');
  });
});
