import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { LARGEST_FILE, readDocumentBytes, readDocumentFile, readFormatOf } from "../../main/files/read-document.ts";
import { writeZip } from "../../shared/base/zip.ts";
import { writeDossier } from "../../shared/document/dossier.ts";
import { newDossier } from "../../shared/document/dossier-life.ts";
import { documentFromJson, documentToJson } from "../../shared/document/schema.ts";
import { doc, op, pp } from "../build/build.ts";

const utf8 = (text: string) => new TextEncoder().encode(text);
const draft = doc({ title: "Rivers", preamble: [pp("*Recalling* it,")], operative: [op("*Decides* to act.")] });
const TEXT = "The General Assembly,\n\nRecalling the café at Côte d’Ivoire,\n\n1. Decides to act.\n";

/** The code of a failure; the words of a success. */
function outcome(name: string, bytes: Uint8Array): string {
  const read = readDocumentBytes(name, bytes);
  return read.ok ? documentFromJson(read.value.document).textContent : read.failure.code;
}

describe("a format is known by its ending", () => {
  test.each([
    ["a.resolution", "resolution"],
    ["a.TXT", "txt"],
    ["folder.md/a.markdown", "md"],
    ["a.docx", null],
    ["resolution", null],
  ])("%s", (name, format) => {
    expect(readFormatOf(name)).toBe(format);
  });
});

describe("reading", () => {
  test("a text keeps the file as it was", () => {
    const bytes = utf8(TEXT);
    const read = readDocumentBytes("draft.txt", bytes);
    expect(read).toMatchObject({
      ok: true,
      value: { format: "txt", dossier: null, source: { name: "draft.txt", bytes } },
    });
    expect(read.ok && read.value.messages).toEqual(read.ok && read.messages);
  });

  test("a dossier gives its working text", () => {
    const read = readDocumentBytes("a.resolution", writeDossier(newDossier(documentToJson(draft))));
    expect(read).toMatchObject({ ok: true, value: { format: "resolution", source: null, messages: [] } });
    expect(read.ok && documentFromJson(read.value.document).eq(draft)).toBe(true);
    expect(read.ok && read.value.dossier?.revisions).toHaveLength(1);
  });
});

describe("encodings", () => {
  const mark = (encoding: "utf16le" | "utf8", ...bytes: readonly number[]) =>
    new Uint8Array([...bytes, ...Buffer.from(TEXT, encoding)]);

  test.each([
    ["UTF-8", utf8(TEXT)],
    ["UTF-8 with its mark", mark("utf8", 0xef, 0xbb, 0xbf)],
    ["UTF-16, low byte first", mark("utf16le", 0xff, 0xfe)],
    [
      "UTF-16, high byte first",
      new Uint8Array(Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(TEXT, "utf16le").swap16()])),
    ],
  ])("%s", (_, bytes) => {
    const read = readDocumentBytes("a.txt", bytes);
    expect(outcome("a.txt", bytes)).toContain("café at Côte d’Ivoire");
    expect(read.ok && read.messages.map(({ code }) => code)).not.toContain("encoding-guessed");
  });

  test("Windows-1252 is read and said", () => {
    const bytes = new Uint8Array(Buffer.from(TEXT.replace("’", "\u0092"), "latin1"));
    const read = readDocumentBytes("a.txt", bytes);
    expect(outcome("a.txt", bytes)).toContain("café at Côte d’Ivoire");
    expect(read.ok && read.messages).toContainEqual(
      expect.objectContaining({ code: "encoding-guessed", severity: "warning" }),
    );
  });
});

describe("what cannot be read is refused with its reason", () => {
  const zip = writeZip([{ name: "word/document.xml", bytes: utf8("<w/>") }]);
  test.each([
    ["nothing in it", "a.txt", new Uint8Array(), "file-empty"],
    ["only spaces in it", "a.txt", utf8(" \n\t\n"), "text-empty"],
    ["a Word file", "a.docx", zip, "format-not-read"],
    ["a Word file that says it is a text", "a.txt", zip, "format-not-read"],
    ["a PDF", "a.pdf", utf8("%PDF-1.7\n"), "format-not-read"],
    ["a PDF that says it is a text", "a.md", utf8("%PDF-1.7\n"), "format-not-read"],
    ["a web page", "a.html", utf8("<p>x"), "format-not-read"],
    ["an unknown ending", "a.xyz", utf8("x"), "unknown-format"],
    ["no ending", "README", utf8("x"), "unknown-format"],
    ["bytes that are no text", "a.txt", new Uint8Array([65, 0, 66]), "text-binary"],
    ["a dossier that is none", "a.resolution", utf8("hello"), "zip-damaged"],
    ["another packed file", "a.resolution", zip, "not-a-dossier"],
  ])("%s", (_, name, bytes, code) => {
    expect(outcome(name, bytes)).toBe(code);
    const read = readDocumentBytes(name, bytes);
    expect(!read.ok && read.failure.text).toContain(`“${name}”`);
  });

  test("a dossier cut off anywhere", () => {
    const whole = writeDossier(newDossier(documentToJson(draft)));
    fc.assert(
      fc.property(fc.integer({ min: 1, max: whole.length - 1 }), (length) => {
        expect(readDocumentBytes("a.resolution", whole.subarray(0, length)).ok).toBe(false);
      }),
    );
  });

  test("any bytes under any name never throw", () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 300 }),
        fc.constantFrom("a.txt", "a.md", "a.resolution", "a.docx"),
        (bytes, name) => {
          readDocumentBytes(name, bytes);
        },
      ),
    );
  });
});

describe("files", () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "resolute-read-"));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const codeOf = async (path: string) => {
    const read = await readDocumentFile(path);
    return read.ok ? "read" : read.failure.code;
  };

  test("one that is there", async () => {
    writeFileSync(join(folder, "a.txt"), TEXT);
    expect(await codeOf(join(folder, "a.txt"))).toBe("read");
  });

  test("one that is not", async () => {
    expect(await codeOf(join(folder, "none.txt"))).toBe("file-missing");
    expect(await codeOf(join(folder, "a.txt", "below.txt"))).toBe("file-missing");
  });

  test("a folder", async () => {
    mkdirSync(join(folder, "b.txt"));
    expect(await codeOf(join(folder, "b.txt"))).toBe("file-is-folder");
  });

  test("one that is larger than any resolution is not even read", async () => {
    writeFileSync(join(folder, "c.txt"), "");
    truncateSync(join(folder, "c.txt"), LARGEST_FILE + 1);
    expect(await codeOf(join(folder, "c.txt"))).toBe("file-too-large");
  });

  test.skipIf(process.platform === "win32")("a pipe is not waited for", async () => {
    execFileSync("mkfifo", [join(folder, "d.txt")]);
    expect(await codeOf(join(folder, "d.txt"))).toBe("file-not-regular");
  });
});
