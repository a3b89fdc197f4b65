/** Packs PNG images, given as `{ size, png }`, into a Windows icon file: a directory and the images as they are. */
export function icoFile(images) {
  const headerSize = 6 + 16 * images.length;
  const header = Buffer.alloc(headerSize);
  header.writeUInt16LE(1, 2);
  header.writeUInt16LE(images.length, 4);
  let offset = headerSize;
  for (const [at, { size, png }] of images.entries()) {
    const entry = 6 + 16 * at;
    // The format keeps a side in one byte, where 0 stands for 256.
    header.writeUInt8(size % 256, entry);
    header.writeUInt8(size % 256, entry + 1);
    header.writeUInt16LE(1, entry + 4);
    header.writeUInt16LE(32, entry + 6);
    header.writeUInt32LE(png.length, entry + 8);
    header.writeUInt32LE(offset, entry + 12);
    offset += png.length;
  }
  return Buffer.concat([header, ...images.map(({ png }) => png)]);
}

/** The four-letter names that macOS gives to PNG images by their size in pixels; some sizes serve two uses. */
const icnsNames = {
  32: ["ic11"],
  64: ["ic12"],
  128: ["ic07"],
  256: ["ic08", "ic13"],
  512: ["ic09", "ic14"],
  1024: ["ic10"],
};

/** Packs PNG images, given as `{ size, png }`, into a macOS icon file: sizes that it has no name for are left out. */
export function icnsFile(images) {
  const chunks = images.flatMap(({ size, png }) => (icnsNames[size] ?? []).map((name) => chunk(name, png)));
  return chunk("icns", Buffer.concat(chunks));
}

function chunk(name, data) {
  const header = Buffer.alloc(8);
  header.write(name, "latin1");
  header.writeUInt32BE(header.length + data.length, 4);
  return Buffer.concat([header, data]);
}
