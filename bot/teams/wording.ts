/** The few sentences that the Teams side says itself, before or beside the conversation. British English, no blame. */

export const MAX_TEXT = 100_000;

export const SAYS = {
  notAllowed: "Candour isn't set up for your organisation, so I haven't done anything.",
  noSender:
    "I can't tell who is asking, so I haven't done anything. Please open Candour in Teams and try again.",
  tooLong: `That is longer than I can take in one message (${MAX_TEXT.toLocaleString('en-GB')} characters), so I haven't kept it. Please send it in parts.`,
  oldCard:
    "That card can't be used any more, so I haven't done anything. Type the case reference to get a fresh one.",
  notUnderstoodInvoke:
    "Candour doesn't do that here, so I haven't done anything. Type help to see what I can do.",
  stillWorking: "I'm still working on that. I'll put the answer here when it is done.",
  below: "I've answered below.",
  done: 'Done.',
  inYourChat: "I've put the answer in your own chat with me.",
  openYourChat:
    "I only show that in your own chat with me, and I can't reach you there yet. Open a chat with Candour, say hello, and ask again.",
} as const;

/** A fault, told kindly. The reference leads to the log lines of this turn. */
export function failed(correlationId: string): string {
  return `Something went wrong on my side and I may not have done what you asked. Please try again; if it happens twice, quote ${correlationId} to your administrator.`;
}
