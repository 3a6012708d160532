/** The chat itself: help, whom to speak to, a note on a case, taking back what was last done. */
import { messageCard, safetyCard, type BuiltCard } from '../../../cards';
import * as wording from '../../wording/refusals';
import { act } from '../case/act';
import { noteIn, saysNothing } from '../case/note-words';
import { keepWords } from '../turn/kept-words';
import { needed } from '../turn/access';
import type { Asked, Context, Feature, Phrase } from '../turn/feature';
import { plain } from '../turn/sentence-card';
import { showHelp } from './help';
import { noteForm } from './note';
import { undo } from './undo';

const HUMAN =
  /^(?:i(?:'d)? |can i |could i |may i |let me |how (?:do|can) i |where can i )?(?:just )?(?:want to |wanna |need to |would like to |like to )?(?:speak|talk|chat|get through)(?: directly)? (?:to|with) (?:a |an |the |some|any)?(?:real |actual )?(?:human|person|people|one|body|somebody|someone|human being|complaints team|adviser)(?: please| about (?:it|this|that)| instead)?$|^(?:human|a human|real person|who can help(?: me)?|get me a human)$/;

/** "Note on 42: did she ring?": what follows the colon is kept, whatever it says, unless it goes on to another case. */
const NOTE_ON: Phrase = {
  says: /^(?:(?:add|put|make|leave|pop) (?:a |this )?)?(?:case |file )?note (?:on|to|for) # ?(?:[:–-]|,(?! ?(?:#|\d))) ?\S/,
  whole: true,
  orders: true,
  fits: (_context, { slots, intents }) => intents.length < 2 || (slots.refs ?? []).length < 2,
};

const WRITE_IT = 'write what is to be kept and press the button, or leave it.';

export const basics = {
  acts: {
    help: { press: (c) => showHelp(c), typed: (c) => showHelp(c) },
    'help.person': { typed: whomToAsk, phrases: [{ says: HUMAN }] },
    undo: {
      does: () => ({ commands: [{ type: 'undo' }] }),
      press: (c, { ref, version }) => act(c, needed(ref), { type: 'undo' }, version),
      typed: undo,
      button: {
        title: 'Undo',
        needs: 'case.undo',
        when: (v) => v.lastSeq > 0,
        typed: 'undo',
        order: 50,
        saidWhole: true,
      },
    },
    'case.note': {
      form: noteForm,
      said: (_context, _view, { text }) => {
        const note = noteIn(text);
        if (note === '' || !/[\p{L}\p{N}]/u.test(note)) return {};
        return saysNothing(note)
          ? { says: `I took “${note.slice(0, 80)}” for no note. Nothing was added; ${WRITE_IT}` }
          : { values: { note }, whole: true };
      },
      button: {
        title: 'Add a note',
        needs: 'case.note',
        when: () => true,
        typed: 'note on',
        order: 28,
        saidWhole: true,
      },
      phrases: [NOTE_ON],
    },
    safety: { typed: async (c, { text }) => safety(c, await keepWords(c, 'safety', text)) },
    refuse: { typed: refuse },
    // A thumb and "ta" deserve silence; what is personal in a channel is answered in one's own chat.
    none: { typed: () => [] },
    move_to_personal: { typed: () => [] },
  },
} as const satisfies Feature;

/**
 * Somebody may come to harm: the duty route, and nothing is logged.
 * @param keptAs the id under which the words wait, should they be wanted as a draft; null: they are not kept
 */
export function safety(context: Context, keptAs: string | null): BuiltCard {
  return safetyCard({
    asAt: context.now,
    route: context.deps.council.contact.safety,
    keptAs,
  });
}

/** A person's right over what is held about them, which no chat can carry out. */
const ERASES =
  /\b(?:delete|erase|remove|wipe|forget)\b.{0,40}\b(?:about|on|for) me\b|\bmy (?:own )?data\b/i;

function refuse(context: Context, { text }: Asked): BuiltCard {
  const { council } = context.deps;
  return plain(
    context,
    ERASES.test(text)
      ? wording.erasure(council)
      : `I can’t answer that here. If you need to know, ask ${council.contact.complaintsTeam}.`,
  );
}

/** A person to speak to; what is not saved yet stays where it is. */
async function whomToAsk(context: Context): Promise<BuiltCard> {
  const { contact } = context.deps.council;
  return messageCard({
    title: 'Somebody to speak to',
    sentence: `The people to ask: ${contact.complaintsTeam}.`,
    asAt: context.now,
    notes: [
      ...(await context.features.unsaved(context)),
      `If somebody may come to harm: ${contact.safety}`,
    ],
  });
}
