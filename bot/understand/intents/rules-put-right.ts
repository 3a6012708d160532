/** Rules for what puts a case or its family right: corrections, remedies, the Ombudsman. Data only. */
import { rules } from './rule';

export const PUT_RIGHT_RULES = [
  ...rules(
    'case.correct',
    `
    90 | < (please )?(correct|amend|fix|put right) (the )?~ (date|REF|name|category|team|subject|channel)
    90 | (logged|entered|recorded|saved|put in) (in error|by mistake|by accident|wrongly) | (delete|undo)
    88 | REF (was|is) (actually |really )?(received|logged|about|from) ~ (not|instead of|rather than)
    90 | < (please )?(call|rename|label) REF (the|as|to|mum|dad|it|from)
    90 | < REF (was|is) received (on )?DATE
    88 | REF was (actually|really) (received|made|from|about)
    86 | (date|name|team|category|subject|complainant) ~ (on|of|for|in) REF ~ (is|was) (wrong|incorrect|not right)
    86 | (wrong|incorrect) (received )?(date|name|team|category|complainant|procedure|address) ~ (on|for|in|against) REF
  `,
  ),
  ...rules(
    'case.remedy',
    `
    96 | (remedy|remedies) ~ (on|for|agreed|paid|done|offered|made) ~ | (report|how many|ask)
    96 | (offered|agreed|paid|paying|offer|payment|pay) ~~ (on|for|of|under) REF
    96 | (apology|compensation|goodwill|redress|payment) ~ (sent|made|agreed|paid|done|given|offered) ~~ REF
    96 | REF ~ (remedy|compensation|redress|goodwill payment) ~
  `,
  ),
  ...rules(
    'case.ombudsman',
    `
    96 | (ombudsman|lgsco) ~ (decided|decision|found|finding|ruled|upheld|closed|decides|determined) ~~ REF
    96 | REF ~~ (ombudsman|lgsco) ~ (decision|decided|found|finding|ruled|reply|replied|response)
    96 | (our )?(reply|response|answer) ~ (sent|gone|went) ~ (to )?(the )?(ombudsman|lgsco) ~~ REF
    96 | (sent|replied|answered|responded) ~ (to )?(the )?(ombudsman|lgsco) ~~ REF
  `,
  ),
];
