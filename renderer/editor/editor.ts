import type { Node } from "prosemirror-model";
import { type EditorState, Selection } from "prosemirror-state";
import { EditorView } from "prosemirror-view";
import { type DocumentJson, partOf } from "../../shared/document/schema.ts";
import type { CommandId } from "../../shared/ipc/commands.ts";
import { applyTransaction } from "./act.ts";
import { editorCommand } from "./commands/commands.ts";
import { searchOf, startSearch, stepSearch } from "./plugins/find.ts";
import { randomId } from "./plugins/ids.ts";
import { askAndAct, requestOf } from "./requests.ts";
import { createSheet } from "./sheet.ts";
import { type Standing, standing } from "./standing.ts";
import { createState } from "./state.ts";
import { viewPlugins } from "./view-plugins.ts";

/** What the editor cannot ask for itself: the shell shows a picker and answers. */
export type EditorRequest = "repeat-note" | "cross-reference" | "suffix" | "find";

/** Where a request comes from: the paragraph at the caret and the document as it stands. */
export interface RequestContext {
  readonly blockId: string | null;
  readonly label: string;
  readonly document: Node;
  /** The selected words; for "suffix" the suffix the paragraph has now, or "". */
  readonly text: string;
}

/** What the editor tells the shell. Both frequent calls are cheap: no walk over the document. */
export interface EditorEvents {
  /** After every change of the document. `version` counts changes since the document was given. */
  changed(document: Node, version: number): void;
  /** Where the caret stands: the block's id and label (`OP12 (a)`), or null and a name ("Title", "Footnote 3"), and the part's node name. */
  selection(blockId: string | null, label: string, part: string): void;
  /** One sentence for the drafter, said in the status bar. */
  message?(text: string): void;
  /**
   * Answers with the id of a note ("repeat-note"), of a block ("cross-reference"), or a suffix ("suffix", "" for none); null where the drafter
   * thought better of it. "find" opens the find bar and answers null.
   */
  request?(what: EditorRequest, context: RequestContext): Promise<string | null>;
}

export interface EditorOptions {
  /** PP and OP labels in the margin. */
  readonly labels?: boolean;
  /** 1 is the true size of the paper. */
  readonly zoom?: number;
  /** Ids of new paragraphs and notes; random unless given. */
  readonly newId?: () => string;
  /** Checks the whole document after every transaction: for tests and development. */
  readonly check?: boolean;
}

/** Where a search stands: `at` counts from 1, 0 where nothing is found. */
export interface FindState {
  readonly at: number;
  readonly count: number;
}

export interface EditorHandle {
  readonly view: EditorView;
  /** Runs a paragraph., insert. or edit. command; false where it does not apply here or is not the editor's. */
  run(command: CommandId): boolean;
  /** Whether {@link run} would do something now; cheap enough to ask after every selection. */
  canRun(command: CommandId): boolean;
  focus(): void;
  destroy(): void;
  document(): Node;
  /** Shows another document from its beginning, with nothing to undo. Calls `selection`, not `changed`; versions start again. */
  replaceDocument(json: DocumentJson): void;
  configure(options: Pick<EditorOptions, "labels" | "zoom">): void;
  /** Brings a block or note into view without moving the caret. */
  scrollToBlock(id: string): void;
  /** Puts the caret at the start of a block or note, and brings it into view. */
  selectBlock(id: string): void;
  /** Marks every place where `query` stands (case aside) and goes to the first after the caret; "" ends the search. */
  find(query: string): FindState;
  findStep(step: 1 | -1): FindState;
}

/** Shows `document` for editing inside `mount`, which must be an empty scrolling box (the desk). Throws where `document` is ill formed. */
export function createEditor(
  mount: HTMLElement,
  document: DocumentJson,
  events: EditorEvents,
  options: EditorOptions = {},
): EditorHandle {
  const newId = options.newId ?? randomId;
  const sheet = createSheet(mount);
  let version = 0;
  let stood: Standing | null = null;

  const tellStanding = (state: EditorState) => {
    const now = standing(state);
    if (stood?.blockId === now.blockId && stood.label === now.label && stood.part === now.part) return;
    stood = now;
    events.selection(now.blockId, now.label, now.part);
  };
  const newState = (json: DocumentJson) => {
    const state = createState(
      json,
      newId,
      viewPlugins(newId, (text) => events.message?.(text)),
    );
    // The caret waits at the title, where a draft begins; not in the organ, which is there already.
    return state.apply(state.tr.setSelection(Selection.near(state.doc.resolve(partOf(state.doc, "title").pos), 1)));
  };

  const view = new EditorView(sheet.element, {
    state: newState(document),
    attributes: {
      role: "textbox",
      "aria-multiline": "true",
      "aria-label": "Resolution",
      class: "page",
      spellcheck: "false",
    },
    scrollMargin: SCROLL_MARGIN,
    scrollThreshold: SCROLL_MARGIN,
    dispatchTransaction(transaction) {
      const before = view.state;
      const state = applyTransaction(before, transaction);
      if (options.check) state.doc.check();
      view.updateState(state);
      if (state.doc !== before.doc) {
        version += 1;
        events.changed(state.doc, version);
      }
      tellStanding(state);
    },
  });
  sheet.configure(options);
  tellStanding(view.state);

  const scrollToBlock = (id: string) => {
    const pos = blockPosition(view.state.doc, id);
    const element = pos === null ? null : view.nodeDOM(pos);
    if (element instanceof HTMLElement) element.scrollIntoView({ block: "center" });
  };

  return {
    view,
    run(id) {
      const command = editorCommand(id);
      if (!command?.(view.state, undefined, view)) return false;
      const request = requestOf(id);
      if (request) void askAndAct(view, request, events);
      else {
        command(view.state, view.dispatch, view);
        view.focus();
      }
      return true;
    },
    canRun: (id) => editorCommand(id)?.(view.state, undefined, view) ?? false,
    focus: () => view.focus(),
    destroy() {
      view.destroy();
      sheet.destroy();
    },
    document: () => view.state.doc,
    replaceDocument(json) {
      version = 0;
      view.updateState(newState(json));
      mount.scrollTop = 0;
      tellStanding(view.state);
    },
    configure: (changed) => sheet.configure(changed),
    scrollToBlock,
    selectBlock(id) {
      const pos = blockPosition(view.state.doc, id);
      if (pos === null) return;
      const selection = Selection.near(view.state.doc.resolve(pos + 1), 1);
      view.dispatch(view.state.tr.setSelection(selection));
      view.focus();
      scrollToBlock(id);
    },
    find(query) {
      view.dispatch(startSearch(view.state, query));
      return searchOf(view.state);
    },
    findStep(step) {
      view.dispatch(stepSearch(view.state, step));
      return searchOf(view.state);
    },
  };
}

/** Distance in pixels that the caret keeps from the window's edges. */
const SCROLL_MARGIN = 48;

/** Position before the block or note `id`; null where there is none. */
function blockPosition(document: Node, id: string): number | null {
  let found: number | null = null;
  document.descendants((node, pos) => {
    if (found === null && node.attrs.id === id) found = pos;
    return found === null && !node.isTextblock;
  });
  return found;
}
