import { useEffect, useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import type { Comparison } from "../../shared/compare/comparison.ts";
import { rows, selected, selectStop, stops, toggleFold } from "../store/comparing.ts";
import { Elided } from "../ui/elided.tsx";
import { type Geometry, measure } from "./geometry.ts";
import { marksOf } from "./note-marks.ts";
import { DepartureRow, FieldRow, FoldRow, NoteRow, SponsorsRow } from "./other-rows.tsx";
import { OverviewStrip } from "./overview-strip.tsx";
import { PairRedlineRow, PairSideRow, type RowContext } from "./pair-row.tsx";
import { Ribbons } from "./ribbons.tsx";
import type { Row } from "./rows.ts";
import { markSelected, rowInView, showStop } from "./selection.ts";

interface PagesProps {
  readonly comparison: Comparison;
  readonly mode: "side-by-side" | "redline";
  readonly names: { readonly a: string; readonly b: string };
  /** Told which row stands at the top of the view, so that the list can follow. */
  readonly onView: (row: string | null) => void;
}

const NOWHERE: Geometry = { height: 1, gutter: { left: 0, width: 0 }, marks: [], ribbons: [] };

/** The two pages, or the one redline, in one scroller: what stands level stays level because it is one row. */
export function Pages({ comparison, mode, names, onView }: PagesProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const [geometry, setGeometry] = useState(NOWHERE);
  const [seen, setSeen] = useState({ top: 0, height: 1 });
  const shown = rows.value;
  const shownStops = stops.value;
  const chosen = selected.value;
  const context = useMemo(() => contextOf(comparison), [comparison]);
  const drawn = useMemo(() => shown.map((row) => drawRow(row, context, mode)), [shown, context, mode]);

  const look = () => {
    const view = scroller.current;
    if (!view) return;
    setSeen({ top: view.scrollTop / view.scrollHeight, height: view.clientHeight / view.scrollHeight });
    onView(rowInView(view));
  };

  useLayoutEffect(() => {
    const box = content.current;
    if (!box) return;
    const update = () => {
      setGeometry(measure(box, shownStops));
      look();
    };
    const observer = new ResizeObserver(update);
    observer.observe(box);
    update();
    return () => observer.disconnect();
  }, [drawn, shownStops]);

  // Only a new choice moves the page; a fold that opens elsewhere must not.
  useEffect(() => {
    if (content.current) markSelected(content.current, chosen);
  }, [chosen, drawn]);
  useEffect(() => {
    if (scroller.current && chosen !== null) showStop(scroller.current, chosen);
  }, [chosen, mode]);

  const onClick = (event: MouseEvent) => {
    const target = (event.target as Element).closest<HTMLElement>("[data-stop]");
    const ids = (target?.dataset.stop ?? "").split(" ");
    const stop = shownStops.find(({ id }) => ids.includes(id));
    if (!stop || !document.getSelection()?.isCollapsed) return;
    if (stop.id === chosen) showStop(scroller.current as HTMLElement, stop.id);
    else selectStop(stop);
  };

  return (
    <div class="pages-frame" data-region="pages">
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the key for a press on a change is F8, or the list */}
      <section
        ref={scroller}
        class={`pages scrolls ${mode}`}
        aria-label={mode === "redline" ? "Redline" : "Both texts side by side"}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by key
        tabIndex={0}
        onScroll={look}
        onClick={onClick}
        data-testid="comparison-pages"
      >
        <div ref={content} class="pages-content">
          {mode === "side-by-side" && <PageHeads comparison={comparison} names={names} />}
          {mode === "side-by-side" && <div class="paper paper-a" />}
          {mode === "side-by-side" && <div class="paper paper-b" />}
          {mode === "redline" && <div class="paper paper-one" />}
          {drawn}
          {mode === "side-by-side" && <Ribbons geometry={geometry} selected={chosen} />}
        </div>
      </section>
      <OverviewStrip
        marks={geometry.marks}
        selected={chosen}
        seen={seen}
        onGo={(share) => {
          const view = scroller.current;
          if (view) view.scrollTop = share * view.scrollHeight - view.clientHeight / 2;
        }}
      />
    </div>
  );
}

/** Over each page: which text it is. It stays in sight. */
function PageHeads({ comparison, names }: Pick<PagesProps, "comparison" | "names">) {
  const head = (side: "a" | "b") => (
    <div class={`cell side-${side}`}>
      <strong>{side.toUpperCase()}</strong>
      <Elided text={names[side]} />
      {comparison[side].symbol && <span class="quiet">{comparison[side].symbol}</span>}
    </div>
  );
  return (
    <div class="row page-heads">
      {head("a")}
      <div class="gutter" />
      {head("b")}
    </div>
  );
}

function contextOf(comparison: Comparison): RowContext {
  return { comparison, marks: marksOf(comparison) };
}

function drawRow(row: Row, context: RowContext, mode: PagesProps["mode"]) {
  const { comparison } = context;
  switch (row.kind) {
    case "part":
      return (
        <h2 key={row.id} class="row part">
          <span>{row.title}</span>
        </h2>
      );
    case "field":
      return <FieldRow key={row.id} field={row.field} context={context} mode={mode} />;
    case "sponsors":
      return <SponsorsRow key={row.id} comparison={comparison} mode={mode} />;
    case "pair": {
      const PairRow = mode === "redline" ? PairRedlineRow : PairSideRow;
      return <PairRow key={row.id} context={context} pair={row.pair} />;
    }
    case "departure":
      return <DepartureRow key={row.id} pair={row.pair} comparison={comparison} mode={mode} />;
    case "fold":
      return (
        <FoldRow
          key={row.id}
          id={row.id}
          label={row.label}
          pairs={row.pairs}
          isOpen={row.isOpen}
          onToggle={toggleFold}
        />
      );
    case "note":
      return <NoteRow key={row.id} note={row.note} context={context} mode={mode} />;
  }
}
