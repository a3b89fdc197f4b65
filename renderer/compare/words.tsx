import type { ComponentChildren, JSX } from "preact";
import { assertNever } from "../../shared/base/assert.ts";
import type { Run } from "../../shared/document/runs.ts";
import type { NoteMarks } from "./note-marks.ts";
import type { Stretch } from "./stretches.ts";

interface WordsProps {
  readonly stretches: readonly Stretch[];
  /** Marks of the notes in what stayed or came, and in what went. */
  readonly marks: NoteMarks;
  readonly marksOfDeleted: NoteMarks;
}

/** A line of text with what changed in it: real `ins` and `del`, and `data-stop` that ties each change to the list. */
export function Words({ stretches, marks, marksOfDeleted }: WordsProps): JSX.Element {
  const words = ({ op, runs }: Stretch) => runs.map((run) => runWords(run, op === "deleted" ? marksOfDeleted : marks));
  return <>{stretches.map((stretch) => drawStretch(stretch, words(stretch)))}</>;
}

function drawStretch({ op, boundary, stop }: Stretch, words: ComponentChildren): ComponentChildren {
  const shared = { class: `change ${op}`, "data-stop": stop ?? undefined } as const;
  const sign = boundary && <span class="boundary">¶ </span>;
  switch (op) {
    case "same":
      return stop === null ? words : <span class="gap" data-stop={stop} aria-hidden="true" />;
    case "inserted":
      return (
        <ins {...shared}>
          {sign}
          {words}
        </ins>
      );
    case "deleted":
      return (
        <del {...shared}>
          {sign}
          {words}
        </del>
      );
    case "format":
      return <span {...shared}>{words}</span>;
    default:
      return assertNever(op);
  }
}

function runWords(run: Run, marks: NoteMarks): ComponentChildren {
  if (run.kind === "note") return <sup class="note-mark">{marks.get(run.note) ?? "?"}</sup>;
  if (run.kind === "break") return <br />;
  return run.marks.reduceRight<ComponentChildren>((inner, { name }) => {
    switch (name) {
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
  }, run.text);
}
