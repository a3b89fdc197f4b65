import { splitSponsors } from "../lexicon/split-sponsors.ts";
import { type Line, sliceLine, textOf, tidyLine } from "./pieces.ts";

/** The form of a text handed in by sponsors, after the colon: "revised draft resolution", "amendment to draft resolution A/80/L.18". */
const FORM =
  /:\s*((?:(?:second |third )?revised )?draft (?:resolution|decision)s?(?: submitted .+)?|(?:draft )?amendments? to .+)$/is;

/**
 * Reads the lines that say where a text comes from: the sponsors one by one and the form. Note marks stay with the sponsor they follow
 * ("Nigeria,* Norway"). Lines of another kind ("Draft resolution submitted by the Chair", "Resolution adopted by …") are form as a whole.
 */
export function readSponsors(lines: readonly Line[]): { readonly sponsors: readonly Line[]; readonly form: Line } {
  const at = lines.findIndex((line) => FORM.test(textOf(line)));
  const whole = at < 0 ? [] : tidyLine(lines.slice(0, at + 1).flatMap((line) => [...line, { text: " " }]));
  const match = FORM.exec(textOf(whole));
  if (!match?.[1] || /^(?:revised )?draft /i.test(textOf(whole))) return { sponsors: [], form: broken(lines) };
  const names = sliceLine(whole, 0, match.index);
  const form = [...sliceLine(whole, match.index)];
  const marks: Line[number][] = [];
  // A mark after the colon ("Iraq:* draft resolution") is the last sponsor's.
  const colon = form.findIndex((piece) => piece.text.includes(":"));
  while (form[colon + 1]?.text === "") marks.push(...form.splice(colon + 1, 1));
  const rest = tidyLine(sliceLine(form, match[0].length - match[1].length));
  return { sponsors: splitLine([...names, ...marks]), form: broken([rest, ...lines.slice(at + 1)]) };
}

function splitLine(line: Line): readonly Line[] {
  const text = textOf(line);
  const names = splitSponsors(text);
  const starts: number[] = [];
  let from = 0;
  for (const name of names) {
    const at = text.indexOf(name, from);
    if (at < 0) return [line];
    starts.push(at);
    from = at + name.length;
  }
  return names.map((name, at) => {
    const own = sliceLine(line, starts[at] ?? 0, starts[at + 1] ?? text.length);
    const marks = own.filter((piece) => piece.text === "");
    return [
      ...own
        .filter((piece) => piece.text !== "")
        .slice(0, 1)
        .map((piece) => ({ ...piece, text: name })),
      ...marks,
    ];
  });
}

/** Several lines as one with breaks. */
export function broken(lines: readonly Line[]): Line {
  return lines.filter((line) => line.length > 0).flatMap((line, at) => (at === 0 ? line : [{ text: "\n" }, ...line]));
}
