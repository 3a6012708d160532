/**
 * The mails of a pasted chain: whose they are, and where the day of each stands. One that only passes another on ("one for
 * you, thanks") has no day of its own; "On 23 February, X wrote:" is when what stands below was sent.
 */
import type { TimeFind } from '../dates/types';
import type { Line } from '../line';

interface Mail {
  /** Characters of its head, and where its own words end. */
  from: number;
  body: number;
  end: number;
  /** A shared inbox or team of ours, by its name or address. */
  ours: boolean;
}

const HEAD =
  /^[\s>*]*(?:from:[^\n]*(?:\n[\s>*]*(?:sent|date|to|cc|bcc|subject):[^\n]*)*|on [^\n]{5,60}\d[^\n]{0,40}, [^\n]{2,80} wrote:)/gim;
const OURS =
  /^[\s>*]*(?:from:|on .*,)[^\n<]*\b(?:inbox|team|duty|reception|complaints|desk|contact centre|customer (?:services|relations)|fostering|assessment|hub|mash|office manager)\b|@council\./i;
/** Words within which a mail that does not complain only passes on what stands below it. */
const PASSES_ON = 14;

function mailsIn(text: string): Mail[] {
  const heads = [...text.matchAll(HEAD)];
  return heads.map((head, k) => ({
    from: head.index,
    body: head.index + head[0].length,
    end: heads[k + 1]?.index ?? text.length,
    ours: OURS.test(head[0].split(/\n[\s>*]*to:/i)[0] ?? ''),
  }));
}

const passesOn = (text: string, mail: Mail): boolean => {
  const words = text.slice(mail.body, mail.end).trim().split(/\s+/);
  return (
    mail.end < text.length &&
    (mail.ours || (words.length <= PASSES_ON && !/complain/i.test(words.join(' '))))
  );
};

/** What the head of a mail makes of a day that stands in it, its subject's apart; null: it stands in none. */
export function inHead({ input, tokens }: Line, find: TimeFind): 'sent' | 'said by nobody' | null {
  const { text } = input;
  const at = tokens[find.at]?.start ?? 0;
  const mail = mailsIn(text).find(({ from, body }) => at >= from && at < body);
  if (!mail) return null;
  const own = text.slice(text.lastIndexOf('\n', at) + 1, at);
  return passesOn(text, mail) || /^[\s>*]*(?:subject|to|cc):/i.test(own)
    ? 'said by nobody'
    : 'sent';
}

/** Whether a day stands in the words of somebody's mail in a chain, below its head. */
export function inMail({ input, tokens }: Line, find: TimeFind): boolean {
  const at = tokens[find.at]?.start ?? 0;
  const mails = mailsIn(input.text);
  const sent = (m: Mail): boolean => /\d/.test(input.text.slice(m.from, m.body));
  return mails.some((m) => !m.ours && sent(m) && at >= m.body && at < m.end);
}
