import { describe, expect, test } from "vitest";
import { bundledTypesetter } from "../../main/bundled-typesetter.ts";
import { missingCharacters } from "../../main/font-coverage.ts";
import { makeDocument } from "../../main/make-document.ts";
import { aboutRedline, makeRedline } from "../../main/make-redline.ts";
import { BugError } from "../../shared/base/assert.ts";
import { compare } from "../../shared/compare/compare.ts";
import { doc, op, pp } from "../build/build.ts";

const draft = doc({
  masthead: { date: "21 November 2013" },
  preamble: [pp("*Recalling* it,")],
  operative: [op("*Decides* so.")],
});
const revised = doc({
  masthead: { date: "26 November 2013" },
  preamble: [pp("*Recalling also* it,")],
  operative: [op("*Decides* so.")],
});

describe("a PDF", () => {
  test("of a draft in the scripts of the font needs no remark", async () => {
    const made = await makeDocument(
      doc({ preamble: [pp("*Recalling* Côte d’Ivoire, Ελλάδα, Россия and ½ of 2013–2014 → 2015…")] }),
      "pdf",
    );
    expect(made).toMatchObject({ ok: true, messages: [] });
  });

  test("says which characters its font does not have", async () => {
    const made = await makeDocument(doc({ preamble: [pp("*Recalling* 中文 and العربية,")] }), "pdf");
    expect(made.ok && made.messages).toEqual([
      expect.objectContaining({ severity: "warning", code: "characters-not-in-font" }),
    ]);
    expect(made.ok && made.messages[0]?.text).toContain("中 文 ا ل");
  });

  test("that our own markup does not allow is a mistake of ours, with the typesetter's words", async () => {
    const typesetter = await bundledTypesetter();
    if (!typesetter.ok) throw new Error(typesetter.failure.text);
    expect(() => typesetter.value.pdf("#nonsense()", "")).toThrow(BugError);
    expect(() => typesetter.value.pdf("#nonsense()", "")).toThrow(/unknown variable: nonsense/);
  });

  test("reaches neither network nor packages", async () => {
    const typesetter = await bundledTypesetter();
    if (!typesetter.ok) throw new Error(typesetter.failure.text);
    expect(() => typesetter.value.pdf('#import "/etc/passwd.typ": *', "")).toThrow(BugError);
    expect((await makeDocument(draft, "pdf")).ok).toBe(true);
  });
});

test("each missing character is named once; spaces and invisible signs are not missed", () => {
  const covers = (codePoint: number) => codePoint < 128;
  expect(missingCharacters("a é é\u00a0\u200b\u00ad 中\n", covers)).toEqual(["é", "中"]);
});

describe("a redline", () => {
  const comparison = compare(draft, revised);
  const about = aboutRedline(revised, { nameA: "a", nameB: "b", author: "Resolute", date: null });

  test("is of the day of B's masthead unless another is given", () => {
    expect(about.date).toBe("2013-11-26");
    expect(aboutRedline(revised, { ...about, date: "2013-12-01" }).date).toBe("2013-12-01");
  });

  test.each(["pdf", "html"] as const)("that is not proven is not made as %s", async (format) => {
    expect(await makeRedline(comparison, about, format)).toMatchObject({ ok: true });
    for (const proof of [
      { acceptAll: false, rejectAll: true },
      { acceptAll: true, rejectAll: false },
    ]) {
      const refused = await makeRedline({ ...comparison, proof }, about, format);
      expect(refused).toMatchObject({ ok: false, failure: { code: "redline-not-proven" } });
    }
  });
});
