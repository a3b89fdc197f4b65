/** The sign of the program, as on its icon: a paragraph mark, struck, and its revised twin, underlined. */
export function Mark() {
  const pilcrow = "M66 0H150V24H138V236H112V24H98V236H72V132H66A66 66 0 0 1 66 0Z";
  return (
    <svg class="mark" width="48" height="48" viewBox="0 0 512 512" aria-hidden="true">
      <rect class="mark-ground" x="24" y="24" width="464" height="464" rx="104" />
      <g transform="translate(82 122)">
        <path class="mark-former" d={pilcrow} />
        <rect class="mark-strike" x="-14" y="116" width="182" height="20" rx="10" />
      </g>
      <g transform="translate(276 122)">
        <path class="mark-revised" d={pilcrow} />
        <rect class="mark-line" x="-2" y="258" width="156" height="20" rx="10" />
      </g>
    </svg>
  );
}
