import { ArrowDown, ArrowUp, ChevronsDownUp, ChevronsUpDown } from "lucide-preact";
import type { ComponentChildren } from "preact";
import type { Comparison, FieldChange, NotePair, Pair } from "../../shared/compare/comparison.ts";
import { fieldName } from "../../shared/compare/redline-words.ts";
import type { RowContext } from "./pair-row.tsx";
import { noteId } from "./rows.ts";
import type { Stretch } from "./stretches.ts";
import { isDown, textOfDeparture, textOfNote } from "./wording.ts";
import { Words } from "./words.tsx";

type Mode = "side-by-side" | "redline";

interface TwoCellsProps {
  readonly id: string;
  readonly stop?: string;
  readonly label: string;
  readonly name: string;
  readonly mode: Mode;
  readonly a: ComponentChildren;
  readonly b: ComponentChildren;
}

/** A row whose sides are given: level on two pages, or one after the other in a redline. */
function TwoCells({ id, stop = id, label, name, mode, a, b }: TwoCellsProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a row of the comparison is a group of words, no set of fields
    <div class={`row changed ${name}`} data-row={id} data-stop={stop} role="group" aria-label={label}>
      {mode === "side-by-side" ? (
        <>
          <div class="cell side-a">{a}</div>
          <div class="gutter" />
          <div class="cell side-b">{b}</div>
        </>
      ) : (
        <div class="cell">
          {a}
          {b}
        </div>
      )}
    </div>
  );
}

/** A field of the head: what it said and what it says, word by word where both are known. */
export function FieldRow({ field, context, mode }: { field: FieldChange; context: RowContext; mode: Mode }) {
  const label = fieldName(field.name);
  const { redline = [] } = field;
  const line = (side: "a" | "b") => {
    const value = field[side];
    if (value === null && mode === "redline") return null;
    return (
      <p class="head-line">
        <span class="head-name">{label}</span>
        {value === null ? <span class="quiet">none</span> : words(side, value)}
      </p>
    );
  };
  const words = (side: "a" | "b", value: string) => {
    const shown = redline.filter(({ op }) => op !== (side === "a" ? "inserted" : "deleted"));
    if (shown.length > 0) return <Line stretches={shown} context={context} />;
    return side === "a" ? <del class="change deleted">{value}</del> : <ins class="change inserted">{value}</ins>;
  };
  const whole = (
    <p class="head-line">
      <span class="head-name">{label}</span>
      <Line stretches={redline} context={context} />
    </p>
  );
  const isOne = mode === "redline" && redline.length > 0;
  return (
    <TwoCells
      id={`field:${field.name}`}
      label={`${label}, changed`}
      name="field"
      mode={mode}
      a={isOne ? null : line("a")}
      b={isOne ? whole : line("b")}
    />
  );
}

/** Words of the head or of a note, whose changes are one stop as a whole. */
function Line({ stretches, context }: { stretches: readonly Omit<Stretch, "stop">[]; context: RowContext }) {
  const { marks } = context;
  return (
    <Words stretches={stretches.map((each) => ({ ...each, stop: null }))} marks={marks.b} marksOfDeleted={marks.a} />
  );
}

/** Who joined, who withdrew, whose name changed, and how many stand as they stood. */
export function SponsorsRow({ comparison, mode }: { readonly comparison: Comparison; readonly mode: Mode }) {
  const { joined, withdrawn, renamed, kept } = comparison.sponsors;
  const total = (came: number) => (came === 1 ? "1 sponsor" : `${came} sponsors`);
  const isOne = mode === "redline";
  const a = (
    <div class="sponsors-side">
      <p class="head-name">
        {isOne ? `${kept + withdrawn.length} → ` : null}
        {total(kept + (isOne ? joined : withdrawn).length)}
      </p>
      <Names names={withdrawn} word="Withdrawn" drawn="deleted" />
      {renamed.map((name) => (
        <p key={name.a} data-stop={`sponsors:renamed:${name.b}`}>
          <del class="change deleted">{name.a}</del>
        </p>
      ))}
    </div>
  );
  const b = (
    <div class="sponsors-side">
      {!isOne && <p class="head-name">{total(kept + joined.length)}</p>}
      <Names names={joined} word="Joined" drawn="inserted" />
      {renamed.map((name) => (
        <p key={name.b} data-stop={`sponsors:renamed:${name.b}`}>
          <ins class="change inserted">{name.b}</ins> <span class="quiet">(was {name.a})</span>
        </p>
      ))}
    </div>
  );
  return <TwoCells id="sponsors" label="Sponsors, changed" name="sponsors" mode={mode} a={a} b={b} />;
}

interface NamesProps {
  readonly names: readonly string[];
  readonly word: "Joined" | "Withdrawn";
  readonly drawn: "inserted" | "deleted";
}

function Names({ names, word, drawn }: NamesProps) {
  if (names.length === 0) return null;
  const Tag = drawn === "inserted" ? "ins" : "del";
  return (
    <p data-stop={`sponsors:${word === "Joined" ? "joined" : "withdrawn"}`}>
      <span class="head-name">{`${word} (${names.length}) `}</span>
      {names.map((name, at) => (
        <>
          {at > 0 && ", "}
          <Tag key={name} class={`change ${drawn}`}>
            {name}
          </Tag>
        </>
      ))}
    </p>
  );
}

/** A note that differs. Notes stand at the end, whatever happened to them. */
export function NoteRow({ note, context, mode }: { note: NotePair; context: RowContext; mode: Mode }) {
  const { comparison } = context;
  const dropped = { a: "inserted", b: "deleted" } as const;
  const line = (side: "a" | "b", mark: string | null) => {
    if (mark === null) return null;
    const whole = comparison[side].notes.find((candidate) => candidate.mark === mark)?.runs ?? [];
    const segments: readonly Omit<Stretch, "stop">[] =
      note.redline.length > 0 ? note.redline : [{ op: "same", runs: whole, boundary: false }];
    const shown = mode === "redline" ? segments : segments.filter(({ op }) => op !== dropped[side]);
    return (
      <p class="note-line" dir="auto">
        <sup class="note-mark">{mark}</sup> <Line stretches={shown} context={context} />
      </p>
    );
  };
  const { title, text } = textOfNote(note);
  const isOne = mode === "redline" && note.b !== null;
  return (
    <TwoCells
      id={noteId(note)}
      label={`${title}, ${text}`}
      name={`note-row ${note.relation}`}
      mode={mode}
      a={isOne ? <p class="note-about">{text}</p> : line("a", note.a)}
      b={line("b", note.b)}
    />
  );
}

/** Where a paragraph stood that now stands elsewhere. */
export function DepartureRow({ pair, comparison, mode }: { pair: Pair; comparison: Comparison; mode: Mode }) {
  const Icon = isDown(pair) ? ArrowDown : ArrowUp;
  const words = (
    <button type="button" class="departure-link" data-stop={`pair:${pair.index}`}>
      <Icon size={16} aria-hidden />
      {textOfDeparture(comparison, pair)}
    </button>
  );
  return (
    <div class="row departure" data-row={`departure:${pair.index}`} data-move={pair.index}>
      <div class={mode === "redline" ? "cell" : "cell side-a"}>{words}</div>
      {mode === "side-by-side" && (
        <>
          <div class="gutter" />
          <div class="cell side-b" />
        </>
      )}
    </div>
  );
}

interface FoldRowProps {
  readonly id: string;
  readonly label: string;
  readonly pairs: readonly Pair[];
  readonly isOpen: boolean;
  readonly onToggle: (id: string) => void;
}

/** A stretch in which nothing needs reading, as one line that opens, and closes again. */
export function FoldRow({ id, label, pairs, isOpen, onToggle }: FoldRowProps) {
  const Icon = isOpen ? ChevronsDownUp : ChevronsUpDown;
  const stops = isOpen
    ? []
    : pairs.filter(({ relation }) => relation === "renumbered").map(({ index }) => `pair:${index}`);
  return (
    <div class="row fold" data-row={id} data-stop={stops.length > 0 ? stops.join(" ") : undefined}>
      <button type="button" class="fold-button" aria-expanded={isOpen} onClick={() => onToggle(id)}>
        <Icon size={16} aria-hidden />
        <span>{label}</span>
      </button>
    </div>
  );
}
