import { inflateSync, strFromU8, type Zippable, zipSync } from "fflate";
import { crc32 } from "./crc32.ts";
import { failure, type Result, success } from "./result.ts";

/** What a ZIP file may hold before any of it is unpacked. */
export interface ZipLimits {
  readonly entries: number;
  /** Bytes of all parts together, and of one part, once unpacked. */
  readonly total: number;
  readonly part: number;
  /** How many times larger than in the file a part may become; a page of spaces does not reach it, a bomb does. */
  readonly ratio: number;
}

/** The limits of the house: far above any real resolution, far below what a machine chokes on. */
export const ZIP_LIMITS: ZipLimits = { entries: 10_000, total: 2 ** 30, part: 32 * 2 ** 20, ratio: 1_000 };

/** The parts of a ZIP file by name, in the file's order. */
export type ZipParts = ReadonlyMap<string, Uint8Array>;

/** One part as the directory at the end of the file describes it. */
interface Entry {
  readonly name: string;
  readonly method: number;
  readonly packed: number;
  readonly unpacked: number;
  readonly crc: number;
  readonly at: number;
}

const END_SIGNATURE = 0x06054b50;
const ENTRY_SIGNATURE = 0x02014b50;
const PART_SIGNATURE = 0x04034b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 0xffff;

/** A parse that cannot go on: carries the failure out of the walk, never out of this file. */
class Unreadable extends Error {
  readonly code: string;
  constructor(code: string, text: string) {
    super(text);
    this.code = code;
  }
}

/**
 * Unpacks a ZIP file whole. The directory is held against `limits` before a byte is unpacked, and each part against its declared size and its
 * checksum afterwards. Fails with `zip-damaged`, `zip-too-large` or `zip-unsupported` (encrypted, or a form that office programs never write);
 * never throws, whatever the bytes are.
 */
export function readZip(bytes: Uint8Array, limits: ZipLimits = ZIP_LIMITS): Result<ZipParts> {
  try {
    const entries = readDirectory(bytes, limits);
    return success(new Map(entries.map((entry) => [entry.name, unpack(bytes, entry)])));
  } catch (error) {
    if (error instanceof Unreadable) return failure(error.code, error.message);
    // A read past the end of the bytes: the file was cut off.
    if (error instanceof RangeError) return failure("zip-damaged", "The file is cut off or damaged.");
    throw error;
  }
}

function readDirectory(bytes: Uint8Array, limits: ZipLimits): readonly Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  if (count > limits.entries) throw tooLarge(`It holds ${count} parts; ${limits.entries} are the most that is read.`);
  let at = view.getUint32(end + 16, true);
  let total = 0;
  const entries: Entry[] = [];
  const names = new Set<string>();
  for (let index = 0; index < count; index += 1) {
    if (view.getUint32(at, true) !== ENTRY_SIGNATURE) throw damaged("Its directory is damaged.");
    const lengths = [28, 30, 32].map((offset) => view.getUint16(at + offset, true)) as [number, number, number];
    const entry: Entry = {
      name: decodeName(bytes.subarray(at + 46, at + 46 + lengths[0])),
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      unpacked: view.getUint32(at + 24, true),
      at: view.getUint32(at + 42, true),
    };
    if (view.getUint16(at + 8, true) & 1)
      throw new Unreadable("zip-unsupported", "The file is protected by a password.");
    if (names.has(entry.name)) throw damaged(`It holds the part ${entry.name} twice.`);
    names.add(entry.name);
    total += entry.unpacked;
    checkSize(entry, total, limits);
    entries.push(entry);
    at += 46 + lengths[0] + lengths[1] + lengths[2];
  }
  return entries.filter((entry) => !entry.name.endsWith("/"));
}

/** The directory's end stands at the very end of the file, before a comment of unknown length: searched from behind. */
function findEnd(view: DataView): number {
  const first = Math.max(0, view.byteLength - END_LENGTH - LONGEST_COMMENT);
  for (let at = view.byteLength - END_LENGTH; at >= first; at -= 1) {
    if (view.getUint32(at, true) === END_SIGNATURE) return at;
  }
  throw damaged("It is not a ZIP file, or its end is missing.");
}

function checkSize(entry: Entry, total: number, limits: ZipLimits): void {
  if (entry.unpacked > limits.part)
    throw tooLarge(`Its part ${entry.name} would unpack to more than ${megabytes(limits.part)}.`);
  if (total > limits.total) throw tooLarge(`It would unpack to more than ${megabytes(limits.total)}.`);
  if (entry.unpacked > entry.packed * limits.ratio)
    throw tooLarge(`Its part ${entry.name} is packed beyond any honest measure.`);
}

function unpack(bytes: Uint8Array, entry: Entry): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(entry.at, true) !== PART_SIGNATURE) throw damaged(`Its part ${entry.name} is missing.`);
  const start = entry.at + 30 + view.getUint16(entry.at + 26, true) + view.getUint16(entry.at + 28, true);
  if (start + entry.packed > bytes.length) throw damaged("The file is cut off.");
  const packed = bytes.subarray(start, start + entry.packed);
  const unpacked = entry.method === 0 ? packed.slice() : inflate(packed, entry);
  if (unpacked.length !== entry.unpacked || crc32(unpacked) !== entry.crc)
    throw damaged(`Its part ${entry.name} is damaged.`);
  return unpacked;
}

/** Inflates into a buffer of the declared size: what a lying directory would add beyond it has nowhere to go. */
function inflate(packed: Uint8Array, entry: Entry): Uint8Array {
  if (entry.method !== 8)
    throw new Unreadable("zip-unsupported", `Its part ${entry.name} is packed in a way that is not known.`);
  try {
    return inflateSync(packed, { out: new Uint8Array(entry.unpacked) });
  } catch {
    // fflate throws plain Errors for every kind of nonsense in the stream; they say no more than this.
    throw damaged(`Its part ${entry.name} is damaged.`);
  }
}

/** Names are UTF-8 wherever we write them; a byte that is not stays visible as U+FFFD instead of stopping the reading. */
function decodeName(bytes: Uint8Array): string {
  return strFromU8(bytes);
}

function damaged(text: string): Unreadable {
  return new Unreadable("zip-damaged", `The file is damaged. ${text}`);
}

function tooLarge(text: string): Unreadable {
  return new Unreadable("zip-too-large", `The file is too large. ${text}`);
}

function megabytes(bytes: number): string {
  return `${Math.round(bytes / 2 ** 20)} MB`;
}

/** A part to write; `stored` leaves it unpacked, for parts that others look at without unpacking. */
export interface ZipPart {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly stored?: boolean;
}

/** The earliest moment that a ZIP can tell. One for all parts, in local time as the format wants it: same parts, same bytes, everywhere. */
const NO_TIME = "1980-01-01T00:00:00";

/** Packs parts in the order given. The same parts give the same bytes on every machine and at every time. */
export function writeZip(parts: readonly ZipPart[]): Uint8Array {
  const files: Zippable = {};
  for (const { name, bytes, stored } of parts) files[name] = [bytes, { level: stored ? 0 : 6, mtime: NO_TIME, os: 0 }];
  return zipSync(files);
}
