import type { Geometry } from "./geometry.ts";

/** In the gutter between the pages: dotted lines for moves, bands for splits and merges. The rows say the same in words. */
export function Ribbons({ geometry, selected }: { readonly geometry: Geometry; readonly selected: string | null }) {
  const { gutter, height, ribbons } = geometry;
  if (ribbons.length === 0) return null;
  return (
    <svg
      class="ribbons"
      aria-hidden="true"
      width={gutter.width}
      height={height}
      style={{ left: `${gutter.left}px` }}
      viewBox={`0 0 ${gutter.width} ${height}`}
    >
      {ribbons.map(({ stop, kind, path }, at) => (
        <path key={`${stop}-${at}`} d={path} class={`ribbon ${kind}${stop === selected ? " is-selected" : ""}`} />
      ))}
    </svg>
  );
}
