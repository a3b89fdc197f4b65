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
    return success(new TextDecoder("windows-1252").decode(bytes), [WINDOWS_1252]);
  }
}

const WINDOWS_1252: Message = message(
  "warning",
  "encoding-guessed",
  "The file is not in Unicode; it was read as Windows-1252 (Western European). Look at accents, quotation marks and dashes.",
);

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, at) => bytes[at] === byte);
}
