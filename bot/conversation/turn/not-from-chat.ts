/** What is understood and not done from chat: said so, with what can be done instead or whom to ask. */
import type { Council } from '../../../services/councils/types';
import { Refused } from './access';
import type { Handler } from './feature';

/**
 * @param instead the nearest thing that works, or who does it, as sentences
 * @throws Refused always
 */
export const notFromChat =
  (instead: (council: Council) => string): Handler =>
  ({ deps }) => {
    throw new Refused(instead(deps.council));
  };
