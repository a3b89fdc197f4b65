import { blocksOf } from "../../shared/document/blocks.ts";
import { asAct } from "../editor/act.ts";
import { type Gap, gapAt, moveToGap } from "../editor/commands/drop.ts";
import { editor } from "../store/editing.ts";

/** Format of what is dragged: a drag from elsewhere, or to elsewhere, is none of ours. */
const FORMAT = "application/x-resolute-outline";

/**
 * Lines of the outline can be dragged: the paragraph moves with all that stands under it, and a rule shows between which lines it will land.
 * The keyboard's way is Alt with the arrow keys in the text. Returns what ends it.
 */
export function dragOutline(tree: HTMLElement): () => void {
  let dragged: string | null = null;
  let gap: Gap | null = null;
  const stop = new AbortController();
  const { signal } = stop;

  const mark = (next: Gap | null) => {
    gap = next;
    for (const line of tree.querySelectorAll("[data-landing]")) line.removeAttribute("data-landing");
    const beside = next && lineOf(tree, next.beside.row.attrs.id);
    beside?.setAttribute("data-landing", next?.after ? "after" : "before");
  };
  const end = () => {
    dragged = null;
    mark(null);
  };

  tree.addEventListener(
    "dragstart",
    (event) => {
      dragged = idAt(event);
      if (dragged === null || !event.dataTransfer) return;
      event.dataTransfer.setData(FORMAT, dragged);
      event.dataTransfer.effectAllowed = "move";
    },
    { signal },
  );
  tree.addEventListener(
    "dragover",
    (event) => {
      const over = idAt(event);
      const view = editor.value?.view;
      if (dragged === null || over === null || !view || !event.dataTransfer) return;
      event.preventDefault();
      const { top, height } = (lineOf(tree, over) ?? tree).getBoundingClientRect();
      const pos = startOf(over);
      mark(pos === null ? null : gapAt(view.state.doc, dragged, { pos, after: event.clientY > top + height / 2 }));
      event.dataTransfer.dropEffect = gap ? "move" : "none";
    },
    { signal },
  );
  tree.addEventListener(
    "drop",
    (event) => {
      const view = editor.value?.view;
      if (dragged === null || !view) return;
      event.preventDefault();
      const transaction = gap && moveToGap(view.state, dragged, gap);
      end();
      if (transaction) view.dispatch(asAct(transaction).scrollIntoView());
    },
    { signal },
  );
  tree.addEventListener("dragend", end, { signal });
  return () => stop.abort();
}

function idAt({ target }: DragEvent): string | null {
  const line = target instanceof Element ? target.closest<HTMLElement>("[role=treeitem]") : null;
  return line?.dataset.id ?? null;
}

function lineOf(tree: HTMLElement, id: unknown): HTMLElement | null {
  return tree.querySelector<HTMLElement>(`[data-id="${CSS.escape(String(id))}"]`);
}

/** Where the words of a block begin in the document of the editor; null where the outline is behind and the block is gone. */
function startOf(id: string): number | null {
  const document = editor.value?.document();
  const block = document && blocksOf(document).find((candidate) => candidate.id === id);
  if (!block) return null;
  return block.pos + (block.node.isTextblock || block.kind === "table" ? 1 : 2);
}
