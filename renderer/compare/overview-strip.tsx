import type { StripMark } from "./geometry.ts";

interface OverviewStripProps {
  readonly marks: readonly StripMark[];
  readonly selected: string | null;
  /** What of the pages is seen, as shares of the whole. */
  readonly seen: { readonly top: number; readonly height: number };
  /** Brings the given share of the pages to the middle of the view. */
  readonly onGo: (share: number) => void;
}

/** All changes at a glance beside the scroll bar: where, and by form of what kind. For the eye and the pointer; the list says the same in words. */
export function OverviewStrip({ marks, selected, seen, onGo }: OverviewStripProps) {
  const go = (event: PointerEvent & { readonly currentTarget: HTMLElement }) => {
    const box = event.currentTarget.getBoundingClientRect();
    onGo((event.clientY - box.top) / box.height);
  };
  return (
    <div
      class="strip"
      aria-hidden="true"
      data-testid="overview-strip"
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        go(event);
      }}
      onPointerMove={(event) => event.buttons === 1 && go(event)}
    >
      <div class="strip-seen" style={{ top: percent(seen.top), height: percent(seen.height) }} />
      {marks.map(({ stop, kind, top, height }) => (
        <div
          key={stop}
          class={`strip-mark ${kind}${stop === selected ? " is-selected" : ""}`}
          style={{ top: percent(top), height: percent(height) }}
        />
      ))}
    </div>
  );
}

function percent(share: number): string {
  return `${(share * 100).toFixed(3)}%`;
}
