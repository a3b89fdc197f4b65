/**
 * How a redline looks. Every change is told by its form; colour only repeats it. The words before and after an insertion or deletion exist for
 * screen readers alone (most say nothing of `ins` and `del` by themselves) and are never copied with the text.
 */
export const REDLINE_STYLE = `ins { color: var(--inserted); text-decoration: underline; text-decoration-thickness: 1.5px; text-underline-offset: 0.16em; }
del { color: var(--deleted); text-decoration: line-through; text-decoration-thickness: 1.5px; }
.format { text-decoration: underline dashed var(--format) 1.5px; text-underline-offset: 0.16em; }
ins::before, ins::after, del::before, del::after {
  position: absolute;
  width: 1px;
  height: 1px;
  overflow: hidden;
  clip-path: inset(100%);
  white-space: nowrap;
}
ins::before { content: " [inserted: "; }
del::before { content: " [deleted: "; }
ins::after, del::after { content: "] "; }
.headline { font-size: 1.1rem; }
.proof { font-weight: bold; }
.quiet, .margin { color: var(--quiet); }
.quiet { font-size: 0.86rem; }
.sides { display: grid; grid-template-columns: 7.5rem 1fr; margin: 1rem 0; row-gap: 0.3rem; }
.sides dt { font-weight: bold; }
.sides dd { margin: 0; }
.legend { margin: 1rem 0; padding: 0.5rem 0; border-block: 1px solid var(--rule); font-size: 0.86rem; }
h2 { margin: 1.8rem 0 0.8rem; font-size: 1.1rem; }
.row { display: grid; grid-template-columns: 6.6rem 1fr; column-gap: 0; margin-bottom: 0.55rem; }
.margin { padding-top: 0.18rem; padding-right: 0.6rem; font-size: 0.8rem; line-height: 1.25; }
.margin span { display: block; }
.words { padding-left: 0.8rem; border-left: 2px solid transparent; overflow-wrap: break-word; }
.edited .words, .inserted .words, .deleted .words, .split .words, .merged .words { border-left-color: var(--text); }
.moved .words { border-left: 2px dotted var(--moved); }
.indented { text-indent: var(--step); }
.number { display: inline-block; min-width: var(--step); padding-right: 0.4rem; text-indent: 0; }
.heading { font-weight: bold; }
.level-2 { padding-left: calc(0.8rem + var(--step)); }
.level-3 { padding-left: calc(0.8rem + 2 * var(--step)); }
.level-4 { padding-left: calc(0.8rem + 3 * var(--step)); }
@media screen and (max-width: 40rem) {
  .row { grid-template-columns: 1fr; }
  .margin { padding-left: 0.9rem; }
  .margin span { display: inline; }
}
@media (forced-colors: active) {
  .edited .words, .inserted .words, .deleted .words, .split .words, .merged .words, .moved .words { border-left-color: CanvasText; }
  .row.same .words { border-left-color: Canvas; }
}
@media print {
  .row { break-inside: avoid-page; }
}
`;
