import type { Failure, Result } from "../../shared/base/result.ts";

/** How a command ends. The numbers are the contract with scripts. */
export const STATUS = { done: 0, usage: 2, input: 3, output: 4, bug: 70 } as const;

export type Status = (typeof STATUS)[keyof typeof STATUS];

/** Why a command stopped: its status and one line for standard error. */
export interface Stop {
  readonly status: Status;
  readonly text: string;
}

/** What each step of a command yields: a value to go on with, or a reason to stop. */
export type Step<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly stop: Stop };

/** Goes on with `value`. */
export function go<T>(value: T): Step<T> {
  return { ok: true, value };
}

/** Stops with `status`; `text` is made one line. */
export function stop(status: Status, text: string): Step<never> {
  return { ok: false, stop: { status, text: text.replace(/\s+/gu, " ").trim() } };
}

/** The step of a result: its value, or its failure as a stop with `status`. */
export function stepOf<T>(result: Result<T>, status: Status): Step<T> {
  return result.ok ? go(result.value) : stopOf(result.failure, status);
}

/** Stops with the text of a failure. */
export function stopOf({ text }: Failure, status: Status): Step<never> {
  return stop(status, text);
}
