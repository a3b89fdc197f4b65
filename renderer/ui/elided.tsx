/** How many characters at the end of a long name always stay: an ending with its number ("Rev.1.resolution"). */
const TAIL = 14;

/** A text that is cut in its middle where room is short, so that its end stays readable. The whole stands in the tooltip. */
export function Elided({ text }: { readonly text: string }) {
  if (text.length <= 2 * TAIL) return <span class="short-name">{text}</span>;
  const cut = Math.max(0, text.length - TAIL);
  // A space at the cut would stand behind the dots.
  const at = text.charAt(cut) === " " ? cut + 1 : cut;
  return (
    <span class="elided" title={text}>
      <span aria-hidden="true">{text.slice(0, at)}</span>
      <span aria-hidden="true">{text.slice(at)}</span>
      <span class="only-heard">{text}</span>
    </span>
  );
}
