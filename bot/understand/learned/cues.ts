/** Words that make an order doubtful: of denying, planning and asking, in whatever dialect. One phrase a line. */

const phrases = (lines: string): string =>
  lines
    .trim()
    .split('\n')
    .map((line) => line.trim())
    .join('|');

/** What is denied is not done. */
export const DENYING = new RegExp(
  `n't\\b|\\b(?:${phrases(`
    not
    no
    never
    none
    nobody
    nothing
    without
    unable
    neither
    nor
    hold off
    leave
    still un\\w+
    unsigned
    dont
    didnt
    isnt
    hasnt
    havent
    wont
    cant
    nae
    naw
    \\w+nae
    nah
    wor
    cor
    doh
    ay
    day
    wo
  `)})\\b`,
  'i',
);

/** What is planned is not done yet. */
export const PLANNING = new RegExp(
  `\\b(?:${phrases(`
    will
    '?ll
    gonna
    gonnae
    going to
    gan
    if
    once
    when
    wen
    unless
    might
    may
    maybe
    perhaps
    prob\\w*
    plan\\w*
    mean to
    meaning to
    minded
    in mind
    hop(?:e|ing)
    aim\\w*
    intend\\w*
    booked
    to be
    to do
    about to
    should
    would
    could
    i'?d
    gets
    tomorrow
    thinking
    up to
    next
    soon
  `)})\\b`,
  'i',
);

/** What is neither, and still no plain order. */
export const WAVERING = new RegExp(
  `\\b(?:${phrases(`
    hold
    stay\\w*
    stand
    stands
    keep
    apart
    cannot
    cyaan
    d[iu]nna
    shay
    far from
    likely
    propos\\w*
    fixed for
    due to
    going
    draft
    two things
    wil
    tomo\\w*
    (?:do|does?|dos|did|is|has|was|wud|cud|shud|would|could|should|are)nt
  `)})\\b`,
  'i',
);

/** Whether some word denies, plans or wavers, so that it is hardly a plain order. */
export const wavers = (text: string): boolean =>
  [DENYING, PLANNING, WAVERING].some((cue) => cue.test(text));

const OPENS = `^(?:\\W*(?:so|and|ok|right|erm|um)\\b)*\\W*`;
/** What is asked is not ordered. */
export const ASKING = new RegExp(
  `\\?|${OPENS}(?:what|who|whose|why|which|how|when|where|did|does|do|has|have|had|is|was|wis|are|were|can|could|should|any|am)\\b|\\b(?:${phrases(`
    whether
    wondering
    presumably
    remind me
    tell me
    i take it
    are they
    is it
    has it
    do we
  `)})\\b`,
  'i',
);
