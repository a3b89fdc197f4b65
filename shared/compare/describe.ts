import { assertNever } from "../base/assert.ts";
import { joinedText } from "./apply-text.ts";
import type { ChangeKind, Comparison, FieldChange, NotePair, Pair } from "./comparison.ts";
import { counted } from "./headline.ts";
import { fieldName } from "./redline-words.ts";

export { headline } from "./headline.ts";

/** One line of the change list in plain language. `pair` is the pair it tells of, null for sponsors, fields and notes. */
export interface ChangeLine {
  readonly pair: number | null;
  /** What the reader calls the place: "OP12 (was OP11)", "Sponsors", "Symbol", "Note 3". */
  readonly label: string;
  readonly kinds: readonly (
    | ChangeKind
    | "inserted"
    | "deleted"
    | "moved"
    | "split"
    | "merged"
    | "renumbered"
    | "sponsors"
    | "field"
  )[];
  readonly text: string;
}

/** Words of a passage quoted in a line before it is shortened in its middle. */
const QUOTED_WORDS = 14;

/** The changes in the order in which a reader meets them: head, sponsors, paragraphs, notes. What is the same is left out. */
export function describe(comparison: Comparison): readonly ChangeLine[] {
  return [
    ...comparison.fields.map(fieldLine),
    ...sponsorLines(comparison),
    ...comparison.pairs.flatMap((pair) => pairLines(comparison, pair)),
    ...comparison.notes.flatMap(noteLine),
  ];
}

function fieldLine({ name, a, b }: FieldChange): ChangeLine {
  const label = fieldName(name);
  const text =
    a === null ? `Added: ${quoted(b ?? "")}` : b === null ? `Removed: ${quoted(a)}` : `${quoted(a)} → ${quoted(b)}`;
  return { pair: null, label, kinds: ["field"], text };
}

function sponsorLines({ sponsors }: Comparison): readonly ChangeLine[] {
  const line = (text: string): ChangeLine => ({ pair: null, label: "Sponsors", kinds: ["sponsors"], text });
  return [
    ...(sponsors.joined.length > 0 ? [line(`Joined (${sponsors.joined.length}): ${sponsors.joined.join(", ")}`)] : []),
    ...(sponsors.withdrawn.length > 0
      ? [line(`Withdrew (${sponsors.withdrawn.length}): ${sponsors.withdrawn.join(", ")}`)]
      : []),
    ...sponsors.renamed.map(({ a, b }) => line(`${a} is now called ${b}`)),
  ];
}

/** What a pair is called: by its present name, with the former one where that differs. */
export function pairLabel({ a, b }: Comparison, pair: Pair): string {
  const names = (side: Comparison["a"], indexes: readonly number[]) =>
    indexes.map((at) => side.blocks[at]?.label || side.blocks[at]?.kind || "").join(", ");
  const [before, after] = [names(a, pair.a), names(b, pair.b)];
  if (after === "") return before;
  return before === "" || before === after ? after : `${after} (was ${before})`;
}

function pairLines(comparison: Comparison, pair: Pair): readonly ChangeLine[] {
  const label = pairLabel(comparison, pair);
  const textA = joinedText(comparison.a.blocks, pair.a);
  const textB = joinedText(comparison.b.blocks, pair.b);
  const line = (kinds: ChangeLine["kinds"], text: string): ChangeLine => ({ pair: pair.index, label, kinds, text });
  switch (pair.relation) {
    case "inserted":
      return [line(["inserted"], `Inserted: ${quoted(textB)}`)];
    case "deleted":
      return [line(["deleted"], `Deleted: ${quoted(textA)}`)];
    case "same":
      return pair.moved ? [line(["moved"], "Moved, otherwise unchanged")] : [];
    case "renumbered":
      return [
        line(pair.moved ? ["moved"] : ["renumbered"], pair.moved ? "Moved, otherwise unchanged" : "Only renumbered"),
      ];
    case "edited":
    case "split":
    case "merged": {
      const first: ChangeLine[] = [];
      if (pair.moved) first.push(line(["moved"], "Moved and edited"));
      if (pair.relation === "split") first.push(line(["split"], `Split into ${counted(pair.b.length, "paragraph")}`));
      if (pair.relation === "merged")
        first.push(line(["merged"], `${counted(pair.a.length, "paragraph")} merged into one`));
      const changes = pair.changes.map((change) =>
        line([change.kind], changeText(textA.slice(...change.a), textB.slice(...change.b), change.kind)),
      );
      const told = new Set(pair.changes.map((change) => change.kind));
      const rest = pair.kinds.filter((kind) => !told.has(kind)).map((kind) => line([kind], kindText(kind)));
      return [...first, ...changes, ...rest];
    }
    default:
      return assertNever(pair.relation);
  }
}

function changeText(deleted: string, inserted: string, kind: ChangeKind): string {
  if (kind === "spacing" && deleted.trim() === inserted.trim()) return "Spacing changed";
  if (deleted.trim() === "") return `Inserted ${quoted(inserted)}`;
  if (inserted.trim() === "") return `Deleted ${quoted(deleted)}`;
  return `${quoted(deleted)} → ${quoted(inserted)}`;
}

function kindText(kind: ChangeKind): string {
  switch (kind) {
    case "format":
      return "Only the look or the standing of the paragraph changed";
    case "notes":
      return "A note reference came, went or moved";
    default:
      return "Changed";
  }
}

function noteLine(note: NotePair): readonly ChangeLine[] {
  const label = `Note ${note.a !== null && note.b !== null && note.a !== note.b ? `${note.b} (was ${note.a})` : (note.b ?? note.a)}`;
  const line = (text: string): readonly ChangeLine[] => [{ pair: null, label, kinds: ["notes"], text }];
  switch (note.relation) {
    case "same":
    case "renumbered":
      return [];
    case "edited":
      return line("Text changed");
    case "moved":
      return line("Reference moved");
    case "inserted":
      return line("Inserted");
    case "deleted":
      return line("Deleted");
    case "repeated":
      return line("Referred to once more");
    case "unrepeated":
      return line("No longer repeated");
    default:
      return assertNever(note.relation);
  }
}

/** A passage in quotation marks, shortened in its middle where it is long. */
function quoted(text: string): string {
  const words = text.trim().split(/\s+/u);
  if (words.length <= QUOTED_WORDS) return `“${text.trim()}”`;
  return `“${words.slice(0, 8).join(" ")} … ${words.slice(-4).join(" ")}”`;
}
