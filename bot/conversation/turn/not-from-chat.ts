/** What is understood and not done from chat: said so, with whom to ask. */
import { Refused } from './access';
import type { Handler } from './feature';

/** @throws Refused always */
export const notFromChat: Handler = ({ deps }) => {
  throw new Refused(
    `I understood that, but I can’t do it from chat. Ask ${deps.council.contact.complaintsTeam}, or type help to see what I can do.`,
  );
};
