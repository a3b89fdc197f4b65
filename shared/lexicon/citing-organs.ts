/** Whose resolutions a short form may belong to; `other` is a body whose resolutions bear no symbol of the four principal series. */
export type CitingOrgan = "assembly" | "security" | "economic" | "rights" | "other";

/** A body named in running text and where its name ends. */
interface Mention {
  readonly organ: CitingOrgan;
  readonly end: number;
}

/** Names of bodies, the telling ones first; whatever else decides or resolves is `other`. */
const BODIES: readonly (readonly [CitingOrgan, RegExp])[] = [
  ["economic", /Economic and Social Council/g],
  ["security", /Security Council/g],
  ["rights", /Human Rights Council/g],
  ["other", /(?:Governing|Executive|Trade and Development|Trusteeship|European|Industrial Development) Council/g],
  ["other", /(?:World Health|Environment|Parliamentary|Habitat|United Nations Environment) Assembly/g],
  ["assembly", /(?:General )?Assembly/g],
  ["rights", /(?<![A-Z]\w+ )Council(?= (?:resolution|decision))/g],
  [
    "other",
    /\b(?:Commission|Committee|Conference|Board|Congress|Organization|Agency|Meeting|Parties|Programme|Authority|Union|Forum|Court|Institute|Fund|UNESCO|League|Summit)\b/g,
  ],
];

/**
 * The body whose resolution is meant, from the words before "resolution" and those behind the number ("resolution 22/7 of the Commission on
 * Narcotic Drugs"); null where no body is named, which means the body that speaks.
 */
export function citingOrgan(before: string, after: string): CitingOrgan | null {
  const behind = /^\s+of\s+the\s+([\p{Lu}][\p{L} ]+)/u.exec(after);
  if (behind?.[1]) {
    const named = lastMention(behind[1]);
    if (named) return named.organ;
  }
  const clause = before.slice(Math.max(before.lastIndexOf(";"), before.lastIndexOf(":")) + 1);
  const mention = lastMention(`${clause}resolution`);
  if (!mention) return null;
  const between = clause.slice(mention.end);
  // "Commission on Crime Prevention and Criminal Justice resolutions": the name runs on, in capitals, up to the word itself.
  if (/^(?:\s+(?:on|of|for|the|and|to|in|against)\b|\s+\p{Lu}[\p{L}-]*)*\s*$/u.test(between)) return mention.organ;
  return null;
}

function lastMention(text: string): Mention | null {
  let last: (Mention & { readonly start: number }) | null = null;
  for (const [organ, pattern] of BODIES) {
    for (const found of text.matchAll(pattern)) {
      const end = found.index + found[0].length;
      const inside = last !== null && found.index >= last.start && end <= last.end;
      if (!inside && (last === null || end > last.end)) last = { organ, start: found.index, end };
    }
  }
  return last;
}
