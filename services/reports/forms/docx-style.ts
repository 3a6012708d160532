/** Styles of the Word file, by name: a council can change one and the whole report follows. */
import { convertMillimetersToTwip, LineRuleType, type IStylesOptions } from 'docx';

export const FONT = 'Arial';
const ACCENT = '12436D';
const MUTED = '505A5F';
const language = { value: 'en-GB' };

const headingStyle = (size: number, before: number, color: string) => ({
  run: { font: FONT, bold: true, size, color, language },
  paragraph: { spacing: { before, after: 120 }, keepNext: true, keepLines: true },
});

const bar = (color: string) => ({ left: { style: 'single' as const, size: 36, space: 8, color } });

const own = (id: string, name: string, run: object, paragraph: object) => ({
  id,
  name,
  basedOn: 'Normal',
  next: 'Normal',
  quickFormat: true,
  run,
  paragraph,
});

const CONTENTS_INDENT = convertMillimetersToTwip(5);

export const STYLES: IStylesOptions = {
  default: {
    document: {
      run: { font: FONT, size: 22, language },
      paragraph: { spacing: { after: 120, line: 276, lineRule: LineRuleType.AUTO } },
    },
    title: {
      run: { font: FONT, bold: true, size: 48, color: '1A1A1A', language },
      paragraph: { spacing: { before: 0, after: 120 } },
    },
    heading1: headingStyle(34, 240, ACCENT),
    heading2: headingStyle(26, 320, '1A1A1A'),
    footnoteText: { run: { font: FONT, size: 18, language } },
  },
  paragraphStyles: [
    own('Scope', 'Scope', { bold: true }, { spacing: { after: 60 } }),
    own('Subtitle', 'Subtitle', { size: 26, color: MUTED }, { spacing: { after: 240 } }),
    own(
      'Headline',
      'Headline',
      { size: 24 },
      { spacing: { after: 40 }, border: bar(ACCENT), indent: { left: 160 } },
    ),
    own(
      'Warning',
      'Warning',
      {},
      { spacing: { before: 60, after: 60 }, border: bar('8A1F11'), indent: { left: 160 } },
    ),
    own(
      'ContentsTitle',
      'Contents title',
      { bold: true, size: 34, color: ACCENT },
      { spacing: { before: 360, after: 120 }, keepNext: true },
    ),
    own('TOC1', 'toc 1', { bold: true, size: 20 }, { spacing: { before: 60, after: 20 } }),
    own(
      'TOC2',
      'toc 2',
      { size: 20 },
      { spacing: { after: 10 }, indent: { left: CONTENTS_INDENT } },
    ),
    own(
      'TableTitle',
      'Table title',
      { bold: true, size: 20 },
      { spacing: { before: 160, after: 80 }, keepNext: true, keepLines: true },
    ),
    own(
      'FigureTitle',
      'Figure title',
      { size: 20, color: MUTED },
      { spacing: { before: 120, after: 60 }, keepNext: true, keepLines: true },
    ),
    own('Picture', 'Picture', {}, { spacing: { after: 60 } }),
    own(
      'Cell',
      'Table cell',
      { size: 19 },
      { spacing: { before: 30, after: 30, line: 240, lineRule: LineRuleType.AUTO } },
    ),
    own(
      'Definition',
      'Definition',
      { size: 18, color: MUTED },
      { spacing: { before: 60, after: 40 }, keepLines: true },
    ),
  ],
};
