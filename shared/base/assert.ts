/** A mistake of ours, never of the user or of a file: caught only at the outermost door, which shows the text to report. */
export class BugError extends Error {
  override readonly name = "BugError";
}

/** Throws {@link BugError} with `message` unless `condition` holds. */
export function assert(condition: unknown, message: string): asserts condition {
  if (!condition) throw new BugError(message);
}

/** Closes a union: a compile error where a case was forgotten, a {@link BugError} if one gets through at run time. */
export function assertNever(value: never): never {
  throw new BugError(`Unexpected value ${JSON.stringify(value)}`);
}

/** Returns `value`, or throws {@link BugError} saying what was missing. */
export function expectDefined<T>(value: T | null | undefined, what: string): T {
  if (value === null || value === undefined) throw new BugError(`Missing ${what}`);
  return value;
}
