/**
 * Undo and redo for the small fields of the window (find bar, dialogs). The browser keeps one history for the whole page, so its own undo, asked for in
 * a field, would take back words of the draft behind the back of the editor. Nothing in the page may ever ask for it.
 */

interface History {
  readonly values: string[];
  at: number;
}

const histories = new WeakMap<HTMLInputElement, History>();

/** Remembers what fields hold from now on. */
export function keepFieldHistories(): void {
  document.addEventListener("focusin", ({ target }) => {
    if (target instanceof HTMLInputElement) historyOf(target);
  });
  document.addEventListener("input", ({ target }) => {
    if (target instanceof HTMLInputElement) remember(target);
  });
  // Whoever asks for the browser's own history (a menu of the system, a gesture) is refused: the editor keeps its own.
  document.addEventListener("beforeinput", (event) => {
    if (event.inputType.startsWith("history")) event.preventDefault();
  });
}

/** Gives `field` the value before the last one (-1) or the one taken back last (1); nothing happens at either end. */
export function stepInField(field: HTMLInputElement, step: -1 | 1): void {
  const history = historyOf(field);
  const value = history.values[history.at + step];
  if (value === undefined) return;
  history.at += step;
  field.value = value;
  field.dispatchEvent(new InputEvent("input", { bubbles: true }));
}

function historyOf(field: HTMLInputElement): History {
  const known = histories.get(field);
  if (known) return known;
  const history = { values: [field.value], at: 0 };
  histories.set(field, history);
  return history;
}

function remember(field: HTMLInputElement): void {
  const history = historyOf(field);
  if (history.values[history.at] === field.value) return;
  history.values.splice(history.at + 1, Number.POSITIVE_INFINITY, field.value);
  history.at += 1;
}
