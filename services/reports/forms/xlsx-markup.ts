/** What the writer of spreadsheets leaves to others: tables that Excel knows as such, links between sheets, a title. */
import type { Feature, Image } from 'write-excel-file/node';

export interface Marked {
  readonly sheet: string;
  /** Of the table, as formulas and screen readers name it. */
  readonly name: string;
  readonly headings: readonly string[];
  /** The row of the headings, from 1. */
  readonly top: number;
  readonly rows: number;
  readonly links: readonly { readonly row: number; readonly sheet: string }[];
}

interface Properties {
  readonly title: string;
  readonly creator: string;
  readonly description: string;
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const DOCUMENT = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const PROLOGUE = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
};
const escaped = (text: string): string => text.replace(/[&<>"\n]/g, (each) => ESCAPES[each]!);

/** `A`, `Z`, `AA`: from 0. */
export function columnName(at: number): string {
  const letter = String.fromCharCode(65 + (at % 26));
  return at < 26 ? letter : columnName(Math.floor(at / 26) - 1) + letter;
}

/** @param tables at most one a sheet */
export function marking(
  tables: readonly Marked[],
  properties: Properties,
): Feature<Image['content']> {
  const on = (sheet: string | undefined) => tables.findIndex((table) => table.sheet === sheet);
  return {
    files: {
      transform: {
        '[Content_Types].xml': { insert: () => contentTypes(tables.length) },
        '_rels/.rels': {
          insert: () =>
            `<Relationship Id="rId-core-properties" Type="${PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/>`,
        },
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml, { sheet }) => {
            const table = tables[on(sheet)];
            return printing(table ? withTable(xml, table) : xml);
          },
        },
        'xl/worksheets/_rels/sheet{id}.xml.rels': {
          insert: ({ sheet }) => {
            const at = on(sheet);
            return at < 0
              ? undefined
              : `<Relationship Id="rId-table" Type="${DOCUMENT}/table" Target="../tables/table${at + 1}.xml"/>`;
          },
        },
      },
      write: {
        files: () => ({
          'docProps/core.xml': coreXml(properties),
          ...Object.fromEntries(
            tables.map((table, at) => [`xl/tables/table${at + 1}.xml`, tableXml(table, at + 1)]),
          ),
        }),
      },
    },
  };
}

const contentTypes = (tables: number): string =>
  [
    '<Override ContentType="application/vnd.openxmlformats-package.core-properties+xml" PartName="/docProps/core.xml"/>',
    ...Array.from(
      { length: tables },
      (_, at) =>
        `<Override ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml" PartName="/xl/tables/table${at + 1}.xml"/>`,
    ),
  ].join('');

/** On paper a sheet is as wide as the page. */
const printing = (xml: string): string =>
  xml
    .replace(
      /<worksheet[^>]*>/,
      (start) => `${start}<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`,
    )
    .replace(
      /<\/sheetData>(<hyperlinks>.*?<\/hyperlinks>)?/,
      (before) =>
        `${before}<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>`,
    );

/** Links stand before drawings in a sheet, tables are the last. */
function withTable(xml: string, { links }: Marked): string {
  const hyperlinks = links.map(
    ({ row, sheet }) =>
      `<hyperlink ref="A${row}" location="${escaped(sheet)}!A1" display="${escaped(sheet)}"/>`,
  );
  const linked =
    hyperlinks.length === 0
      ? xml
      : xml.replace(
          /<\/sheetData>|<sheetData\/>/,
          (end) => `${end}<hyperlinks>${hyperlinks.join('')}</hyperlinks>`,
        );
  return linked.replace(
    '</worksheet>',
    '<tableParts count="1"><tablePart r:id="rId-table"/></tableParts></worksheet>',
  );
}

function tableXml({ name, headings, top, rows }: Marked, id: number): string {
  const columns = headings.map(
    (heading, at) => `<tableColumn id="${at + 1}" name="${escaped(heading)}"/>`,
  );
  const range = `A${top}:${columnName(headings.length - 1)}${top + rows}`;
  return `${PROLOGUE}<table xmlns="${MAIN}" id="${id}" name="${escaped(name)}" displayName="${escaped(name)}" ref="${range}" totalsRowShown="0"><tableColumns count="${headings.length}">${columns.join('')}</tableColumns></table>`;
}

const coreXml = ({ title, creator, description }: Properties): string =>
  `${PROLOGUE}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escaped(title)}</dc:title><dc:creator>${escaped(creator)}</dc:creator><dc:description>${escaped(description)}</dc:description><dc:language>en-GB</dc:language></cp:coreProperties>`;
