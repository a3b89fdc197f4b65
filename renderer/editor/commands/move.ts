import type { Command, EditorState } from "prosemirror-state";
import { asAct } from "../act.ts";
import { type Place, replaceRows } from "../rows/container.ts";
import { holdsSubparagraphs, type Row, subtreeEnd } from "../rows/row.ts";
import { type SelectedRows, selectedRows, selectedSubtrees } from "../rows/selected.ts";

/** Where a block of rows may go: before the row `before` of the list without the block. */
type Target = (rows: readonly Row[], from: number, to: number, level: number) => number | null;

/**
 * Moves the selected paragraphs with all that stands under them up past their neighbour. A first subparagraph moves to the end of the
 * paragraph before its own. At the top of the part, or where nothing could hold it, nothing happens.
 */
export const moveUp: Command = mover((rows, from, _to, level) => {
  if (from === 0) return null;
  let neighbour = from - 1;
  while (neighbour > 0 && (rows[neighbour]?.level ?? 0) > level) neighbour -= 1;
  if (rows[neighbour]?.level === level) return neighbour;
  // The neighbour is the parent. Before it, the block stands under the parent's elder sibling, where there is one.
  let elder = neighbour - 1;
  while (elder >= 0 && (rows[elder]?.level ?? 0) >= level) elder -= 1;
  const holder = rows[elder];
  return holder?.level === level - 1 && holdsSubparagraphs(holder) ? neighbour : null;
});

/** The other way: down past the neighbour, or to the beginning of the next paragraph's subparagraphs. */
export const moveDown: Command = mover((rows, from, to, level) => {
  const neighbour = rows[to];
  if (!neighbour) return null;
  if (neighbour.level === level) return subtreeEnd(rows, to) - (to - from);
  return neighbour.level === level - 1 && holdsSubparagraphs(neighbour) ? to + 1 - (to - from) : null;
});

function mover(target: Target): Command {
  return (state, dispatch) => {
    const selected = selectedRows(state);
    if (!selected) return false;
    const { from, to, level } = selectedSubtrees(selected);
    const before = target(selected.rows, from, to, level);
    if (before === null) return false;
    dispatch?.(moved(state, selected, from, to, before));
    return true;
  };
}

function moved(state: EditorState, selected: SelectedRows, from: number, to: number, before: number) {
  const { rows, container, anchor, head } = selected;
  const block = rows.slice(from, to);
  const rest = [...rows.slice(0, from), ...rows.slice(to)];
  const next = [...rest.slice(0, before), ...block, ...rest.slice(before)];
  const inBlock = (place: Place): Place => ({
    ...place,
    row: Math.min(Math.max(place.row, from), to - 1) - from + before,
  });
  const transaction = state.tr;
  replaceRows(transaction, container, next, inBlock(anchor), inBlock(head));
  return asAct(transaction).scrollIntoView();
}
