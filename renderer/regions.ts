/** What can take the keyboard inside a part of the window, the most fitting first. */
const TAKES_FOCUS = [
  ".ProseMirror",
  '[role="listbox"]',
  '[role="treeitem"][tabindex="0"]',
  '[role="tab"][tabindex="0"]',
  '[tabindex="0"]',
  "button:not(:disabled)",
] as const;

function targetIn(region: HTMLElement): HTMLElement | null {
  for (const selector of TAKES_FOCUS) {
    const found = region.querySelector<HTMLElement>(selector);
    if (found) return found;
  }
  return null;
}

/** The parts of the window that can be reached, in order: tools, outline, text, details, status. */
function regions(): readonly HTMLElement[] {
  const all = [...document.querySelectorAll<HTMLElement>("[data-region]")];
  return all.filter((region) => region.closest("[hidden]") === null && targetIn(region) !== null);
}

/** Where F6 leads from the part with number `at` (−1 for none) among `count`: round and round, in either direction. */
export function nextRegion(at: number, count: number, step: 1 | -1): number {
  if (at < 0) return step === 1 ? 0 : count - 1;
  return (at + step + count) % count;
}

/**
 * Takes the keyboard to the next part of the window, or the one before. Tab cannot do this from the text, where it makes a paragraph one level
 * deeper. False where there is nowhere to go.
 */
export function goToRegion(step: 1 | -1): boolean {
  const all = regions();
  const at = all.findIndex((region) => region.contains(document.activeElement));
  const next = all[nextRegion(at, all.length, step)];
  const target = next ? targetIn(next) : null;
  target?.focus();
  return target !== null;
}
