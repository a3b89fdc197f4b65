import fc from "fast-check";
import { strFromU8, strToU8 } from "fflate";
import { describe, expect, it } from "vitest";
import { readZip, writeZip, type ZipPart } from "../../shared/base/zip.ts";
import { blankDocument } from "../../shared/document/blank.ts";
import { type Dossier, readDossier, writeDossier } from "../../shared/document/dossier.ts";
import { importedDossier, keepRevision, newDossier } from "../../shared/document/dossier-life.ts";
import { documentToJson } from "../../shared/document/schema.ts";
import { doc, op, pp } from "../build/build.ts";
import { randomDocument } from "../build/random-document.ts";

const document = documentToJson(
  doc({
    masthead: { symbol: "A/C.3/68/L.33", date: "1 November 2013" },
    preamble: [pp("*Recalling* 1,")],
    operative: [op("*Urges* 2.")],
  }),
);
const source = { name: "L.33.txt", bytes: new Uint8Array([0, 255, 13, 10, 65]) };
const dossier = keepRevision(importedDossier(document, source), "After the first reading");

/** The dossier's file with some parts put in the place of others, or left out where null. */
function withParts(changes: Readonly<Record<string, string | null>>): Uint8Array {
  const read = readZip(writeDossier(dossier));
  if (!read.ok) throw new Error(read.failure.text);
  const parts: ZipPart[] = [...read.value].flatMap(([name, bytes]) => {
    const changed = changes[name];
    return changed === null ? [] : [{ name, bytes: changed === undefined ? bytes : strToU8(changed) }];
  });
  return writeZip(parts);
}

function failureOf(bytes: Uint8Array): string {
  const read = readDossier(bytes);
  return read.ok ? "read" : read.failure.code;
}

const manifest = (change: (revisions: Record<string, unknown>[]) => unknown, format: unknown = 1): string => {
  const read = readZip(writeDossier(dossier));
  if (!read.ok) throw new Error(read.failure.text);
  const { revisions } = JSON.parse(strFromU8(read.value.get("dossier.json") ?? new Uint8Array()));
  change(revisions);
  return JSON.stringify({ format, revisions });
};

describe("a dossier's file", () => {
  it("gives back all revisions and the imported file byte for byte", () => {
    const read = readDossier(writeDossier(dossier));
    expect(read.ok && read.value).toEqual(dossier);
  });

  it("says first of all, unpacked, what kind of file it is", () => {
    const expected = "mimetypeapplication/vnd.resolute.dossier+zip";
    expect(strFromU8(writeDossier(dossier).subarray(30, 30 + expected.length))).toBe(expected);
  });

  it("holds its parts under names that anyone can find with an ordinary unpacker", () => {
    const read = readZip(writeDossier(dossier));
    expect(read.ok && [...read.value.keys()]).toEqual([
      "mimetype",
      "dossier.json",
      "revisions/r1.json",
      "sources/r1/L.33.txt",
      "revisions/r2.json",
      "revisions/r3.json",
    ]);
  });

  it("has the same bytes for the same dossier", () => {
    expect(writeDossier(structuredClone(dossier))).toEqual(writeDossier(dossier));
  });

  it("cannot be led out of its folder by the name of an imported file", () => {
    const led = importedDossier(document, { ...source, name: "../../etc\\passwd" });
    const read = readDossier(writeDossier(led));
    expect(read.ok && read.value.revisions[0]?.source?.name).toBe("..-..-etc-passwd");
  });

  it("survives for any document", () => {
    fc.assert(
      fc.property(randomDocument(), (any) => {
        const written: Dossier = newDossier(documentToJson(any));
        const read = readDossier(writeDossier(written));
        expect(read.ok && read.value).toEqual(written);
      }),
      { numRuns: 100 },
    );
  });
});

describe("reading a dossier", () => {
  it("refuses a file from a newer version and says so", () => {
    const read = readDossier(withParts({ "dossier.json": JSON.stringify({ format: 2, things: [] }) }));
    expect(!read.ok && read.failure.code).toBe("newer-format");
    expect(!read.ok && read.failure.text).toMatch(/newer version of Resolute \(format 2; this version reads up to 1\)/);
  });

  it("refuses what is packed alike but is something else", () => {
    expect(failureOf(withParts({ mimetype: "application/epub+zip" }))).toBe("not-a-dossier");
    expect(failureOf(writeZip([{ name: "word/document.xml", bytes: strToU8("<w/>") }]))).toBe("not-a-dossier");
    expect(failureOf(strToU8("just words"))).toBe("zip-damaged");
  });

  it("names the part that is missing or damaged", () => {
    const read = readDossier(withParts({ "revisions/r2.json": null }));
    expect(!read.ok && read.failure).toEqual({
      code: "dossier-damaged",
      text: "The file is damaged. Its part revisions/r2.json is missing.",
    });
    expect(failureOf(withParts({ "revisions/r2.json": '{"type":"doc"' }))).toBe("dossier-damaged");
    expect(failureOf(withParts({ "dossier.json": null }))).toBe("dossier-damaged");
    expect(failureOf(withParts({ "sources/r1/L.33.txt": null }))).toBe("dossier-damaged");
  });

  it("refuses a document that is not well formed", () => {
    const blank = JSON.stringify(blankDocument(() => "b"));
    for (const broken of [
      '{"type":"doc","content":[]}',
      '{"type":"paragraph"}',
      "null",
      "[]",
      blank.replace('"title"', '"notes"'),
      blank.replace('"opening":"lexicon"', '"opening":7'),
      blank.replace("preambular", "unheard_of"),
      `${'{"type":"doc","content":['.repeat(50_000)}${"]}".repeat(50_000)}`,
    ]) {
      expect(failureOf(withParts({ "revisions/r3.json": broken }))).toBe("dossier-damaged");
    }
  });

  it("refuses a table of revisions that is not in order", () => {
    for (const broken of [
      manifest((revisions) => revisions.splice(0)),
      manifest((revisions) => Object.assign(revisions[0] ?? {}, { id: "../r1" })),
      manifest((revisions) => Object.assign(revisions[1] ?? {}, { id: "r1" })),
      manifest((revisions) => Object.assign(revisions[0] ?? {}, { label: null })),
      manifest((revisions) => Object.assign(revisions[0] ?? {}, { unknown: 1 })),
      manifest(() => {}, "1"),
      manifest(() => {}, -1),
      manifest(() => {}, 0.5),
      "[]",
      "null",
    ]) {
      expect(failureOf(withParts({ "dossier.json": broken }))).toBe("dossier-damaged");
    }
  });

  it("never throws, whatever byte was changed, and never gives back another text", () => {
    const whole = writeDossier(dossier);
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const bytes = whole.slice();
        bytes[at] = (bytes[at] ?? 0) ^ change;
        const read = readDossier(bytes);
        if (read.ok) expect(read.value).toEqual(dossier);
      }),
      { numRuns: 1_000 },
    );
  });
});
