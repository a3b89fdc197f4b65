/** 1 → "i", 4 → "iv", 1994 → "mcmxciv". `value` is a whole number from 1 to 3999. */
export function toRoman(value: number): string {
  const steps: readonly (readonly [number, string])[] = [
    [1000, "m"],
    [900, "cm"],
    [500, "d"],
    [400, "cd"],
    [100, "c"],
    [90, "xc"],
    [50, "l"],
    [40, "xl"],
    [10, "x"],
    [9, "ix"],
    [5, "v"],
    [4, "iv"],
    [1, "i"],
  ];
  let rest = value;
  let roman = "";
  for (const [size, letters] of steps) {
    while (rest >= size) {
      roman += letters;
      rest -= size;
    }
  }
  return roman;
}

/** Reads a roman numeral of either case; null where `text` is not one in standard form ("iiii" is not). */
export function fromRoman(text: string): number | null {
  const lower = text.toLowerCase();
  if (!/^[ivxlcdm]+$/.test(lower)) return null;
  const worth: Record<string, number> = { i: 1, v: 5, x: 10, l: 50, c: 100, d: 500, m: 1000 };
  let value = 0;
  for (let at = 0; at < lower.length; at++) {
    const here = worth[lower.charAt(at)] ?? 0;
    const next = worth[lower.charAt(at + 1)] ?? 0;
    value += here < next ? -here : here;
  }
  return value > 0 && toRoman(value) === lower ? value : null;
}

/** 1 → "a", 26 → "z", 27 → "aa", 28 → "bb": after z the letter is doubled, as official texts do. */
export function toLetter(value: number): string {
  const letter = String.fromCharCode(97 + ((value - 1) % 26));
  return letter.repeat(Math.floor((value - 1) / 26) + 1);
}

/** Reads what {@link toLetter} writes, in either case; null for anything else. */
export function fromLetter(text: string): number | null {
  const lower = text.toLowerCase();
  if (!/^([a-z])\1*$/.test(lower)) return null;
  return (lower.length - 1) * 26 + lower.charCodeAt(0) - 96;
}
