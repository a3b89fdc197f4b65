import fc from "fast-check";
import { strFromU8, strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { crc32 } from "../../shared/base/crc32.ts";
import { readZip, writeZip, ZIP_LIMITS } from "../../shared/base/zip.ts";

const hello = strToU8("Hello");
const three = [
  { name: "mimetype", bytes: strToU8("a/b"), stored: true },
  { name: "one.json", bytes: strToU8("{}".repeat(500)) },
  { name: "folder/é.txt", bytes: hello },
];

/** The bytes with the 32-bit number at `offset` after `signature`'s first place replaced. */
function patched(bytes: Uint8Array, signature: number, offset: number, value: number): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  let at = 0;
  while (view.getUint32(at, true) !== signature) at += 1;
  view.setUint32(at + offset, value, true);
  return copy;
}

const DIRECTORY = 0x02014b50;
const codeOf = (bytes: Uint8Array, limits = ZIP_LIMITS): string => {
  const read = readZip(bytes, limits);
  return read.ok ? "read" : read.failure.code;
};

describe("writing a ZIP file", () => {
  it("gives back every part under its name, in order", () => {
    const read = readZip(writeZip(three));
    expect(read.ok && [...read.value].map(([name, bytes]) => [name, strFromU8(bytes)])).toEqual(
      three.map(({ name, bytes }) => [name, strFromU8(bytes)]),
    );
  });

  it("gives the same bytes for the same parts, whatever the time zone and the day", () => {
    const zone = process.env.TZ;
    try {
      process.env.TZ = "Pacific/Auckland";
      const there = writeZip(three);
      process.env.TZ = "America/Los_Angeles";
      expect(writeZip(three)).toEqual(there);
    } finally {
      if (zone === undefined) delete process.env.TZ;
      else process.env.TZ = zone;
    }
  });

  it("leaves a stored part readable at the beginning of the file", () => {
    expect(strFromU8(writeZip(three).subarray(30, 41))).toBe("mimetypea/b");
  });
});

describe("reading a ZIP file", () => {
  it("reads what other programs write, with or without a comment at the end", () => {
    const plain = zipSync({ "a.txt": hello, folder: { "b.txt": hello } }, { comment: "words" });
    expect(codeOf(plain)).toBe("read");
  });

  it("refuses too many parts, a part too large and too much altogether before unpacking anything", () => {
    const bytes = writeZip(three);
    expect(codeOf(bytes, { ...ZIP_LIMITS, entries: 2 })).toBe("zip-too-large");
    expect(codeOf(bytes, { ...ZIP_LIMITS, part: 999 })).toBe("zip-too-large");
    expect(codeOf(bytes, { ...ZIP_LIMITS, total: 1_007 })).toBe("zip-too-large");
    expect(codeOf(bytes, { ...ZIP_LIMITS, total: 1_008 })).toBe("read");
  });

  it("refuses a part that is packed a thousand times over", () => {
    expect(codeOf(writeZip([{ name: "bomb", bytes: new Uint8Array(4 * 2 ** 20) }]))).toBe("zip-too-large");
  });

  it("is not fooled by a directory that tells too small a size", () => {
    const lying = patched(writeZip([{ name: "bomb", bytes: new Uint8Array(2 ** 20) }]), DIRECTORY, 24, 10);
    expect(codeOf(lying)).toBe("zip-damaged");
  });

  it("notices one wrong bit in a part by its checksum", () => {
    const bytes = writeZip([{ name: "a", bytes: hello, stored: true }]);
    bytes[31] = (bytes[31] ?? 0) ^ 1;
    expect(codeOf(bytes)).toBe("zip-damaged");
  });

  it("refuses a file protected by a password and one packed in another way", () => {
    const bytes = writeZip([{ name: "a", bytes: hello }]);
    expect(codeOf(patched(bytes, DIRECTORY, 8, 0x0008_0001))).toBe("zip-unsupported");
    expect(codeOf(patched(bytes, DIRECTORY, 8, 0x000c_0000))).toBe("zip-unsupported");
  });

  it("never throws and never reads half a file: cut off anywhere, it is damaged", () => {
    const bytes = writeZip(three);
    for (let length = 0; length < bytes.length; length += 1)
      expect(codeOf(bytes.subarray(0, length))).toBe("zip-damaged");
  });

  it("never throws on any bytes", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => codeOf(bytes) !== "read" || bytes.length >= 22),
    );
  });

  it("reads the right words or none after any single byte was changed", () => {
    const whole = writeZip(three);
    const known = new Map(three.map(({ name, bytes }) => [name, strFromU8(bytes)]));
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const bytes = whole.slice();
        bytes[at] = (bytes[at] ?? 0) ^ change;
        const read = readZip(bytes);
        if (!read.ok) return;
        // A change in a name renames the part; what it holds is what was written all the same.
        for (const [name, part] of read.value) {
          expect([known.get(name) ?? "", ...known.values()]).toContain(strFromU8(part));
        }
      }),
      { numRuns: 1_000 },
    );
  });
});

describe("the checksum", () => {
  it("is the one of the standard", () => {
    expect(crc32(strToU8("123456789"))).toBe(0xcbf43926);
    expect(crc32(new Uint8Array())).toBe(0);
  });
});
