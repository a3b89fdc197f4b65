/**
 * Every command of the program, once: menu, toolbar, palette and keys read this list.
 * `key` is in Electron's accelerator notation; `where` says in which view the command makes sense; commands of the window and of editing text
 * that the system itself provides (copy, paste, zoom, full screen) are roles of the native menu and stand in main only.
 */
export interface Command {
  readonly id: string;
  readonly label: string;
  readonly key: string | null;
  readonly menu: "file" | "edit" | "paragraph" | "insert" | "compare" | "view" | "help";
  readonly where: "always" | "document" | "comparison";
}

const c = <const Id extends string>(
  id: Id,
  label: string,
  menu: Command["menu"],
  where: Command["where"],
  key: string | null = null,
): Command & { readonly id: Id } => ({ id, label, menu, where, key });

export const COMMANDS = [
  c("file.new", "New resolution", "file", "always", "CmdOrCtrl+N"),
  c("file.open", "Open…", "file", "always", "CmdOrCtrl+O"),
  c("file.openSample", "Open the sample", "file", "always"),
  c("file.save", "Save", "file", "document", "CmdOrCtrl+S"),
  c("file.saveAs", "Save as…", "file", "document", "CmdOrCtrl+Shift+S"),
  c("file.exportPdf", "Export as PDF…", "file", "document", "CmdOrCtrl+E"),
  c("file.exportHtml", "Export as web page…", "file", "document"),
  c("file.exportText", "Export as plain text…", "file", "document"),
  c("file.exportMarkdown", "Export as Markdown…", "file", "document"),
  c("file.close", "Close", "file", "always", "CmdOrCtrl+W"),

  c("edit.undo", "Undo", "edit", "document", "CmdOrCtrl+Z"),
  c("edit.redo", "Redo", "edit", "document", "CmdOrCtrl+Shift+Z"),
  c("edit.find", "Find…", "edit", "document", "CmdOrCtrl+F"),
  c("edit.emphasis", "Italic", "edit", "document", "CmdOrCtrl+I"),
  c("edit.superscript", "Superscript", "edit", "document", "CmdOrCtrl+."),
  c("edit.subscript", "Subscript", "edit", "document", "CmdOrCtrl+,"),

  c("paragraph.split", "New paragraph", "paragraph", "document"),
  c("paragraph.deeper", "One level deeper", "paragraph", "document"),
  c("paragraph.shallower", "One level up", "paragraph", "document"),
  c("paragraph.moveUp", "Move up", "paragraph", "document", "Alt+Up"),
  c("paragraph.moveDown", "Move down", "paragraph", "document", "Alt+Down"),
  c("paragraph.toOperative", "Turn into operative paragraph", "paragraph", "document", "CmdOrCtrl+Alt+O"),
  c("paragraph.toPreambular", "Turn into preambular paragraph", "paragraph", "document", "CmdOrCtrl+Alt+P"),
  c("paragraph.setOpening", "Set the opening phrase to the selection", "paragraph", "document", "CmdOrCtrl+Alt+I"),
  c("paragraph.autoOpening", "Opening phrase from the lexicon", "paragraph", "document"),
  c("paragraph.suffix", "Number as bis, ter …", "paragraph", "document"),
  c("paragraph.deleteRow", "Delete table row", "paragraph", "document"),
  c("paragraph.deleteColumn", "Delete table column", "paragraph", "document"),

  c("insert.note", "Footnote", "insert", "document", "CmdOrCtrl+Alt+F"),
  c("insert.repeatNote", "Reference to an existing footnote…", "insert", "document"),
  c("insert.crossReference", "Cross reference…", "insert", "document", "CmdOrCtrl+Alt+R"),
  c("insert.heading", "Section heading", "insert", "document", "CmdOrCtrl+Alt+H"),
  c("insert.chapeau", "Chapeau paragraph", "insert", "document"),
  c("insert.annex", "Annex", "insert", "document"),
  c("insert.table", "Table", "insert", "document"),
  c("insert.tableRow", "Table row below", "insert", "document"),
  c("insert.tableColumn", "Table column to the right", "insert", "document"),

  c("compare.withFile", "Compare with a file…", "compare", "document", "CmdOrCtrl+D"),
  c("compare.withRevision", "Compare with a revision…", "compare", "document", "CmdOrCtrl+Shift+D"),
  c("compare.twoFiles", "Compare two files…", "compare", "always"),
  c("compare.next", "Next change", "compare", "comparison", "F8"),
  c("compare.previous", "Previous change", "compare", "comparison", "Shift+F8"),
  c("compare.sideBySide", "Side by side", "compare", "comparison"),
  c("compare.redline", "One redline", "compare", "comparison"),
  c("compare.exportPdf", "Export the redline as PDF…", "compare", "comparison"),
  c("compare.exportHtml", "Export the redline as web page…", "compare", "comparison"),
  c("compare.close", "Back to the draft", "compare", "comparison", "Escape"),
  c("revision.keep", "Keep as a revision…", "compare", "document"),

  c("view.outline", "Outline", "view", "always", "CmdOrCtrl+Alt+1"),
  c("view.inspector", "Messages and details", "view", "always", "CmdOrCtrl+Alt+2"),
  c("view.labels", "Paragraph labels in the margin", "view", "document", "CmdOrCtrl+Alt+L"),
  c("view.palette", "All commands…", "view", "always", "CmdOrCtrl+K"),
  c("help.keys", "Keyboard shortcuts", "help", "always", "F1"),
] as const satisfies readonly Command[];

export type CommandId = (typeof COMMANDS)[number]["id"];
export type CommandMenu = Command["menu"];
