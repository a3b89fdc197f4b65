import { type Failure, failure, type Result } from "../../shared/base/result.ts";

/** The codes of {@link writeFailure}: stable, for scripts and tests. */
export type WriteFailureCode =
  | "write-no-permission"
  | "write-disk-full"
  | "write-folder-missing"
  | "write-not-a-file"
  | "write-in-use"
  | "write-name-not-possible"
  | "write-failed";

/** What every failed write says last: it is true, because the old file is only ever replaced by a whole new one. */
const KEPT = "Nothing was changed on the disk.";

/** Says in a delegate's words why a file called `name` could not be written. `error` is what the system reported. */
export function writeFailure(name: string, error: unknown): Result<never> {
  const { code, why } = reasonOf(error);
  return failure(code, `“${name}” could not be written: ${why} ${KEPT}`);
}

function reasonOf(error: unknown): { readonly code: WriteFailureCode; readonly why: string } {
  const systemCode = (error as NodeJS.ErrnoException).code ?? "";
  switch (systemCode) {
    case "EACCES":
    case "EPERM":
    case "EROFS":
      return { code: "write-no-permission", why: "you have no permission to write there. Choose another folder." };
    case "ENOSPC":
    case "EDQUOT":
    case "EFBIG":
      return { code: "write-disk-full", why: "there is not enough space left. Make room or choose another folder." };
    case "ENOENT":
    case "ENOTDIR":
      return { code: "write-folder-missing", why: "the folder does not exist. Choose another one." };
    case "EISDIR":
    case "ENOTEMPTY":
    case "EEXIST":
      return { code: "write-not-a-file", why: "something that is not a file has that name. Choose another name." };
    case "EBUSY":
    case "ETXTBSY":
      return { code: "write-in-use", why: "another program is using it. Close it there and try again." };
    case "ENAMETOOLONG":
    case "EINVAL":
      return { code: "write-name-not-possible", why: "the system does not allow this name. Choose another one." };
    default:
      return { code: "write-failed", why: `the system reported ${systemCode || String(error)}.` };
  }
}

/** The text of a failure that has no system error behind it. */
export function notAFile(name: string): Result<never> {
  return writeFailure(name, { code: "EISDIR" });
}

/** Whether a failure came from writing. */
export function isWriteFailure({ code }: Failure): boolean {
  return code.startsWith("write-");
}
