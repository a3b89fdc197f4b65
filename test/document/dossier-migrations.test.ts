import { strToU8 } from "fflate";
import { describe, expect, it } from "vitest";
import { writeZip } from "../../shared/base/zip.ts";
import { DOSSIER_FORMAT, readDossier } from "../../shared/document/dossier.ts";
import { documentToJson } from "../../shared/document/schema.ts";
import { doc, op } from "../build/build.ts";

const document = documentToJson(doc({ operative: [op("*Decides* to remain seized of the matter.")] }));

/** A file as the first format had it: one text, its symbol and date in the manifest. */
function formatZero(parts: Readonly<Record<string, unknown>>): Uint8Array {
  return writeZip([
    { name: "mimetype", bytes: strToU8("application/vnd.resolute.dossier+zip"), stored: true },
    ...Object.entries(parts).map(([name, json]) => ({ name, bytes: strToU8(JSON.stringify(json)) })),
  ]);
}

describe("an older dossier", () => {
  it("of format 0 becomes one with a single revision", () => {
    const read = readDossier(
      formatZero({
        "dossier.json": { format: 0, symbol: "A/C.3/68/L.33", date: "2013-11-01" },
        "document.json": document,
      }),
    );
    expect(read.ok && read.value).toEqual({
      revisions: [
        {
          id: "r1",
          label: "Working text",
          symbol: "A/C.3/68/L.33",
          date: "2013-11-01",
          note: null,
          document,
          source: null,
        },
      ],
    });
  });

  it("of format 0 without its text is damaged, not empty", () => {
    const read = readDossier(formatZero({ "dossier.json": { format: 0 } }));
    expect(!read.ok && read.failure.code).toBe("dossier-damaged");
  });

  it("of format 0 with an ill-formed text is refused after the migration as any other", () => {
    const read = readDossier(formatZero({ "dossier.json": { format: 0 }, "document.json": { type: "doc" } }));
    expect(!read.ok && read.failure.code).toBe("dossier-damaged");
  });

  it("can be of every format that there ever was", () => {
    expect(DOSSIER_FORMAT).toBe(1);
  });
});
