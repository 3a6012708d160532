/** A line as one of its parts has it: nothing that another part says is found in it, and every word keeps its place. */
import type { Line } from './line';

interface Span {
  at: number;
  end: number;
}

/** @param span token positions [at, end) of the part */
export function onlyWithin(line: Line, span: Span): Line {
  const inside = <T extends Span>(finds: readonly T[]): T[] =>
    finds.filter((f) => f.at >= span.at && f.end <= span.end);
  const from = line.tokens[span.at]?.start ?? 0;
  const to = line.tokens[span.end - 1]?.end ?? line.input.text.length;
  const { text } = line.input;
  const own = blank(text.slice(0, from)) + text.slice(from, to) + blank(text.slice(to));
  return {
    ...line,
    input: { ...line.input, text: own },
    tokens: line.tokens.map((token, i) =>
      i >= span.at && i < span.end
        ? token
        : { ...token, kind: 'symbol', w: ';', raw: ';', n: null },
    ),
    times: inside(line.times),
    lengths: inside(line.lengths),
    people: inside(line.people),
    teams: inside(line.teams),
    refs: inside(line.refs),
  };
}

const blank = (text: string): string => ' '.repeat(text.length);
