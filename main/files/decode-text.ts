import { type Message, message } from "../../shared/base/message.ts";
import { failure, type Result, success } from "../../shared/base/result.ts";

/**
 * Decodes the bytes of a text file: UTF-8 with or without its mark, UTF-16 with its mark, else Windows-1252, which is said in a message (older
 * files of Windows programs). Fails with `text-binary` where the bytes are no text at all.
 */
export function decodeText(bytes: Uint8Array): Result<string> {
  if (startsWith(bytes, [0xff, 0xfe])) return success(new TextDecoder("utf-16le").decode(bytes));
  if (startsWith(bytes, [0xfe, 0xff])) return success(new TextDecoder("utf-16be").decode(bytes));
  if (bytes.includes(0)) {
    return failure("text-binary", "This is not a text file: it holds bytes that no text has.");
  }
  try {
    return success(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return success(decodeWindows1252(bytes), [WINDOWS_1252]);
  }
}

const WINDOWS_1252: Message = message(
  "warning",
  "encoding-guessed",
  "The file is not in Unicode; it was read as Windows-1252 (Western European). Look at accents, quotation marks and dashes.",
);

/** What Windows-1252 has at 0x80 to 0x9F, where Latin-1 has control characters; five places are empty. */
const WINDOWS_SIGNS = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/** Own work, for some releases of Node take Windows-1252 for Latin-1 and lose every curly quotation mark. */
function decodeWindows1252(bytes: Uint8Array): string {
  return Buffer.from(bytes)
    .toString("latin1")
    .replace(/[\u0080-\u009f]/g, (sign) => WINDOWS_SIGNS.charAt(sign.charCodeAt(0) - 0x80));
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, at) => bytes[at] === byte);
}
