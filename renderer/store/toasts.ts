import { signal } from "@preact/signals";

/** Something said once, in the corner of the window. */
export interface Toast {
  readonly id: number;
  readonly kind: "done" | "failed";
  readonly text: string;
}

/** Good news leaves by itself after this many milliseconds; bad news stays until it has been read. */
const STAYS = 6000;

export const toasts = signal<readonly Toast[]>([]);

let last = 0;

/** Says that something was done. */
export function sayDone(text: string): void {
  const id = add("done", text);
  window.setTimeout(() => dismiss(id), STAYS);
}

/** Says what went wrong, what was kept safe and what to do next. */
export function sayFailed(text: string): void {
  add("failed", text);
}

function add(kind: Toast["kind"], text: string): number {
  last += 1;
  // The same words twice say no more than once: the older toast gives way.
  toasts.value = [...toasts.value.filter((toast) => toast.text !== text), { id: last, kind, text }];
  return last;
}

/** Takes a toast away; nothing happens where it has gone already. */
export function dismiss(id: number): void {
  toasts.value = toasts.value.filter((toast) => toast.id !== id);
}

/** Takes all toasts away: what they spoke of is no longer shown. */
export function dismissAll(): void {
  toasts.value = [];
}
