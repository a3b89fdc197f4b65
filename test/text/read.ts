import { type ReadText, readText } from "../../shared/text/read-text.ts";

/** Reads a text that must be readable. */
export function read(text: string): ReadText {
  const result = readText(text);
  if (!result.ok) throw new Error(`${result.failure.code}: ${result.failure.text}`);
  return result.value;
}

/** The codes of the messages of a reading, each with how often it comes. */
export function codes(reading: ReadText): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { code } of reading.messages) counts[code] = (counts[code] ?? 0) + 1;
  return counts;
}
