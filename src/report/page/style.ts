/**
 * Colours of the page's figures by what they stand for: today, the plan, the target, what limits. Told apart in grey and by the colour-blind;
 * what each is in light, in dark and on paper stands in `colourSheet`.
 */
export const colours = {
  today: 'var(--today)',
  plan: 'var(--plan)',
  target: 'var(--target)',
  limit: 'var(--limit)',
  ink: 'var(--ink)',
  faint: 'var(--faint)',
  line: 'var(--line)',
  frame: 'var(--frame)',
  paper: 'var(--paper)',
  limitPaper: 'var(--limit-paper)',
} as const;

const light = `--today: #6b7280; --plan: #1d4ed8; --target: #9a4a06; --limit: #b91c1c; --ink: #111827; --faint: #4b5563; --line: #d1d5db;
  --frame: #9ca3af; --paper: #fff; --limit-paper: #fef2f2;`;
const dark = `--today: #9aa4b4; --plan: #8ab0ff; --target: #f5b25d; --limit: #ff9d95; --ink: #eceff4; --faint: #b3bbc8; --line: #3a4250;
  --frame: #6d7889; --paper: #14181f; --limit-paper: #3d1b1d;`;

/** What the colours of figures are; paper is always light. */
export const colourSheet = `
:root { color-scheme: light dark; ${light} }
@media screen and (prefers-color-scheme: dark) { :root { ${dark} } }
@media print { :root { color-scheme: light; } }
`;

/** Style sheet of the page, for screens of any width and for paper. */
export const styleSheet = `${colourSheet}* { box-sizing: border-box; }
body { margin: 0 auto; padding: 1.5rem 1rem 3rem; max-width: 62rem; background: ${colours.paper}; color: ${colours.ink};
  font: 16px/1.5 system-ui, -apple-system, "Segoe UI", "Noto Sans", "DejaVu Sans", sans-serif; }
h1 { font-size: 1.6rem; line-height: 1.25; margin: 0 0 .5rem; text-wrap: balance; }
h2 { font-size: 1.15rem; margin: 2.2rem 0 .6rem; }
h3 { font-size: 1rem; margin: 1.2rem 0 .4rem; }
p, ul, dl { margin: .4rem 0; }
p, li { max-width: 46rem; }
.lead { font-size: 1.05rem; }
.answer { font-size: 1.1rem; font-weight: 600; }
nav ol { padding-inline-start: 1.4rem; } nav li { margin: .3rem 0; }
section.study { border-top: 2px solid ${colours.line}; margin-top: 2.4rem; }
.muted { color: ${colours.faint}; font-size: .9rem; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: .9rem; }
th, td { text-align: start; vertical-align: top; padding: .3rem 0; padding-inline-end: .8rem; border-bottom: 1px solid ${colours.line}; }
th { font-weight: 600; }
.number { text-align: end; font-variant-numeric: tabular-nums; }
td.number { white-space: nowrap; }
tr.total td { font-weight: 600; }
figure { margin: .5rem 0 1rem; }
figure svg { display: block; width: 100%; height: auto; direction: ltr; }
figure svg text { unicode-bidi: plaintext; }
figcaption { color: ${colours.faint}; font-size: .9rem; }
.narrow { display: none; }
.bars { display: grid; grid-template-columns: minmax(8rem, max-content) 1fr; gap: .55rem .8rem; align-items: center; font-size: .9rem; }
.bar { display: flex; align-items: center; gap: .4rem; font-variant-numeric: tabular-nums; }
.bar span { height: .7rem; min-width: 1px; border-radius: 1px; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
.today { background: ${colours.today}; }
.plan { background: ${colours.plan}; }
.blocked { background: ${colours.line}; }
.key::before { content: ''; display: inline-block; width: .8em; height: .8em; margin-inline-end: .35em; background: var(--key); print-color-adjust: exact; -webkit-print-color-adjust: exact; }
.key { margin-inline-end: 1rem; }
.path { overflow-wrap: break-word; }
td.source { min-width: 12rem; }
details > summary { cursor: pointer; } details.evidence > summary, details.stress-des > summary { font-weight: 600; }
mark { background: none; color: ${colours.target}; }
details.numbers { margin: 0 0 1rem; } details.numbers > summary { color: ${colours.faint}; font-size: .9rem; }
:focus-visible { outline: 3px solid ${colours.plan}; outline-offset: 2px; }
dl.manifest { display: grid; grid-template-columns: max-content 1fr; gap: .2rem 1rem; font-size: .9rem; }
dl.manifest dt { color: ${colours.faint}; }
dl.manifest dd { margin: 0; overflow-wrap: anywhere; font-family: ui-monospace, "DejaVu Sans Mono", monospace; font-size: .85rem; }
@media (max-width: 42rem) {
  .wide { display: none; } .narrow { display: block; }
  h1 { font-size: 1.3rem; }
  dl.manifest { grid-template-columns: 1fr; } dl.manifest dt { margin-top: .4rem; }
}
@page { size: A4; margin: 14mm; }
@media print {
  :root { font-size: 12px; } details.numbers { display: none; }
  .sheet { break-after: page; } .sheet h2 { margin-top: 1.1rem; }
  body { max-width: none; padding: 0; font-size: 11px; line-height: 1.4; } th, td { padding-block: .12rem; }
  h1 { font-size: 18px; } h2 { break-after: avoid; } figure, tr { break-inside: avoid; }
  h3 { break-after: avoid; } section.study { break-before: page; border-top: 0; } .scroll { overflow: visible; } .wide { display: block; } .narrow { display: none; }
}
`;
