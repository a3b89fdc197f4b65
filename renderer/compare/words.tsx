import type { ComponentChildren, JSX } from "preact";
import type { ChangeKind, RedlineSegment } from "../../shared/compare/comparison.ts";
import type { Run } from "../../shared/document/runs.ts";
import type { Piece } from "./pieces.ts";

/** The printed mark of a note by its id, on one side of the comparison. */
export type NoteMarks = ReadonlyMap<string, string>;

/** How a stretch differs, as the page draws it. */
type Drawn = "inserted" | "deleted" | "format" | "notes";

/** A text with its marks: italic, bold, raised, lowered. */
function styled(text: ComponentChildren, marks: readonly string[]): ComponentChildren {
  return marks.reduceRight<ComponentChildren>((inner, mark) => {
    switch (mark) {
      case "opening":
      case "emphasis":
        return <i>{inner}</i>;
      case "strong":
        return <strong>{inner}</strong>;
      case "superscript":
        return <sup>{inner}</sup>;
      case "subscript":
        return <sub>{inner}</sub>;
      default:
        return inner;
    }
  }, text);
}

function NoteMark({ mark }: { readonly mark: string }) {
  return <sup class="note-mark">{mark}</sup>;
}

/**
 * A changed stretch as a reader and a listener meet it: real `ins` and `del`, what kind in words for who cannot see the form. `stop` ties it
 * to the list.
 */
function Changed({ drawn, stop, children }: { drawn: Drawn; stop: string | null; children: ComponentChildren }) {
  const shared = { class: `change ${drawn}`, "data-stop": stop ?? undefined } as const;
  switch (drawn) {
    case "inserted":
      return <ins {...shared}>{children}</ins>;
    case "deleted":
      return <del {...shared}>{children}</del>;
    case "format":
    case "notes":
      return <span {...shared}>{children}</span>;
  }
}

/** The form of a change on one side: what A lost, what B gained; a new look is neither. */
function drawnAs(kind: ChangeKind, side: "a" | "b"): Drawn {
  if (kind === "format") return "format";
  return side === "a" ? "deleted" : "inserted";
}

interface PiecesProps {
  readonly pieces: readonly Piece[];
  readonly side: "a" | "b";
  readonly marks: NoteMarks;
  readonly kindOf: (change: number) => ChangeKind;
  readonly stopOf: (change: number) => string;
  /** True where the whole paragraph came or went: its words are drawn as one change. */
  readonly whole?: boolean;
}

/** The words of one block of one side, with what changed in them. */
export function PieceWords({ pieces, side, marks, kindOf, stopOf, whole = false }: PiecesProps) {
  if (whole) {
    return (
      <Changed drawn={side === "a" ? "deleted" : "inserted"} stop={null}>
        {pieces.map((piece) => pieceWords(piece, marks))}
      </Changed>
    );
  }
  return (
    <>
      {stretches(pieces).map(({ change, pieces: inside }) => {
        const words = inside.filter(({ kind }) => kind !== "gap").map((piece) => pieceWords(piece, marks));
        if (change === null) return words;
        if (words.length === 0) return <span class="gap" data-stop={stopOf(change)} aria-hidden="true" />;
        return (
          <Changed drawn={drawnAs(kindOf(change), side)} stop={stopOf(change)}>
            {words}
          </Changed>
        );
      })}
    </>
  );
}

function stretches(pieces: readonly Piece[]) {
  const found: { change: number | null; pieces: Piece[] }[] = [];
  for (const piece of pieces) {
    const last = found.at(-1);
    if (last && last.change === piece.change) last.pieces.push(piece);
    else found.push({ change: piece.change, pieces: [piece] });
  }
  return found;
}

function pieceWords(piece: Piece, marks: NoteMarks): ComponentChildren {
  if (piece.kind === "note") return <NoteMark mark={marks.get(piece.note ?? "") ?? "?"} />;
  if (piece.kind === "break") return <br />;
  return styled(piece.text, piece.marks);
}

interface RedlineProps {
  readonly segments: readonly Omit<RedlineSegment, "block">[];
  readonly marksA: NoteMarks;
  readonly marksB: NoteMarks;
  readonly stopOf: (change: number) => string;
}

/** The redline of one block: what stayed, what came underlined, what went struck through. */
export function RedlineWords({ segments, marksA, marksB, stopOf }: RedlineProps): JSX.Element {
  return (
    <>
      {segments.map((segment) => {
        const stop = segment.change === null ? null : stopOf(segment.change);
        const marks = segment.op === "deleted" ? marksA : marksB;
        const words: ComponentChildren[] = segment.runs.map((run) => runWords(run, marks));
        if (segment.boundary) words.push(<span class="boundary">¶</span>);
        if (segment.op === "same") return words;
        return (
          <Changed drawn={segment.op} stop={stop}>
            {words}
          </Changed>
        );
      })}
    </>
  );
}

function runWords(run: Run, marks: NoteMarks): ComponentChildren {
  if (run.kind === "note") return <NoteMark mark={marks.get(run.note) ?? "?"} />;
  if (run.kind === "break") return <br />;
  return styled(
    run.text,
    run.marks.map((mark) => mark.name),
  );
}
