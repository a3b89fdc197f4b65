import { PANEL_WIDTHS } from "../store/settings.ts";

interface SplitterProps {
  readonly label: string;
  readonly width: number;
  /** 1 where the panel stands left of the splitter, -1 where it stands right of it. */
  readonly side: 1 | -1;
  readonly onChange: (width: number) => void;
}

/** How far an arrow key moves the edge. */
const STEP = 16;

/** The edge between a side panel and the desk: dragged, or moved with the arrow keys. */
export function Splitter({ label, width, side, onChange }: SplitterProps) {
  const set = (next: number) => onChange(Math.round(Math.max(PANEL_WIDTHS.least, Math.min(PANEL_WIDTHS.most, next))));
  return (
    // biome-ignore lint/a11y/useSemanticElements: a rule cannot be focused or moved; the pattern for splitters is a focusable separator
    <div
      class="splitter"
      role="separator"
      aria-orientation="vertical"
      aria-label={label}
      aria-valuenow={width}
      aria-valuemin={PANEL_WIDTHS.least}
      aria-valuemax={PANEL_WIDTHS.most}
      tabIndex={0}
      onPointerDown={(event) => {
        event.preventDefault();
        const target = event.currentTarget;
        const start = event.clientX;
        target.setPointerCapture(event.pointerId);
        const move = (moved: PointerEvent) => set(width + (moved.clientX - start) * side);
        const end = () => target.removeEventListener("pointermove", move);
        target.addEventListener("pointermove", move);
        target.addEventListener("lostpointercapture", end, { once: true });
      }}
      onKeyDown={(event) => {
        const towards = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
        if (towards === 0) return;
        event.preventDefault();
        set(width + STEP * towards * side);
      }}
    />
  );
}
