import type { Node } from "prosemirror-model";
import type { Message } from "../base/message.ts";
import { type Block, blocksOf } from "../document/blocks.ts";
import { lineRuns } from "../document/head-runs.ts";
import { isoDate, MASTHEAD_FIELDS, type MastheadField, mastheadNodeName } from "../document/masthead-fields.ts";
import { notesOf } from "../document/notes.ts";
import { type Numbering, numbering } from "../document/numbering.ts";
import { plainText, runsOf } from "../document/runs.ts";
import { partOf } from "../document/schema.ts";
import { sponsorsOf } from "../lexicon/sponsors.ts";

/** What a document is, as `info --json` prints it. Texts are plain, without numbers and note marks, white space single. */
export interface DocumentInfo {
  /** The job number is there only where the document has one. */
  readonly masthead: Readonly<
    Record<Exclude<MastheadField, "jobNumber">, string | null> & Partial<Record<"jobNumber", string>>
  >;
  readonly sponsors: { readonly form: string; readonly states: readonly string[]; readonly others: readonly string[] };
  readonly title: string;
  readonly enacting: string;
  readonly blocks: readonly InfoBlock[];
  readonly notes: readonly { readonly mark: string; readonly text: string }[];
  readonly counts: Readonly<Record<CountName, number>>;
  readonly messages: readonly InfoMessage[];
}

type CountName =
  | "preambular"
  | "operative"
  | "notes"
  | "symbolNotes"
  | "noteReferences"
  | "sponsors"
  | "crossReferences";

interface InfoBlock extends Pick<Block, "index" | "id" | "part" | "level" | "label" | "opening" | "text" | "notes"> {
  /** As everywhere, except that numbered and plain paragraphs of an annex are both `paragraph`. */
  readonly kind: Exclude<Block["kind"], "numbered">;
}

interface InfoMessage extends Pick<Message, "severity" | "code" | "text"> {
  /** Index of the block it speaks of; null where it speaks of the whole document or of a note. */
  readonly block: number | null;
}

/**
 * Describes a document and what its reader had to say. Fields of the masthead that are empty are null; the date is in ISO form where it is a
 * date in the form of the organization, else as it stands.
 */
export function infoOf(document: Node, messages: readonly Message[]): DocumentInfo {
  const numbers = numbering(document);
  const blocks = blocksOf(document, numbers);
  const notes = notesOf(document);
  const { form, states, others, entries } = sponsorsOf(document);
  const indexes = new Map(blocks.map((block) => [block.id, block.index]));
  return {
    masthead: mastheadInfo(document, numbers),
    sponsors: { form, states, others },
    title: plainText(runsOf(partOf(document, "title").node, numbers)),
    enacting: plainText(lineRuns(document, "enacting", numbers)),
    blocks: blocks.map(infoBlock),
    notes: notes.map((note) => ({ mark: note.mark, text: plainText(runsOf(note.node, numbers)) })),
    counts: {
      preambular: blocks.filter((block) => block.kind === "preambular").length,
      operative: blocks.filter((block) => block.kind === "operative").length,
      notes: notes.filter((note) => note.kind === "numbered").length,
      symbolNotes: notes.filter((note) => note.kind === "symbol").length,
      noteReferences: notes.reduce((sum, note) => sum + (note.kind === "numbered" ? note.references : 0), 0),
      sponsors: entries.length,
      crossReferences: countCrossReferences(document),
    },
    messages: messages.map(({ severity, code, text, blockId }) => ({
      severity,
      code,
      block: blockId === null ? null : (indexes.get(blockId) ?? null),
      text,
    })),
  };
}

function mastheadInfo(document: Node, numbers: Numbering): DocumentInfo["masthead"] {
  const fields = new Map<string, string>();
  partOf(document, "masthead").node.forEach((node) => {
    const text = plainText(runsOf(node, numbers));
    // A second line under the date names the language of this version; the date itself is the first.
    const date = node.type.name === mastheadNodeName("date") ? isoDate(node.textContent.split("\n")[0] ?? "") : null;
    if (text !== "") fields.set(node.type.name, date ?? text);
  });
  const entries = MASTHEAD_FIELDS.flatMap((field) => {
    const text = fields.get(mastheadNodeName(field)) ?? null;
    return field === "jobNumber" && text === null ? [] : [[field, text]];
  });
  return Object.fromEntries(entries) as DocumentInfo["masthead"];
}

function infoBlock({ index, id, part, kind, level, label, opening, text, notes }: Block): InfoBlock {
  return { index, id, part, kind: kind === "numbered" ? "paragraph" : kind, level, label, opening, text, notes };
}

function countCrossReferences(document: Node): number {
  let count = 0;
  document.descendants((node) => {
    if (node.type.name === "cross_ref") count += 1;
  });
  return count;
}
