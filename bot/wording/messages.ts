/** What is said when a message of the sender's own is edited or deleted after it was sent. */

export const EDITED = 'You edited your message, so I read it again: these are its words now.';
export const EDITED_INTO_ANOTHER =
  'Your message says something else now, so I left this draft as it was. Send the new words as a message of their own, and discard this if it is no longer wanted.';
export const EDITED_DISCARDED =
  'You edited a message whose draft was discarded, so I changed nothing. Send the words again to have them read.';
export const EDITED_PLAN =
  'You edited your message. It no longer reads as several things to do, so the plan stands as it was: confirm or discard it.';
export const EDITED_LATER =
  'You edited a message that I had answered already, so I changed nothing. If it asks for something else now, send it as a new message.';
export const EDITED_AFTER_ACT =
  'You edited a message after I had done what it said. What is recorded stands: type undo to take it back, or send the new words as a message of their own.';
export const editedSeveral = (n: number): string =>
  `You edited a message that ${n === 1 ? 'a draft' : `${n} drafts`} came from, so I changed nothing: type drafts to see ${n === 1 ? 'it' : 'them'}, and put right there what isn’t as you want it.`;

export const SAVED_CLOSED =
  'What came of that message is saved, and nothing of it was changed. If something needs putting right, tell the complaints team.';
export const savedOthers = (ref: string): string =>
  `What came of that message is saved as ${ref}, and nothing of it was changed. Putting it right is the complaints team’s by now: tell them.`;
export const editedSaved = (ref: string): string =>
  `You edited a message that is saved as ${ref}. Nothing was changed. This is what would be put right:`;
export const editedDays = (ref: string): string =>
  `You edited a message that is saved as ${ref}. Nothing was changed. If the day is another one now, give it here:`;
export const editedWords = (ref: string): string =>
  `You edited a message that is saved as ${ref}. The words that were saved stay as they were first said; the new ones can be added as a note:`;
export const editedKind = (ref: string): string =>
  `To change what ${ref} is, type “retype ${ref}”.`;
export const editedTooLong = (ref: string): string =>
  `You edited a message that is saved as ${ref}. Nothing was changed, and the new words are longer than a note can hold: type “note on ${ref}:” and the part that matters.`;
export const editedSame = (ref: string): string =>
  `You edited a message that is saved as ${ref}. It says nothing that isn’t recorded already, so nothing was changed.`;

export const DELETED_DRAFT =
  'You deleted your message, so its draft is withdrawn. Nothing was saved, and its words are kept nowhere.';
export const DELETED_WAITING =
  'You deleted your message, so what I asked about it is withdrawn. Nothing was recorded.';
export const deletedSaved = (ref: string): string =>
  `Deleting the message changes nothing: ${ref} stays as it was saved. To put it right, type “correct ${ref}”; if it should never have been logged, type “${ref} was logged in error”.`;
export const deletedDone = (ref: string): string =>
  `Deleting the message takes nothing back: what it recorded on ${ref} stands. Type “undo ${ref}” to take back what you did last.`;
