import { Plugin } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";
import { asAct } from "../act.ts";
import { type Gap, gapAt, moveToGap } from "../commands/drop.ts";
import { containersOf, type PlacedRow, placedRows } from "../rows/container.ts";

/** Format of what is dragged: a drag from elsewhere, or to elsewhere, is none of ours. */
const FORMAT = "application/x-resolute-paragraph";

/** What the handle stands beside: every block of the parts that hold rows. */
const BLOCKS = ".page :is(.preamble, .operative_part, .annex, .closing) [data-id]";

/**
 * A handle in the margin beside the paragraph under the pointer. Dragging it moves the paragraph with all that stands under it; a line shows between
 * which paragraphs, and how deep, it will land. The keyboard's way is Alt with the arrow keys.
 */
export function drag(): Plugin {
  return new Plugin({ view: dragging });
}

function dragging(view: EditorView) {
  const sheet = view.dom.parentElement as HTMLElement;
  const handle = addElement(sheet, "drag-handle");
  const line = addElement(sheet, "landing-line");
  handle.draggable = true;
  handle.title = "Drag to move the paragraph";
  /** The block that the handle stands beside, by id, and where it would land. */
  let block: string | null = null;
  let gap: Gap | null = null;
  let isDragging = false;

  const elementOf = (id: string) => view.dom.querySelector<HTMLElement>(`[data-id="${CSS.escape(id)}"]`);
  const isOurs = (event: DragEvent) => isDragging && event.dataTransfer?.types.includes(FORMAT) === true;

  const hide = () => {
    if (isDragging) return;
    handle.hidden = true;
    block = null;
  };
  const follow = (event: PointerEvent) => {
    const { target } = event;
    if (isDragging || event.buttons !== 0 || !(target instanceof Element) || target === handle) return;
    const found = target.closest<HTMLElement>(BLOCKS);
    // In the margins the handle stays, so that the pointer can reach it.
    if (!found && !target.closest(":is(.masthead, .sponsorship, .title, .notes)")) return;
    if (!found) hide();
    else if (found.dataset.id !== block) {
      block = found.dataset.id ?? null;
      const words = found.querySelector(".clause") ?? found;
      handle.style.top = `${words.getBoundingClientRect().top - sheet.getBoundingClientRect().top}px`;
      handle.hidden = false;
    }
  };
  const start = (event: DragEvent) => {
    const element = block === null ? null : elementOf(block);
    if (!element || block === null || !event.dataTransfer) {
      event.preventDefault();
      return;
    }
    isDragging = true;
    event.dataTransfer.setData(FORMAT, block);
    event.dataTransfer.effectAllowed = "move";
    event.dataTransfer.setDragImage(element, 0, 0);
  };
  const over = (event: DragEvent) => {
    if (!isOurs(event) || block === null || !event.dataTransfer) return;
    event.preventDefault();
    event.stopPropagation();
    gap = gapAt(view.state.doc, block, nearestEdge(view, event.clientY));
    event.dataTransfer.dropEffect = gap ? "move" : "none";
    line.hidden = gap === null;
    const box = gap && boxOf(view, gap.beside);
    if (!gap || !box) return;
    line.style.top = `${(gap.after ? box.bottom : box.top) - sheet.getBoundingClientRect().top}px`;
    line.dataset.level = String(gap.level);
    line.dataset.side = gap.after ? "below" : "above";
  };
  const end = () => {
    isDragging = false;
    gap = null;
    line.hidden = true;
    hide();
  };
  const drop = (event: DragEvent) => {
    if (!isOurs(event)) return;
    event.preventDefault();
    event.stopPropagation();
    const transaction = gap && block !== null ? moveToGap(view.state, block, gap) : null;
    end();
    if (!transaction) return;
    view.dispatch(asAct(transaction).scrollIntoView());
    view.focus();
  };

  const stop = new AbortController();
  const { signal } = stop;
  sheet.addEventListener("pointermove", follow, { signal, passive: true });
  sheet.addEventListener("pointerleave", hide, { signal });
  handle.addEventListener("dragstart", start, { signal });
  handle.addEventListener("dragend", end, { signal });
  // Before the view sees them: to the view this is no drag of its own.
  sheet.addEventListener("dragover", over, { signal, capture: true });
  sheet.addEventListener("drop", drop, { signal, capture: true });
  return {
    update: () => {
      if (block !== null && !elementOf(block)) end();
    },
    destroy: () => {
      stop.abort();
      handle.remove();
      line.remove();
    },
  };
}

/** An element beside the page that only those who see need. */
function addElement(sheet: HTMLElement, name: string): HTMLElement {
  const element = sheet.ownerDocument.createElement("div");
  element.className = name;
  element.setAttribute("aria-hidden", "true");
  element.hidden = true;
  sheet.append(element);
  return element;
}

/** The row whose upper or (`after`) lower edge is nearest to a height in the window. */
function nearestEdge(view: EditorView, y: number): { readonly pos: number; readonly after: boolean } {
  let nearest = { pos: 0, after: false };
  let least = Number.POSITIVE_INFINITY;
  for (const container of containersOf(view.state.doc)) {
    for (const placed of placedRows(container)) {
      const box = boxOf(view, placed);
      if (!box) continue;
      for (const after of [false, true]) {
        const away = Math.abs(y - (after ? box.bottom : box.top));
        if (away >= least) continue;
        least = away;
        nearest = { pos: placed.start, after };
      }
    }
  }
  return nearest;
}

/** Where the words of a row stand in the window. */
function boxOf(view: EditorView, placed: PlacedRow): DOMRect | null {
  const { node } = view.domAtPos(placed.start);
  const element = node instanceof Element ? node : node.parentElement;
  return element?.closest(".clause, .heading, .closing_line, table")?.getBoundingClientRect() ?? null;
}
