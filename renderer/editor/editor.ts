import type { Node } from "prosemirror-model";
import { EditorState } from "prosemirror-state";
import { EditorView } from "prosemirror-view";
import { type DocumentJson, documentFromJson } from "../../shared/document/schema.ts";
import type { CommandId } from "../../shared/ipc/commands.ts";

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
  void options;
  let version = 0;
  const view = new EditorView(mount, {
    state: EditorState.create({ doc: documentFromJson(document) }),
    dispatchTransaction(transaction) {
      view.updateState(view.state.apply(transaction));
      if (transaction.docChanged) events.changed(view.state.doc, ++version);
    },
  });
  return {
    view,
    run: () => false,
    canRun: () => false,
    focus: () => view.focus(),
    destroy: () => view.destroy(),
    document: () => view.state.doc,
    replaceDocument(json) {
      version = 0;
      view.updateState(EditorState.create({ doc: documentFromJson(json) }));
    },
    configure: () => {},
    scrollToBlock: () => {},
    selectBlock: () => {},
    find: () => ({ at: 0, count: 0 }),
    findStep: () => ({ at: 0, count: 0 }),
  };
}
