import { ArrowDown, ArrowUp, Merge, Split } from "lucide-preact";
import type { ComparedBlock, Comparison, Pair } from "../../shared/compare/comparison.ts";
import { BlockView } from "./block-view.tsx";
import { blocksOfPair, namesOfSide, titleOfPair } from "./names.ts";
import type { SideMarks } from "./note-marks.ts";
import { isQuiet } from "./rows.ts";
import { standingOf } from "./stops.ts";
import { redlineStretches, type Stretch, sideStretches } from "./stretches.ts";
import { isDown } from "./wording.ts";
import { Words } from "./words.tsx";

/** What every row needs to know of the whole. */
export interface RowContext {
  readonly comparison: Comparison;
  readonly marks: SideMarks;
}

interface PairRowProps {
  readonly context: RowContext;
  readonly pair: Pair;
}

/** The names under which the whole row is found by the list; a row of which only the inside changed has none of its own. */
export function stopsOfRow(pair: Pair): string {
  const row = `pair:${pair.index}`;
  const whole = pair.kinds.map((kind) => standingOf(pair, kind));
  return [row, ...(pair.moved ? [`${row}:${pair.relation}`] : []), ...whole].join(" ");
}

/** What a listener hears before the words of a row. */
function rowLabel({ comparison, pair }: { comparison: Comparison; pair: Pair }): string {
  const what = isQuiet(pair) ? "unchanged" : pair.relation;
  return `${titleOfPair(comparison, pair)}, ${pair.moved ? `moved, ${what}` : what}`;
}

/** One pair with its blocks level on both pages. */
export function PairSideRow({ context, pair }: PairRowProps) {
  const { comparison } = context;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a paragraph of the comparison is a group of words, no set of fields
    <div
      class={rowClass(pair)}
      data-row={`pair:${pair.index}`}
      data-stop={stopsOfRow(pair)}
      data-renumbered={pair.relation === "renumbered" ? "" : undefined}
      role="group"
      aria-label={rowLabel({ comparison, pair })}
    >
      <div class="cell side-a">
        <SideBlocks context={context} pair={pair} side="a" />
      </div>
      <div class="gutter">
        <GutterMark comparison={comparison} pair={pair} />
      </div>
      <div class="cell side-b">
        <SideBlocks context={context} pair={pair} side="b" />
      </div>
    </div>
  );
}

function rowClass(pair: Pair): string {
  const moved = pair.moved ? " moved" : "";
  return `row pair ${pair.relation}${moved}${isQuiet(pair) ? "" : " changed"}`;
}

function SideBlocks({ context, pair, side }: PairRowProps & { readonly side: "a" | "b" }) {
  const { comparison, marks } = context;
  const blocks = blocksOfPair(comparison, pair, side);
  const stretches = sideStretches(pair, side);
  return (
    <>
      {blocks.length > 0 && <span class="only-heard">{`In ${side.toUpperCase()}: `}</span>}
      {blocks.map((block, at) => (
        <BlockView key={block.index} block={block}>
          <Words
            stretches={orWhole(stretches[at], pair, block)}
            marks={side === "a" ? marks.sameInA : marks.b}
            marksOfDeleted={marks.a}
          />
        </BlockView>
      ))}
    </>
  );
}

/** Between the pages: where a moved paragraph came from, and that one became several or several one. */
function GutterMark({ comparison, pair }: { readonly comparison: Comparison; readonly pair: Pair }) {
  if (pair.moved) {
    const Icon = isDown(pair) ? ArrowDown : ArrowUp;
    return (
      <span class="gutter-mark moved" title={`Moved here from ${namesOfSide(comparison, pair, "a")}`}>
        <Icon size={16} aria-hidden />
        <span>{namesOfSide(comparison, pair, "a")}</span>
      </span>
    );
  }
  if (pair.relation === "split" || pair.relation === "merged") {
    const Icon = pair.relation === "split" ? Split : Merge;
    return (
      <span class="gutter-mark" title={pair.relation === "split" ? "Split" : "Merged"}>
        <Icon size={16} aria-hidden />
        <span class="only-heard">{pair.relation}</span>
      </span>
    );
  }
  return null;
}

/** One pair as one redline. */
export function PairRedlineRow({ context, pair }: PairRowProps) {
  const { comparison, marks } = context;
  const side = pair.b.length > 0 ? "b" : "a";
  const blocks = blocksOfPair(comparison, pair, side);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a paragraph of the comparison is a group of words, no set of fields
    <div
      class={rowClass(pair)}
      data-row={`pair:${pair.index}`}
      data-stop={stopsOfRow(pair)}
      role="group"
      aria-label={rowLabel({ comparison, pair })}
    >
      <div class="cell">
        {pair.moved && <MoveLine comparison={comparison} pair={pair} />}
        {blocks.map((block, at) => (
          <BlockView key={block.index} block={block} formerLabel={formerLabel(comparison, pair, block, at)}>
            <Words
              stretches={orWhole(redlineStretches(pair, block.index), pair, block)}
              marks={marks.b}
              marksOfDeleted={marks.a}
            />
          </BlockView>
        ))}
      </div>
    </div>
  );
}

/** Over a moved paragraph: the label of its other end. */
function MoveLine({ comparison, pair }: { readonly comparison: Comparison; readonly pair: Pair }) {
  const Icon = isDown(pair) ? ArrowDown : ArrowUp;
  return (
    <p class="move-line">
      <Icon size={16} aria-hidden />
      Moved here from {namesOfSide(comparison, pair, "a")}
    </p>
  );
}

/** A paragraph whose redline is not spelled out is of one kind from end to end. */
function orWhole(stretches: readonly Stretch[] | undefined, pair: Pair, block: ComparedBlock): readonly Stretch[] {
  if (stretches && stretches.length > 0) return stretches;
  const op = pair.relation === "inserted" || pair.relation === "deleted" ? pair.relation : "same";
  return [{ op, runs: block.runs, boundary: false, stop: null }];
}

function formerLabel(comparison: Comparison, pair: Pair, block: ComparedBlock, at: number): string | null {
  if (pair.a.length !== 1 || at > 0 || pair.b.length === 0) return null;
  const former = blocksOfPair(comparison, pair, "a")[0]?.label ?? "";
  return former === "" || former === block.label ? null : former;
}
