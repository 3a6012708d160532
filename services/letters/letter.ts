/** From a case to a letter: the texts that fit it, filled in. Pure; nothing is sent or recorded. */
import type { CaseView } from '../cases/view';
import type { Council } from '../councils/types';
import { materialFor, type LetterContext, type Material } from './facts';
import { FIELDS } from './names';
import { LISTS } from './parts';
import { isField, letterTexts, partsOf, type Paragraph } from './texts';
import { LetterError, type Block, type LetterChoices, type LetterDocument } from './types';
import type { LetterKind, Span } from './types';
import { longDate } from './words';

const RESPONSES = ['stage1Response', 'stage2Response', 'stage3Response'] as const;

/** The group of texts behind each kind. */
const GROUP_OF: Record<LetterKind, string> = {
  acknowledgement: 'acknowledgement',
  holding: 'holding',
  extension: 'extension',
  stage1Response: 'response',
  stage2Response: 'response',
  stage3Response: 'response',
  furtherRights: 'furtherRights',
  reply: 'reply',
};

/** The letters that make sense for the case as it stands, the likeliest first; none once it was withdrawn. */
export function letterKindsFor(view: CaseView): LetterKind[] {
  if (view.status === 'notAccepted') return ['furtherRights'];
  if (view.status === 'withdrawn' || view.status === 'draft') return [];
  const complaint = view.feedbackType === 'complaint';
  const answer: LetterKind = complaint ? (RESPONSES[view.stage - 1] ?? 'furtherRights') : 'reply';
  if (view.status !== 'open') return complaint ? [answer, 'furtherRights'] : [answer];
  if (view.feedbackType === 'compliment') return [answer];
  const acknowledged = view.clock.some(
    (one) => one.kind === 'acknowledged' && one.stage === view.stage,
  );
  return acknowledged
    ? [answer, 'holding', 'extension', 'acknowledgement']
    : ['acknowledgement', answer, 'holding', 'extension'];
}

/**
 * The letter, filled in as far as the case goes. What it does not say is left in `toWrite`; a draft is
 * for a person to finish, and never complete by itself.
 * @throws LetterError `notNow` when the case is not at that point
 */
export function letterFor(
  kind: LetterKind,
  view: CaseView,
  context: LetterContext,
  choices: LetterChoices = {},
): LetterDocument {
  const kinds = letterKindsFor(view);
  if (!kinds.includes(kind)) throw new LetterError('notNow', kinds);
  const material = materialFor(kind, view, context, choices);
  const maker = new Maker(view, context.council, material);
  const group = letterTexts().get(GROUP_OF[kind])!;
  const subject = (material.forChild ? group.child : group.subject) ?? '';
  const body = {
    addressee: addresseeOf(view),
    salutation: salutationOf(view),
    blocks: maker.group(group.id),
    signature: signatureOf(context.council),
  };
  return {
    kind,
    reference: view.ref,
    subject: maker.spans(subject).map(sayPlain).join(''),
    date: context.today,
    dateWords: longDate(context.today),
    council: context.council.name,
    ...body,
    copies: material.facts.has('advocate') ? [material.fields.advocate ?? 'the advocate'] : [],
    forChild: material.forChild,
    largePrint: view.circumstances.adjustments.some((one) =>
      /large|big(ger)? print/i.test(one.what),
    ),
    toWrite: toWriteIn([
      ...body.addressee,
      ...body.salutation,
      ...body.blocks.flatMap((block) => (block.kind === 'heading' ? [] : block.spans)),
      ...body.signature.flat(),
    ]),
  };
}

const sayPlain = (span: Span) => (typeof span === 'string' ? span : `[${span.write}]`);

/** Everything left to write, once each, in reading order. */
function toWriteIn(spans: Span[]): string[] {
  return [...new Set(spans.flatMap((span) => (typeof span === 'string' ? [] : [span.write])))];
}

class Maker {
  constructor(
    private readonly view: CaseView,
    private readonly council: Council,
    private readonly material: Material,
  ) {}

  group(id: string): Block[] {
    return letterTexts()
      .get(id)!
      .paragraphs.filter((one) => this.stands(one))
      .flatMap((one) => this.paragraph(id, one));
  }

  /** A text with its fields filled in; a value is never read again, so brackets in it stay words. */
  spans(said: string): Span[] {
    return partsOf(said).map((part): Span => {
      if ('words' in part) return part.words;
      if ('write' in part) return { write: part.write };
      const value = isField(part.field) ? this.material.fields[part.field] : undefined;
      return value ?? { write: isField(part.field) ? FIELDS[part.field] : part.field };
    });
  }

  private stands({ when, unless }: Paragraph): boolean {
    const { facts } = this.material;
    return when.every((fact) => facts.has(fact)) && !unless.some((fact) => facts.has(fact));
  }

  private paragraph(groupId: string, one: Paragraph): Block[] {
    if (one.include) return this.group(one.include);
    const { forChild } = this.material;
    if (one.list) return LISTS[one.list](this.view, this.council, forChild);
    const id = `${groupId}.${one.id}`;
    const said = this.words(id, one);
    if (one.heading)
      return [{ kind: 'heading', id, text: this.spans(said).map(sayPlain).join('') }];
    return [{ kind: 'paragraph', id, spans: tidied(this.spans(said)), cite: one.cite ?? null }];
  }

  /** The council's own words where its file has them, else those that come with the product. */
  private words(id: string, one: Paragraph): string {
    const own = this.council.letters ?? {};
    const standard = one.text ?? one.heading ?? '';
    if (!this.material.forChild) return own[id] ?? standard;
    return own[`${id}.child`] ?? own[id] ?? one.child ?? standard;
  }
}

/** A value that ends its own sentence must not be followed by a second full stop. */
function tidied(spans: Span[]): Span[] {
  return spans.map((span, i) => {
    const before = spans[i - 1];
    const doubled = typeof span === 'string' && typeof before === 'string' && /[.!?]$/.test(before);
    return doubled ? span.replace(/^\./, '') : span;
  });
}

/** "Mrs Hassan", where that is how they were logged; "mum" is no name to write to. */
const TITLED =
  /^(?:Mr|Mrs|Ms|Miss|Mx|Dr|Councillor|Cllr)\.? \p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)?$/u;

function nameOf({ complainant }: CaseView): Span {
  const said = complainant.description?.trim() ?? '';
  return TITLED.test(said) ? said : { write: 'their name' };
}

function addresseeOf(view: CaseView): Span[] {
  return [nameOf(view), { write: 'their address, or e-mail' }];
}

function salutationOf(view: CaseView): Span[] {
  return ['Dear ', nameOf(view)];
}

function signatureOf({ name }: Council): Span[][] {
  return [[{ write: 'your name' }], [{ write: 'your job title' }], [name]];
}
