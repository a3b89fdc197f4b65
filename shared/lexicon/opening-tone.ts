import type { Opening } from "./opening-phrases.ts";

/**
 * Scales along which a changed opening says more or less, weakest first. An ordering of our own from the neutrality of "notes" and "takes note"
 * (decision 55/488 of the General Assembly) and common guides; good for a hint, never for an error.
 */
const SCALES: Readonly<Record<string, readonly (readonly string[])[]>> = {
  recognition: [
    ["note", "take note"],
    ["take note with", "note with"],
    ["acknowledge"],
    ["recognize"],
    ["welcome"],
    ["commend", "applaud"],
    ["endorse"],
    ["approve"],
    ["adopt"],
  ],
  request: [
    ["invite"],
    ["encourage"],
    ["strongly encourage"],
    ["call upon"],
    ["request"],
    ["urge"],
    ["strongly urge"],
    ["demand"],
  ],
  concern: [
    ["concern"],
    ["deep concern"],
    ["grave concern"],
    ["deplore"],
    ["condemn"],
    ["strongly condemn"],
    ["condemn in the strongest"],
  ],
};

/** How the tone of opening B stands to that of A on one scale. */
export type ToneChange = "stronger" | "weaker" | "same";

/** Whether B speaks more strongly than A; null where the two are on no common scale. */
export function compareTone(a: Opening, b: Opening): ToneChange | null {
  const [toneA, toneB] = [toneOf(a), toneOf(b)];
  if (!toneA || !toneB || toneA.scale !== toneB.scale) return null;
  if (toneA.rank === toneB.rank) return "same";
  return toneB.rank > toneA.rank ? "stronger" : "weaker";
}

/** The place of an opening on its scale; null where it is on none. */
export function toneOf(opening: Opening): { readonly scale: string; readonly rank: number } | null {
  const key = toneKey(opening);
  for (const [scale, ranks] of Object.entries(SCALES)) {
    const rank = ranks.findIndex((names) => names.includes(key));
    if (rank >= 0) return { scale, rank };
  }
  return null;
}

/** "Strongly condemning" and "Strongly condemns" are one thing; so are "Deeply concerned" and "Expresses deep concern". */
function toneKey({ base, core }: Opening): string {
  const words = core.toLowerCase();
  if (base === "concerned" || /\bconcerns?\b/.test(words)) {
    if (/\bgrave/.test(words)) return "grave concern";
    return /\b(?:deep|serious|great|profound)/.test(words) ? "deep concern" : "concern";
  }
  if (/in the strongest/.test(words)) return `${base} in the strongest`;
  if (/^strongly\b/.test(words)) return `strongly ${base}`;
  return / with (?:\w+ )?(?:appreciation|interest|satisfaction)/.test(words) ? `${base} with` : base;
}
