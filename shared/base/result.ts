import type { Message } from "./message.ts";

/** Expected trouble as a value: `code` is stable and kebab-case, `text` says what happened, what was kept safe and what to do. */
export interface Failure {
  readonly code: string;
  readonly text: string;
}

/** Success with a value and the messages that travel with it, or one failure. */
export type Result<T> =
  | { readonly ok: true; readonly value: T; readonly messages: readonly Message[] }
  | { readonly ok: false; readonly failure: Failure };

/** A success; messages default to none. */
export function success<T>(value: T, messages: readonly Message[] = []): Result<T> {
  return { ok: true, value, messages };
}

/** A failure that the user is told of. */
export function failure<T = never>(code: string, text: string): Result<T> {
  return { ok: false, failure: { code, text } };
}

/** Applies `next` to the value of a success and joins the messages of both; hands a failure through. */
export function andThen<T, U>(result: Result<T>, next: (value: T) => Result<U>): Result<U> {
  if (!result.ok) return result;
  const following = next(result.value);
  return following.ok ? success(following.value, [...result.messages, ...following.messages]) : following;
}
