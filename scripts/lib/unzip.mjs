import { createReadStream, createWriteStream } from "node:fs";
import { mkdir, open, writeFile } from "node:fs/promises";
import { dirname, join, sep } from "node:path";
import { pipeline } from "node:stream/promises";
import { createInflateRaw } from "node:zlib";

const endOfDirectory = Buffer.from([0x50, 0x4b, 0x05, 0x06]);
const directoryEntry = 0x02014b50;
const endOfDirectorySize = 22;
const directoryEntrySize = 46;
const localHeaderSize = 30;

/**
 * Unpacks a part of a ZIP archive: `rename` gives for each entry's name the path to write it to, inside `target`,
 * or `null` to leave it out. Only what a plain archive holds (stored and deflated files below 4 GiB); the caller
 * has verified the archive's hash, so anything else is a bug and throws.
 */
export async function unzipPart(archive, target, rename) {
  const file = await open(archive);
  try {
    for (const entry of await readDirectory(file)) {
      const name = entry.name.endsWith("/") ? null : rename(entry.name);
      if (name === null) continue;
      const path = join(target, name);
      if (!path.startsWith(target + sep)) throw new Error(`archive entry leads outside: ${entry.name}`);
      await mkdir(dirname(path), { recursive: true });
      await writeEntry(archive, await startOf(file, entry), entry, path);
    }
  } finally {
    await file.close();
  }
}

async function readDirectory(file) {
  const { size } = await file.stat();
  const tail = await readAt(file, Math.max(0, size - endOfDirectorySize - 0xffff), size);
  const end = tail.lastIndexOf(endOfDirectory);
  if (end < 0) throw new Error("not a ZIP archive");
  const start = tail.readUInt32LE(end + 16);
  const directory = await readAt(file, start, start + tail.readUInt32LE(end + 12));
  const entries = [];
  for (let at = 0; at < directory.length; ) {
    if (directory.readUInt32LE(at) !== directoryEntry) throw new Error("damaged ZIP directory");
    const nameEnd = at + directoryEntrySize + directory.readUInt16LE(at + 28);
    entries.push({
      name: directory.toString("utf8", at + directoryEntrySize, nameEnd),
      method: directory.readUInt16LE(at + 10),
      packed: directory.readUInt32LE(at + 20),
      mode: (directory.readUInt32LE(at + 38) >>> 16) & 0o777,
      header: directory.readUInt32LE(at + 42),
    });
    at = nameEnd + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  return entries;
}

/** Where an entry's bytes begin: only its local header tells, whose extra field may differ from the directory's. */
async function startOf(file, { header }) {
  const bytes = await readAt(file, header, header + localHeaderSize);
  return header + localHeaderSize + bytes.readUInt16LE(26) + bytes.readUInt16LE(28);
}

async function readAt(file, from, to) {
  const buffer = Buffer.alloc(to - from);
  const { bytesRead } = await file.read(buffer, 0, buffer.length, from);
  if (bytesRead !== buffer.length) throw new Error("the archive ends too early");
  return buffer;
}

async function writeEntry(archive, start, entry, path) {
  if (entry.method !== 0 && entry.method !== 8) throw new Error(`unknown compression in ${entry.name}`);
  if (entry.packed === 0) return writeFile(path, "", { mode: entry.mode || 0o644 });
  const input = createReadStream(archive, { start, end: start + entry.packed - 1 });
  const output = createWriteStream(path, { mode: entry.mode || 0o644 });
  return entry.method === 8 ? pipeline(input, createInflateRaw(), output) : pipeline(input, output);
}
