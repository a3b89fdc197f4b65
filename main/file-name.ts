/** Names that Windows keeps for devices; a file called so cannot be opened there. */
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)$/i;
/** What is beyond the longest name worth having, counted in whole characters. */
const LONG_TAIL = /(?<=^.{120}).*$/su;

/**
 * A file name (without extension) for a draft: its symbol, else the name it goes by, else "Draft resolution". A symbol's slashes become hyphens;
 * everything that one of the systems forbids in a name is left out.
 */
export function suggestedName(symbol: string | null, name: string): string {
  return cleaned(symbol ?? "") || cleaned(withoutExtension(name)) || "Draft resolution";
}

/** The name without its last extension; a name that begins with the dot has none. */
export function withoutExtension(name: string): string {
  return name.replace(/(?<=.)\.[A-Za-z0-9]{1,12}$/, "");
}

/** The path with `extension` at its end: as it is where it has it already, in whatever case, else added. */
export function withExtension(path: string, extension: string): string {
  return path.toLowerCase().endsWith(`.${extension.toLowerCase()}`) ? path : `${path}.${extension}`;
}

function cleaned(text: string): string {
  const plain = text
    .normalize("NFC")
    .replace(/[/\\|]+/g, "-")
    .replace(/[<>:"?*\p{Cc}]/gu, "")
    .replace(/\s+/g, " ")
    .replace(LONG_TAIL, "")
    .replace(/^[\s.]+|[\s.]+$/g, "");
  return RESERVED.test(plain) ? `${plain}_` : plain;
}
