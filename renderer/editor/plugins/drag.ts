import { Plugin, PluginKey, type Transaction } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";
import { asAct } from "../act.ts";
import { type Gap, gapAt, moveToGap } from "../commands/drop.ts";
import { containersOf, type PlacedRow, placedRows } from "../rows/container.ts";

const key = new PluginKey("drag");

/** Format of what is dragged, so that a drop elsewhere brings nothing but its words. */
const FORMAT = "application/x-resolute-paragraph";

/**
 * A handle in the margin beside the paragraph under the pointer. Dragging it moves the paragraph with all that stands under it; a line shows between
 * which paragraphs, and at which level, it will land. The keyboard's way is Alt with the arrow keys.
 */
export function drag(): Plugin {
  return new Plugin({
    key,
    view: (view) => new Handle(view),
  });
}

class Handle {
  private readonly view: EditorView;
  private readonly handle: HTMLElement;
  private readonly line: HTMLElement;
  private block: string | null = null;
  private gap: Gap | null = null;
  private readonly stop = new AbortController();

  constructor(view: EditorView) {
    this.view = view;
    const sheet = view.dom.parentElement as HTMLElement;
    this.handle = sheet.ownerDocument.createElement("div");
    this.handle.className = "drag-handle";
    this.handle.draggable = true;
    this.handle.title = "Drag to move the paragraph";
    this.handle.setAttribute("aria-hidden", "true");
    this.handle.hidden = true;
    this.line = sheet.ownerDocument.createElement("div");
    this.line.className = "landing-line";
    this.line.hidden = true;
    sheet.append(this.handle, this.line);
    const { signal } = this.stop;
    sheet.addEventListener("pointermove", (event) => this.follow(event), { signal, passive: true });
    sheet.addEventListener("pointerleave", () => this.hide(), { signal });
    this.handle.addEventListener("dragstart", (event) => this.start(event), { signal });
    this.handle.addEventListener("dragend", () => this.end(), { signal });
    // Before the view sees it: to the view this is no drag of its own.
    sheet.addEventListener("dragover", (event) => this.over(event), { signal, capture: true });
    sheet.addEventListener("drop", (event) => this.drop(event), { signal, capture: true });
  }

  destroy(): void {
    this.stop.abort();
    this.handle.remove();
    this.line.remove();
  }

  update(): void {
    if (this.gap === null && this.block !== null && this.element(this.block) === null) this.hide();
  }

  private hide(): void {
    if (this.gap !== null) return;
    this.handle.hidden = true;
    this.block = null;
  }

  private element(id: string): HTMLElement | null {
    return this.view.dom.querySelector<HTMLElement>(`[data-id="${CSS.escape(id)}"]`);
  }

  private follow(event: PointerEvent): void {
    if (event.buttons !== 0 || !(event.target instanceof Element) || event.target === this.handle) return;
    const found = event.target.closest<HTMLElement>(".page :is(.preamble, .operative_part, .annex, .closing) [data-id]");
    const id = found?.dataset.id ?? null;
    if (id === this.block || (!found && event.target.closest(".page") === null)) return;
    if (!found || id === null) {
      this.hide();
      return;
    }
    this.block = id;
    this.handle.hidden = false;
    const top = found.getBoundingClientRect().top - this.sheetTop() + (found.querySelector<HTMLElement>(".clause")?.offsetTop ?? 0) * 0;
    this.handle.style.top = `${top}px`;
  }

  private sheetTop(): number {
    return (this.view.dom.parentElement as HTMLElement).getBoundingClientRect().top;
  }

  private start(event: DragEvent): void {
    const element = this.block === null ? null : this.element(this.block);
    if (!element || !event.dataTransfer) {
      event.preventDefault();
      return;
    }
    event.dataTransfer.setData(FORMAT, this.block ?? "");
    event.dataTransfer.effectAllowed = "move";
    event.dataTransfer.setDragImage(element, 0, 0);
    element.classList.add("dragged");
  }

  private over(event: DragEvent): void {
    if (!event.dataTransfer?.types.includes(FORMAT) || this.block === null) return;
    event.preventDefault();
    event.stopPropagation();
    event.dataTransfer.dropEffect = "move";
    this.gap = gapAt(this.view.state.doc, this.block, this.candidateAt(event.clientY));
    this.draw();
  }

  /** The row whose upper half, or behind whose lower half, the pointer is: a position in the document between two rows. */
  private candidateAt(y: number): { readonly pos: number; readonly after: boolean } {
    let nearest = { pos: 0, after: false };
    let distance = Number.POSITIVE_INFINITY;
    for (const container of containersOf(this.view.state.doc)) {
      for (const placed of placedRows(container)) {
        const box = this.boxOf(placed);
        if (!box) continue;
        for (const after of [false, true]) {
          const away = Math.abs(y - (after ? box.bottom : box.top));
          if (away < distance) {
            distance = away;
            nearest = { pos: placed.start, after };
          }
        }
      }
    }
    return nearest;
  }

  private boxOf(placed: PlacedRow): DOMRect | null {
    const { node } = this.view.domAtPos(placed.start);
    const element = node instanceof Element ? node : node.parentElement;
    return element?.closest(".clause, .heading, .closing_line, table")?.getBoundingClientRect() ?? null;
  }

  private draw(): void {
    const { gap } = this;
    this.line.hidden = gap === null;
    if (!gap) return;
    const box = this.boxOf(gap.beside);
    if (!box) return;
    const sheet = (this.view.dom.parentElement as HTMLElement).getBoundingClientRect();
    this.line.style.top = `${(gap.after ? box.bottom : box.top) - sheet.top}px`;
    this.line.dataset.level = String(gap.level);
  }

  private drop(event: DragEvent): void {
    if (!event.dataTransfer?.types.includes(FORMAT) || this.block === null) return;
    event.preventDefault();
    event.stopPropagation();
    const { gap, block } = this;
    this.end();
    const transaction: Transaction | null = gap && moveToGap(this.view.state, block, gap);
    if (!transaction) return;
    this.view.dispatch(asAct(transaction).scrollIntoView());
    this.view.focus();
  }

  private end(): void {
    this.view.dom.querySelector(".dragged")?.classList.remove("dragged");
    this.gap = null;
    this.line.hidden = true;
    this.hide();
  }
}
