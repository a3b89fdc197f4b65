/** How far from the top of the view a row is looked for that counts as the one being read. */
const READING_LINE = 80;

function elementsOf(root: HTMLElement, stop: string): readonly HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>(`[data-stop~="${CSS.escape(stop)}"]`)];
}

/** Marks the selected change as a whole: every stretch of the page that carries its name, both ends of a move among them. */
export function markSelected(root: HTMLElement, stop: string | null): void {
  for (const element of root.querySelectorAll(".is-selected:not(.ribbon)")) element.classList.remove("is-selected");
  if (stop === null) return;
  for (const element of elementsOf(root, stop)) element.classList.add("is-selected");
}

/** Brings a change into view, a third from the top, unless it is in view already. Its row counts before any other place. */
export function showStop(scroller: HTMLElement, stop: string): void {
  const elements = elementsOf(scroller, stop);
  const target = elements.find((element) => element.matches(".row:not(.departure)")) ?? elements[0];
  if (!target) return;
  const view = scroller.getBoundingClientRect();
  const box = target.getBoundingClientRect();
  const isSeen = box.top >= view.top + READING_LINE && box.bottom <= view.bottom - READING_LINE / 2;
  if (!isSeen) scroller.scrollTop += box.top - view.top - view.height / 3;
}

/** The row at the reading line of the view: the first whose end lies below it; null above all rows. */
export function rowInView(scroller: HTMLElement): string | null {
  const line = scroller.getBoundingClientRect().top + READING_LINE;
  for (const row of scroller.querySelectorAll<HTMLElement>("[data-row].changed")) {
    if (row.getBoundingClientRect().bottom > line) return row.dataset.row ?? null;
  }
  return null;
}
