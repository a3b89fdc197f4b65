import type { Node } from "prosemirror-model";
import { type EditorState, Plugin, PluginKey, TextSelection, type Transaction } from "prosemirror-state";
import { Decoration, DecorationSet } from "prosemirror-view";
import { lineText } from "./openings.ts";

interface Match {
  readonly from: number;
  readonly to: number;
}

interface Search {
  readonly query: string;
  readonly matches: readonly Match[];
  /** Index of the match that the drafter stands at; -1 where none. */
  readonly at: number;
}

const NO_SEARCH: Search = { query: "", matches: [], at: -1 };

const key = new PluginKey<Search>("find");

/** All places of `query` in the lines of `document`, case aside, none reaching over a line's end or a reference. */
export function matchesOf(document: Node, query: string): readonly Match[] {
  const wanted = query.toLowerCase();
  if (wanted === "") return [];
  const matches: Match[] = [];
  document.descendants((node, pos) => {
    if (!node.isTextblock) return true;
    // Lower case may be longer than what was written (İ); such a line is searched as it stands.
    const text = lineText(node);
    const lower = text.toLowerCase();
    const line = lower.length === text.length ? lower : text;
    for (let at = line.indexOf(wanted); at >= 0; at = line.indexOf(wanted, at + wanted.length)) {
      matches.push({ from: pos + 1 + at, to: pos + 1 + at + wanted.length });
    }
    return false;
  });
  return matches;
}

/** Marks the places of a search; edits while it stands look again. */
export function find(): Plugin<Search> {
  return new Plugin<Search>({
    key,
    state: {
      init: () => NO_SEARCH,
      apply(transaction, search) {
        const asked = transaction.getMeta(key) as Search | undefined;
        if (asked) return asked;
        if (!transaction.docChanged || search.query === "") return search;
        const matches = matchesOf(transaction.doc, search.query);
        return { ...search, matches, at: Math.min(search.at, matches.length - 1) };
      },
    },
    props: {
      decorations(state) {
        const search = key.getState(state);
        if (!search || search.matches.length === 0) return null;
        const decorations = search.matches.map((match, at) =>
          Decoration.inline(match.from, match.to, { class: at === search.at ? "found found-here" : "found" }),
        );
        return DecorationSet.create(state.doc, decorations);
      },
    },
  });
}

/** Begins a search: the first place at or after the caret is where it stands. */
export function startSearch(state: EditorState, query: string): Transaction {
  const matches = matchesOf(state.doc, query);
  const after = matches.findIndex((match) => match.from >= state.selection.from);
  const at = matches.length === 0 ? -1 : Math.max(after, 0);
  return standAt(state, { query, matches, at });
}

/** Goes to the next place or the one before, from the last to the first. */
export function stepSearch(state: EditorState, step: 1 | -1): Transaction {
  const search = key.getState(state) ?? NO_SEARCH;
  const count = search.matches.length;
  return standAt(state, count === 0 ? search : { ...search, at: (search.at + step + count) % count });
}

function standAt(state: EditorState, search: Search): Transaction {
  const transaction = state.tr.setMeta(key, search);
  const match = search.matches[search.at];
  if (match) transaction.setSelection(TextSelection.create(state.doc, match.from, match.to)).scrollIntoView();
  return transaction;
}

/** Where the search of `state` stands. */
export function searchOf(state: EditorState): { readonly at: number; readonly count: number } {
  const search = key.getState(state) ?? NO_SEARCH;
  return { at: search.at + 1, count: search.matches.length };
}
