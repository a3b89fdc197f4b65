import { type Command, TextSelection } from "prosemirror-state";

/**
 * Up and Down among the sponsors go by lines as they are seen: to a browser each name is a block of its own, and the next line is the next name.
 * Needs the view.
 */
export function sponsorLine(direction: -1 | 1): Command {
  return (state, dispatch, view) => {
    const { $head, empty } = state.selection;
    const part = $head.depth > 1 ? $head.node(1) : null;
    if (!view || !empty || part?.type.name !== "sponsorship") return false;
    const here = view.coordsAtPos($head.pos);
    const step = (here.bottom - here.top) * 1.2;
    const top = (here.top + here.bottom) / 2 + direction * step;
    const found = view.posAtCoords({ left: here.left, top });
    const inside = found !== null && found.pos > $head.before(1) && found.pos < $head.after(1);
    // Past the last line the next name would be a step back: on to the title.
    const pos = inside ? found.pos : direction === 1 ? $head.after(1) + 1 : (found?.pos ?? 0);
    if (!state.doc.resolve(pos).parent.inlineContent) return false;
    dispatch?.(state.tr.setSelection(TextSelection.create(state.doc, pos)).scrollIntoView());
    return true;
  };
}
