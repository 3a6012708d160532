/** How the page looks. All pairs of colours are at least 4.5:1 in text and 3:1 in charts, light and dark. */
export const STYLE = `
:root {
  color-scheme: light dark;
  --paper: #ffffff; --ink: #1a1a1a; --muted: #505a5f; --line: #d0d4d7; --soft: #f3f5f7;
  --link: #144e81; --accent: #12436d; --warn: #8a1f11; --warn-soft: #fdf1ef; --good: #0b5a2b;
  --series-1: #12436d; --series-2: #28a197; --series-3: #801650; --series-4: #f46a25;
  --series-5: #3d3d3d; --series-6: #a285d1; --series-rest: #8a8a8a;
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    --paper: #14181c; --ink: #eef1f3; --muted: #b3bcc3; --line: #3a434b; --soft: #1e252b;
    --link: #9cc9f0; --accent: #7db5e6; --warn: #ffb3a7; --warn-soft: #35201d; --good: #8fd9ab;
    --series-1: #6bace6; --series-2: #4fcfc3; --series-3: #e583bb; --series-4: #f89b66;
    --series-5: #d0d5d9; --series-6: #b9a0e6; --series-rest: #7b858d;
  }
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; scroll-behavior: auto; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.55 Arial, Helvetica, sans-serif; overflow-wrap: break-word; }
header, main { max-width: 60rem; margin: 0 auto; padding: 0 1rem; }
header { padding-top: 2rem; border-bottom: 4px solid var(--accent); padding-bottom: 1rem; }
main { padding-bottom: 4rem; }
main:focus { outline: none; }
h1, h2, h3 { line-height: 1.2; margin: 0 0 .6rem; text-wrap: balance; }
h1 { font-size: clamp(1.6rem, 5vw, 2.4rem); }
h2 { font-size: clamp(1.35rem, 4vw, 1.75rem); color: var(--accent); }
h3 { font-size: 1.15rem; }
p { margin: 0 0 .7rem; max-width: 46rem; }
li { max-width: 46rem; }
a { color: var(--link); text-underline-offset: .15em; }
a:hover { text-decoration-thickness: 2px; }
a:focus-visible, .scroll:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
.skip { position: absolute; left: -999rem; }
.skip:focus { position: static; display: block; padding: .6rem 1rem; }
.scope { font-weight: bold; margin-bottom: .3rem; }
.period { font-size: 1.1rem; color: var(--muted); margin: 0; }
.standing { margin: 1.2rem 0; color: var(--muted); }
.provisional { border-left: 5px solid var(--warn); padding-left: .8rem; color: var(--ink); font-weight: bold; }
.headlines { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(11rem, 100%), 1fr)); gap: .8rem; margin: 0 0 1.5rem; }
.headlines div { background: var(--soft); border-top: 4px solid var(--accent); padding: .8rem 1rem; }
.headlines dt { color: var(--muted); }
.headlines dd { margin: 0; }
.figure { display: block; font-size: 2rem; font-weight: bold; line-height: 1.2; }
.warning { border-left: 5px solid var(--warn); background: var(--warn-soft); padding: .8rem 1rem; margin: 0 0 1.5rem; }
.warning p, .warning ul { margin-bottom: 0; margin-top: 0; }
.contents > ul { columns: 22rem; column-gap: 2rem; padding-left: 0; list-style: none; }
.contents > ul > li { break-inside: avoid; margin-bottom: .8rem; font-weight: bold; }
.contents ul ul { padding-left: 0; list-style: none; font-weight: normal; }
.contents li a { display: inline-block; padding: .2rem 0; min-height: 24px; }
.chapter { margin-top: 3rem; border-top: 1px solid var(--line); padding-top: 1.5rem; }
.table { margin: 2rem 0 2.5rem; }
.scroll { overflow-x: auto; max-width: 100%; }
table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
caption { text-align: left; font-weight: bold; padding: .3rem 0 .5rem; }
caption span { position: sticky; left: 0; display: inline-block; max-width: min(56rem, calc(100vw - 2rem)); }
th, td { padding: .45rem .6rem; border-bottom: 1px solid var(--line); text-align: right; vertical-align: top; }
thead th { border-bottom: 2px solid var(--ink); vertical-align: bottom; }
th.words, td.words, tbody th { text-align: left; }
tbody th { font-weight: normal; min-width: 8rem; }
th:first-child, td:first-child { padding-left: 0; }
.total th, .total td { font-weight: bold; border-top: 2px solid var(--ink); }
.line { display: block; white-space: nowrap; }
td.words .line { white-space: normal; min-width: 6rem; }
.second { font-size: .875rem; color: var(--muted); }
.note { font-size: .8125rem; font-weight: normal; white-space: nowrap; }
.under { margin-top: .6rem; font-size: .9375rem; color: var(--muted); }
.under p { margin-bottom: .2rem; }
figure { margin: 1rem 0 1.2rem; }
figcaption { color: var(--muted); margin-bottom: .5rem; }
figure svg { display: block; max-width: 100%; height: auto; }
.slim { display: none !important; }
.checks { list-style: none; padding: 0; }
.checks li { padding: .4rem 0 .4rem .8rem; border-left: 5px solid var(--good); margin-bottom: .5rem; }
.checks .fails { border-color: var(--warn); }
.fails strong { color: var(--warn); }
.holds strong { color: var(--good); }
.closing li { margin-bottom: .5rem; }
ol li:target { background: var(--soft); }
@media screen and (max-width: 44rem) {
  .wide { display: none !important; }
  .slim { display: block !important; width: 100%; max-width: 24rem !important; }
  th, td { padding: .4rem .45rem; }
}
@media print {
  th, td { padding: .22rem .45rem; }
  .table { margin: 5mm 0 7mm; }
  @page { size: A4; margin: 15mm 16mm 17mm; @bottom-right { content: "Page " counter(page) " of " counter(pages); font: 9pt Arial, Helvetica, sans-serif; color: #505a5f; } }
  body { font-size: 10.5pt; line-height: 1.45; }
  header, main { max-width: none; padding-left: 0; padding-right: 0; }
  header { padding-top: 0; }
  .skip { display: none; }
  a { color: inherit; text-decoration: none; }
  .headlines { grid-template-columns: repeat(4, 1fr); }
  .figure { font-size: 18pt; }
  .headlines div, .warning { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  svg { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  .contents { break-after: page; }
  .contents > ul { columns: 2; }
  .contents li a { min-height: 0; padding: .05rem 0; }
  .chapter { border-top: 0; padding-top: 0; margin-top: 8mm; }
  h2, h3, figcaption, caption { break-after: avoid; }
  h2, h3 { break-inside: avoid; }
  p { orphans: 3; widows: 3; }
  figure, tr, .under, .checks li, .table > p, .table.short { break-inside: avoid; }
  .table > p { break-after: avoid; }
  tbody tr:nth-last-child(-n + 2) { break-before: avoid; }
  .columns svg { max-height: 49mm; }
  .bars svg { max-height: 84mm; }
  .scroll { overflow: visible; }
  table { font-size: 9pt; }
  h3 { margin-bottom: 1.5mm; }
  figure { margin: 1mm 0 3mm; }
  figcaption { margin-bottom: 1mm; font-size: 9.5pt; }
  thead { display: table-header-group; }
  .under { break-before: avoid; font-size: 9pt; }
  .second, .note { font-size: 8pt; }
}
`;
