/** A letter as a Word file: A4, plain type at a size people can read, and what is still to write in yellow. */
import {
  AlignmentType,
  convertMillimetersToTwip,
  Document,
  Footer,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
  type IParagraphOptions,
} from 'docx';
import { printable } from '../terms/printable';
import type { Block, LetterDocument, Span } from './types';

const FONT = 'Arial';
/** Half-points: 12 point, and the 16 point that large print begins at. */
const SIZE = 24;
const LARGE = 32;
const MARGIN = convertMillimetersToTwip(25);

/** The bytes of the .docx. */
export async function toDocx(letter: LetterDocument): Promise<Buffer> {
  return Packer.toBuffer(asDocument(letter));
}

function asDocument(letter: LetterDocument): Document {
  return new Document({
    title: `${letter.reference}: ${letter.subject}`,
    creator: letter.council,
    description: 'Draft: to be finished by a person before it goes',
    styles: {
      default: {
        document: {
          run: {
            font: FONT,
            size: letter.largePrint ? LARGE : SIZE,
            language: { value: 'en-GB' },
          },
          paragraph: { spacing: { after: 160, line: 300, lineRule: LineRuleType.AUTO } },
        },
        heading2: {
          run: { font: FONT, bold: true, color: '000000', size: letter.largePrint ? LARGE : SIZE },
          paragraph: { spacing: { before: 240, after: 100 }, keepNext: true },
        },
      },
    },
    sections: [
      {
        properties: {
          page: {
            size: {
              width: convertMillimetersToTwip(210),
              height: convertMillimetersToTwip(297),
            },
            margin: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN },
          },
        },
        footers: { default: footerOf(letter) },
        children: childrenOf(letter),
      },
    ],
  });
}

function childrenOf(letter: LetterDocument): Paragraph[] {
  return [
    lineOf([letter.council], { run: { bold: true } }),
    ...letter.addressee.map((span, i) =>
      lineOf([span], { spacing: { after: i === letter.addressee.length - 1 ? 240 : 0 } }),
    ),
    lineOf([letter.dateWords]),
    lineOf([`Our reference: ${letter.reference}`]),
    lineOf(letter.salutation),
    new Paragraph({ heading: 'Heading2', children: runsOf([letter.subject]) }),
    ...letter.blocks.map(blockOf),
    lineOf([letter.forChild ? 'Best wishes' : 'Yours sincerely'], {
      spacing: { before: 240, after: 720 },
      keepNext: true,
    }),
    ...letter.signature.map((spans) => lineOf(spans, { spacing: { after: 0 }, keepNext: true })),
    ...letter.copies.map((copy) => lineOf([`Copy to: ${copy}`], { spacing: { before: 240 } })),
  ];
}

function blockOf(block: Block): Paragraph {
  switch (block.kind) {
    case 'heading':
      return new Paragraph({ heading: 'Heading2', children: runsOf([block.text]) });
    case 'point':
      return new Paragraph({ keepNext: true, children: runsOf(block.spans, true) });
    case 'bullet':
      return new Paragraph({ bullet: { level: 0 }, children: runsOf(block.spans) });
    case 'paragraph':
      return lineOf(block.spans);
  }
}

function lineOf(
  spans: Span[],
  { run, ...options }: IParagraphOptions & { run?: { bold: boolean } } = {},
): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.LEFT,
    ...options,
    children: runsOf(spans, run?.bold ?? false),
  });
}

function runsOf(spans: Span[], bold = false): TextRun[] {
  // Said only where it is so: "not bold" would outdo a heading's own style.
  const weight = bold ? { bold } : {};
  return spans.flatMap((span) => {
    if (typeof span !== 'string')
      return [new TextRun({ text: `[${printable(span.write)}]`, highlight: 'yellow', ...weight })];
    return printable(span)
      .split('\n')
      .map((text, i) => new TextRun({ text, ...weight, ...(i > 0 ? { break: 1 } : {}) }));
  });
}

function footerOf({ reference }: LetterDocument): Footer {
  return new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.RIGHT,
        children: [
          new TextRun({
            size: 18,
            children: [`${reference}, page `, PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES],
          }),
        ],
      }),
    ],
  });
}
