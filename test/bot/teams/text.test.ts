/** Words out of what Teams sends: character references, mentions, quotes and markup. */
import { readEnvelope } from '../../../bot/teams/activity';
import { htmlToText, quotedId, spokenText } from '../../../bot/teams/text';
import { message } from '../../support/activities';
import { SPEAKERS } from '../../support/people';

const envelopeOf = (text: string, more: Record<string, unknown> = {}) => {
  const [speaker] = Object.values(SPEAKERS);
  const envelope = readEnvelope({ ...message(speaker!, 'http://127.0.0.1:9', text), ...more });
  if (!envelope) throw new Error('this activity passes no door');
  return envelope;
};
const spoken = (text: string) => spokenText(envelopeOf(text));

const QUOTE = [
  '<blockquote itemscope="" itemtype="http://schema.skype.com/Reply" itemid="1793456789012">',
  '<strong itemprop="mri" itemid="28:bot">Candour</strong><span itemprop="time" itemid="1793456789012"></span>',
  '<p itemprop="preview">CF-26-0042 &amp; CF-26-0043 are due Friday</p>',
  '</blockquote>',
].join('\n');

describe('a typed message', () => {
  it.each([
    ['mum says she didn&#8217;t get a call', 'mum says she didn’t get a call'],
    ['met at the caf&eacute; on Friday', 'met at the café on Friday'],
    ['R&amp;R, 5 &lt; 6 &gt; 4, &quot;fine&quot;, it&#39;s', 'R&R, 5 < 6 > 4, "fine", it\'s'],
    ['&#x2019;&#8211;&pound;20&hellip;', '’–£20…'],
    ['status&nbsp;42&#160;today', 'status 42 today'],
    // Once only: these are the characters that somebody typed.
    ['&amp;lt;', '&lt;'],
    ['&amp;amp;nbsp;', '&amp;nbsp;'],
    // No character reference at all.
    ['R&D & co; AT&T, ?a=1&copy=2', 'R&D & co; AT&T, ?a=1&copy=2'],
    ['&nosuchthing; &#; &#x;', '&nosuchthing; &#; &#x;'],
    ['5 < 6 and 7 > 3', '5 < 6 and 7 > 3'],
    ['one\ntwo', 'one\ntwo'],
  ])('%s', (text, words) => expect(spoken(text)).toBe(words));

  it('holds no NUL, even one that is written as a reference', () => {
    expect(spoken('a\0b&#0;c&#x0;')).not.toContain('\0');
  });

  it('keeps to what is said now, not what is quoted', () => {
    expect(spoken(`${QUOTE}\n<p>ack sent</p>`)).toBe('<p>ack sent</p>');
    expect(spoken(`${QUOTE}ack sent today`)).toBe('ack sent today');
    expect(spoken('<quoted messageId="1793456789012"/> ack sent today')).toBe('ack sent today');
    expect(spoken('&lt;quoted&gt; is what I typed')).toBe('<quoted> is what I typed');
    expect(spoken('<blockquote>said mum</blockquote>')).toBe('<blockquote>said mum</blockquote>');
  });
});

describe('the message that is quoted', () => {
  const html = (content: unknown) => ({ attachments: [{ contentType: 'text/html', content }] });

  it.each<[name: string, text: string, more: Record<string, unknown>, id: string | null]>([
    ['nothing', 'ack sent', {}, null],
    ['markup beside the words', 'ack sent', html(`${QUOTE}<p>ack sent</p>`), '1793456789012'],
    ['markup in the words', `${QUOTE}ack sent`, {}, '1793456789012'],
    [
      'an entity beside the words',
      '<quoted messageId="1793"/> ack sent',
      { entities: [{ type: 'quotedReply', quotedReply: { messageId: '1793' } }] },
      '1793',
    ],
    ['a quote that names no message', 'x', html(QUOTE.replace(/itemid="\d+">/, '>')), null],
    ['what is no quote of Teams', 'x', html('<blockquote itemid="17">mum</blockquote>'), null],
    [
      'a NUL in its id',
      'x',
      { entities: [{ type: 'quotedReply', quotedReply: { messageId: '1\0' } }] },
      null,
    ],
  ])('%s', (_name, text, more, id) => expect(quotedId(envelopeOf(text, more))).toBe(id));

  it.each([
    [{ attachments: 'none' }],
    [{ attachments: [null, 7, {}, { contentType: 7 }] }],
    [{ attachments: [{ contentType: 'text/html', content: { toString: 'no' } }] }],
    [{ entities: [{ type: 'quotedReply' }, { type: 'quotedReply', quotedReply: 'x' }] }],
  ])('turns no message away for odd shapes: %j', (more) => {
    const envelope = envelopeOf('status 42', more);
    expect([spokenText(envelope), quotedId(envelope)]).toEqual(['status 42', null]);
  });
});

describe('words out of HTML', () => {
  it.each([
    ['<div>One<br>two</div><div>three &lt;3</div>', 'One\ntwo\nthree <3'],
    ['<p>A</p><p>&nbsp;</p><p>B</p>', 'A\n\nB'],
    ['no markup', 'no markup'],
    ['&amp;lt;b&amp;gt;', '&lt;b&gt;'],
    ['<p>She didn&#8217;t ring at the caf&eacute;</p>', 'She didn’t ring at the café'],
    ['<h1>Dear Sir</h1><ul><li>one</li><li>two</li></ul>', 'Dear Sir\n- one\n- two'],
    ['<p>see <a href="https://x.example/y">this</a><img alt="a face" src="z"></p>', 'see this'],
    [`${QUOTE}<p>That is not right.</p>`, 'That is not right.'],
    ['<blockquote>mum said so</blockquote><p>Is it?</p>', 'mum said so\nIs it?'],
    ['<script>alert(1)</script><style>p{}</style>words', 'words'],
  ])('%s', (html, text) => expect(htmlToText(html)).toBe(text));
});

it('takes a moment even for markup made to be slow', () => {
  const before = process.cpuUsage();
  for (const evil of [
    '<'.repeat(200_000),
    '&'.repeat(200_000),
    '&#'.repeat(100_000),
    ' '.repeat(200_000),
    '<script '.repeat(25_000),
    '<div>'.repeat(40_000),
    '<blockquote itemtype="'.repeat(10_000),
    '<quoted '.repeat(25_000),
  ]) {
    htmlToText(evil);
    spoken(evil);
    quotedId(envelopeOf(evil));
  }
  // Of the processor: others may be at work on the machine.
  expect(process.cpuUsage(before).user / 1_000).toBeLessThan(2_000);
});
