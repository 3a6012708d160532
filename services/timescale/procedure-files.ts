/** From the text of procedure files to procedures: checked, with file and line, and chained by version. */
import { LineCounter, parseDocument } from 'yaml';
import type { Document } from 'yaml';
import type { z } from 'zod/v4';
import { addDays } from './dates';
import { TimescaleError } from './errors';
import { DerivedSchema, ProcedureSchema, readEvent, readStart } from './procedure-schema';
import type { DerivedFile, ProcedureFile, TimescaleFile } from './procedure-schema';
import type { Procedure, Timescale } from './procedure';
import type { Citation } from './types';

/** A checked file with the means of pointing into it. */
interface Source {
  fileName: string;
  lineOf: (path: PropertyKey[]) => number;
  content: ProcedureFile | DerivedFile;
}

type Loaded = { source: Source; procedure: Procedure };

function fault(fileName: string, line: number, says: string): TimescaleError {
  return new TimescaleError('procedureFile', `${fileName}:${line}: ${says}`);
}

/** The line of the deepest node on a path: where a key is missing, its parent's line is the one to look at. */
function lineFinder(document: Document, lines: LineCounter) {
  return (path: PropertyKey[]): number => {
    for (let depth = path.length; depth > 0; depth -= 1) {
      const node = document.getIn(path.slice(0, depth), true) as
        | { range?: [number, number, number] }
        | undefined;
      if (node?.range) return lines.linePos(node.range[0]).line;
    }
    return 1;
  };
}

function sayIssue(issue: z.core.$ZodIssue): string {
  const where = issue.path.join('.') || 'the file';
  if (issue.code === 'unrecognized_keys') return `${where}: unknown key ${issue.keys.join(', ')}`;
  if (issue.code === 'invalid_union')
    return `${where}: ${issue.errors
      .flat()
      .map((inner) => inner.message)
      .join(', or ')}`;
  return `${where}: ${issue.message}`;
}

/**
 * Reads and checks the text of one procedure file.
 * @throws TimescaleError `procedureFile`: every fault, each as `file:line: what is wrong`
 */
function readSource(text: string, fileName: string): Source {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const broken = document.errors[0];
  if (broken)
    throw fault(
      fileName,
      broken.linePos?.[0].line ?? 1,
      broken.message.split('\n')[0] ?? 'not YAML',
    );
  const lineOf = lineFinder(document, lines);
  const raw: unknown = document.toJS();
  const derived = typeof raw === 'object' && raw !== null && 'basedOn' in raw;
  const parsed = derived ? DerivedSchema.safeParse(raw) : ProcedureSchema.safeParse(raw);
  if (!parsed.success) {
    const faults = parsed.error.issues.map((issue) => {
      const at =
        issue.code === 'unrecognized_keys' ? [...issue.path, issue.keys[0] ?? ''] : issue.path;
      return `${fileName}:${lineOf(at)}: ${sayIssue(issue)}`;
    });
    throw new TimescaleError('procedureFile', faults.join('\n'));
  }
  return { fileName, lineOf, content: parsed.data };
}

/** Resolves a `cite` key into the citation it names. */
function citer(source: Source) {
  return (key: string, path: PropertyKey[]): Citation => {
    const found = source.content.citations[key];
    if (!found) {
      const known = Object.keys(source.content.citations).join(', ');
      throw fault(
        source.fileName,
        source.lineOf(path),
        `no citation “${key}”; this file has ${known}`,
      );
    }
    return { source: found.source, ...(found.note === undefined ? {} : { note: found.note }) };
  };
}

function toTimescale(
  file: TimescaleFile,
  path: PropertyKey[],
  cited: ReturnType<typeof citer>,
): Timescale {
  const { cite, extension, allocation, pauses, from, metBy, opensOn, ...plain } = file;
  const soft = allocation?.softCeiling;
  return {
    ...plain,
    from: from.map((rule) => readStart(rule, file.stage)),
    metBy: metBy.map((name) => readEvent(name, file.stage)),
    opensOn: opensOn === null ? null : readEvent(opensOn, file.stage),
    citation: cited(cite, [...path, 'cite']),
    extension: extension && {
      maxTotal: extension.maxTotal,
      times: extension.times,
      reasons: extension.reasons,
      beyond: extension.beyond,
      ceilingFrom: extension.ceilingFrom && {
        event: readEvent(extension.ceilingFrom.event, file.stage),
        citation: cited(extension.ceilingFrom.cite, [...path, 'extension', 'ceilingFrom', 'cite']),
      },
      citation: cited(extension.cite, [...path, 'extension', 'cite']),
    },
    allocation: allocation && {
      byLetter: allocation.byLetter,
      citation: cited(allocation.cite, [...path, 'allocation', 'cite']),
      softCeiling: soft
        ? {
            length: soft.length,
            citation: cited(soft.cite, [...path, 'allocation', 'softCeiling', 'cite']),
          }
        : null,
    },
    pauses: pauses && {
      reasons: pauses.reasons,
      liftsCeiling: pauses.liftsCeiling,
      citation: cited(pauses.cite, [...path, 'pauses', 'cite']),
    },
  };
}

const timescalesOf = (source: Source, cited: ReturnType<typeof citer>) =>
  source.content.timescales.map((file, index) => toTimescale(file, ['timescales', index], cited));

function commonParts({ content }: Source, cited: ReturnType<typeof citer>) {
  const { cite, ...inForce } = content.inForce;
  return {
    id: content.id,
    name: content.name,
    aliases: content.aliases,
    inForce: { ...inForce, citation: cited(cite, ['inForce', 'cite']) },
    reportRule: content.reportRule,
    earlier: null,
  };
}

function fullProcedure(source: Source, content: ProcedureFile): Procedure {
  const cited = citer(source);
  const { workingDay, timeLimit } = content;
  return {
    ...commonParts(source, cited),
    feedbackType: content.feedbackType,
    statutory: content.statutory,
    transition: content.transition,
    workingDay: {
      skipsClosures: workingDay.skipsClosures,
      citation: cited(workingDay.cite, ['workingDay', 'cite']),
    },
    timeLimit: timeLimit && {
      length: timeLimit.length,
      discretion: timeLimit.discretion,
      citation: cited(timeLimit.cite, ['timeLimit', 'cite']),
    },
    stages: content.stages.map((stage, at) => ({
      ...stage,
      parts: stage.parts.map(({ part, outside }, i) => ({
        part,
        outside: outside === null ? null : cited(outside, ['stages', at, 'parts', i, 'outside']),
      })),
    })),
    timescales: timescalesOf(source, cited),
    notes: content.notes,
  };
}

/** What the file says, over what its base says: a timescale of the same id takes the base's place. */
function derivedProcedure(
  source: Source,
  { actors, notes }: DerivedFile,
  base: Procedure,
): Procedure {
  const cited = citer(source);
  const own = timescalesOf(source, cited);
  const replaced = base.timescales.map((old) => own.find(({ id }) => id === old.id) ?? old);
  const added = own.filter(({ id }) => !base.timescales.some((old) => old.id === id));
  return {
    ...base,
    ...commonParts(source, cited),
    stages: base.stages.map((stage) => ({ ...stage, actor: actors[stage.no] ?? stage.actor })),
    timescales: [...replaced, ...added],
    notes: [...base.notes, ...notes],
  };
}

/** Checks what one key alone cannot show: stages that exist, ids used once, fall-backs that come earlier. */
function checkWhole({ source, procedure }: Loaded): void {
  const stages = new Set(procedure.stages.map(({ no }) => no));
  const seen = new Set<string>();
  procedure.timescales.forEach((timescale, index) => {
    const line = source.lineOf(['timescales', index]);
    const fail = (says: string) => fault(source.fileName, line, `${timescale.id}: ${says}`);
    if (!stages.has(timescale.stage))
      throw fail(`stage ${timescale.stage} is not among this procedure's stages`);
    if (seen.has(timescale.id)) throw fail('this id is used twice');
    for (const rule of timescale.from) {
      if ('dueDateOf' in rule && !seen.has(rule.dueDateOf)) {
        throw fail(`dueDateOf “${rule.dueDateOf}” must name a timescale above this one`);
      }
    }
    if (timescale.startsBy !== null && !seen.has(timescale.startsBy))
      throw fail(`startsBy “${timescale.startsBy}” must name a timescale above this one`);
    seen.add(timescale.id);
  });
  const { from, until } = procedure.inForce;
  if (until !== null && until < from) {
    throw fault(
      source.fileName,
      source.lineOf(['inForce', 'until']),
      `until ${until} is before from ${from}`,
    );
  }
}

function build(sources: Source[]): Loaded[] {
  const full = sources.flatMap((source): Loaded[] =>
    'basedOn' in source.content
      ? []
      : [{ source, procedure: fullProcedure(source, source.content) }],
  );
  const derived = sources.flatMap((source): Loaded[] => {
    if (!('basedOn' in source.content)) return [];
    const { basedOn } = source.content;
    const base = full.find(({ procedure }) => procedure.id === basedOn);
    if (!base)
      throw fault(
        source.fileName,
        source.lineOf(['basedOn']),
        `no procedure “${basedOn}” to be based on`,
      );
    return [{ source, procedure: derivedProcedure(source, source.content, base.procedure) }];
  });
  return [...full, ...derived];
}

/** Chains the versions of each procedure, newest first; a gap is allowed, an overlap is not. */
function chain(loaded: Loaded[]): Map<string, Procedure> {
  const procedures = new Map<string, Procedure>();
  const byStart = [...loaded].sort((a, b) =>
    a.procedure.inForce.from < b.procedure.inForce.from ? -1 : 1,
  );
  for (const { source, procedure } of byStart) {
    const earlier = procedures.get(procedure.id) ?? null;
    const lastDay = earlier ? earlier.inForce.until : undefined;
    if (lastDay !== undefined && (lastDay === null || lastDay >= procedure.inForce.from)) {
      const dayBefore = addDays(procedure.inForce.from, -1);
      throw fault(
        source.fileName,
        source.lineOf(['inForce', 'from']),
        `${procedure.id} is already in force then; end its earlier version with until: ${dayBefore}`,
      );
    }
    procedures.set(procedure.id, { ...procedure, earlier });
  }
  return procedures;
}

/**
 * Builds procedures from the texts of files, by id, each the newest version with its earlier ones behind it.
 * @throws TimescaleError `procedureFile`, with file and line
 */
export function procedureFrom(files: { name: string; text: string }[]): Map<string, Procedure> {
  const loaded = build(files.map(({ name, text }) => readSource(text, name)));
  loaded.forEach(checkWhole);
  return chain(loaded);
}
