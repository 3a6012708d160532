/**
 * How a line is built, whatever it is about: its small words, with `*` for whatever stands between them. "might * REF",
 * "no need to * REF" and "WHO to * REF" say alike of any act whether it is done, asked, denied or planned.
 */

const SMALL = new Set(
  `
  i we you he she it they me us him her them my our your his their this that these those one ones
  a an the of to for from on in at by with about off up out over as than so
  and or but if unless until till before after once when while since because then
  who what which where why how whose whether
  is are was were am be been being has have had do does did done doing
  will would shall should can could may might must ought need needs needed
  not no never none nobody nothing nor neither without yet still already just only even
  going go goes gone about plan plans planning planned mean meaning hope hoping intend intending aim
  think thinking thought likely perhaps maybe probably possibly prob due want wants wanted
  please let lets leave keep hold stop cancel refrain rather instead any some all every
  now today tomorrow later soon next again back there here
  yes ok okay right sorry thanks ta
  REF DATE WHO TEAM LEN N TIME ? !
  `
    .trim()
    .split(/\s+/),
);

/** The line's words between `*`s, one `*` for however many others stand together. */
export function skeletonOf(words: readonly string[]): string[] {
  const out: string[] = ['<'];
  for (const word of words) {
    const said = SMALL.has(word) ? word : '*';
    if (said !== '*' || out.at(-1) !== '*') out.push(said);
  }
  return [...out, '>'];
}
