import type { Node } from "prosemirror-model";
import { assertNever } from "../shared/base/assert.ts";
import { failure, type Result, success } from "../shared/base/result.ts";
import type { Comparison } from "../shared/compare/comparison.ts";
import { isProven, type RedlineAbout } from "../shared/compare/redline-words.ts";
import { mastheadFacts } from "../shared/document/dossier-life.ts";
import { documentToJson } from "../shared/document/schema.ts";
import { writeRedlineHtml } from "../shared/html/html-redline.ts";
import type { RedlineFormat } from "../shared/ipc/contract.ts";
import { typesetRedline } from "../shared/typeset/typeset-redline.ts";
import { bundledTypesetter } from "./bundled-typesetter.ts";
import { utf8 } from "./make-document.ts";

/** Who a redline is by where nobody says otherwise. */
export const DEFAULT_AUTHOR = "Resolute";

/** What a redline of A and B says of itself. `date` null means the date of B's masthead, so that the same files give the same bytes. */
export function aboutRedline(
  b: Node,
  given: { readonly nameA: string; readonly nameB: string; readonly author: string; readonly date: string | null },
): RedlineAbout {
  return {
    ...given,
    date: given.date ?? mastheadFacts(documentToJson(b)).date,
  };
}

/** The bytes of the redline. Refused with `redline-not-proven` where the comparison does not hold in both directions. */
export async function makeRedline(
  comparison: Comparison,
  about: RedlineAbout,
  format: RedlineFormat,
): Promise<Result<Uint8Array>> {
  if (!isProven(comparison)) {
    return failure(
      "redline-not-proven",
      "The redline was not written: accepting all its changes would not give the second text word for word, or rejecting them not the first. " +
        "This is a mistake of Resolute; nothing was changed.",
    );
  }
  switch (format) {
    case "html":
      return success(utf8(writeRedlineHtml(comparison, about)));
    case "pdf": {
      const typesetter = await bundledTypesetter();
      return typesetter.ok
        ? typesetter.value.pdf(typesetRedline(comparison, about), wordsOf(comparison, about))
        : typesetter;
    }
    default:
      return assertNever(format);
  }
}

function wordsOf({ a, b, fields, sponsors }: Comparison, about: RedlineAbout): string {
  const sides = [a, b].flatMap(({ title, blocks, notes }) => [
    title,
    ...blocks.map((block) => `${block.printed} ${block.text}`),
    ...notes.map((note) => note.text),
  ]);
  return [JSON.stringify([fields, sponsors, about]), ...sides].join(" ");
}
