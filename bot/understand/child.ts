/** What a line says of the child that reports count by: looked after by the council, and complaining themself. */

export interface ChildSaid {
  /** Null: not said. */
  lookedAfter: boolean | null;
  madeByChild: boolean | null;
}

/** "Is looked after", "a looked-after boy"; never "nan looked after her", "well looked after by Priya". */
const LOOKED_AFTER =
  /\b(?:(?:is|are|was|were|been|being|currently|still|now|and|also|a|our) looked[- ]after\b(?! (?:her|him|them|us|it|my|his|their|our|so|very|well|by)\b)|looked[- ]after (?:child|children|boy|girl|lad|lass|teenager|young person|brother|sister|siblings?|yp)\b)/i;
const IN_CARE =
  /\b(?:(?:child|children|kid|kids|boy|girl|lad|lass|teenager|he|she|they|is|are|was|were|been|who|placed|living|lives|\d{1,2}) (?:is |are |was |were |now |currently )?in (?:our |foster |residential |local authority |the council['’]?s )?care|care[- ]experienced)\b/i;
/** Only in capitals, or of a child: "LAC" is also a team and a kind of review, whose child is looked after all the same. */
const LAC = /\bLAC\b(?! (?:team|service|manager|nurse)\b)|\blac (?:child|kid|young person|yp)\b/;
const NOT_IN_CARE =
  /\b(?:not|isn['’]?t|aren['’]?t|wasn['’]?t|never|no longer|nor) (?:a |an |being |been |actually |even )?(?:looked[- ]after|LAC\b|in (?:our |foster |residential )?care)/i;
/** The name of a team or of a meeting for professionals says nothing of this child. */
const A_TEAM = /\blooked[- ]after (?:children(?:['’]s)? )?(?:team|service|manager|nurse|panel)\b/gi;

const NAME = String.raw`[A-Z][\p{L}'’-]+(?: [A-Z][\p{L}'’-]+){0,2}`;
const AGE = String.raw`(?:who is |who['’]s |is |aged? (?:of )?|, ?|\()?(?:[5-9]|1[0-7])\b(?! (?:days?|weeks?|months?|times|hours?|minutes?|oclock|o['’]clock|am|pm|complaints?|people))`;
/** "Complaint from Jayden who is 14", "Mia (9) wants to complain". */
const FROM_AGED = new RegExp(
  String.raw`\b[Ff]rom (?:(?:a|an|the) )?(?:${NAME}|young person|boy|girl|child|lad|lass)[,(]? ?${AGE}`,
  'u',
);
const AGED_COMPLAINS = new RegExp(
  String.raw`(?:^|[.;:!?] ?)${NAME},? ?\(?${AGE}\)?,? (?:wants|wishes|would like|is wanting|has asked) (?:to complain|to make a complaint|it looked)`,
  'u',
);
const THEMSELF =
  /\b(?:made|sent|written|brought|raised|put in) by (?:the )?(?:child|young person|boy|girl|lad|lass)\b|\b(?:child|young person|boy|girl|lad|lass|yp) (?:him|her|them)sel(?:f|ves)\b|\b(?:his|her|their) own complaint\b/i;
const NOT_THEMSELF =
  /\bnot (?:made |sent |written )?(?:by|from) the (?:child|young person|boy|girl)\b/i;

/** Beyond this it is a letter or a tale, that may speak of any child. */
const HEAD = 1500;

/** @param text as typed */
export function childIn(text: string): ChildSaid {
  const said = text.slice(0, HEAD).replace(A_TEAM, ' ');
  return {
    lookedAfter: NOT_IN_CARE.test(said)
      ? false
      : [LOOKED_AFTER, IN_CARE, LAC].some((form) => form.test(said))
        ? true
        : null,
    madeByChild: NOT_THEMSELF.test(said)
      ? false
      : [FROM_AGED, AGED_COMPLAINS, THEMSELF].some((form) => form.test(said))
        ? true
        : null,
  };
}
