import type { Page } from "@playwright/test";

/** Milliseconds of each keystroke: `handled` until the page's own work is done, `painted` until a frame with the letter was put out. */
export interface Keystrokes {
  readonly handled: readonly number[];
  readonly painted: readonly number[];
}

/**
 * Types `count` letters at the caret of `page`, each after the one before was painted, and times them inside the window: from the time stamp of
 * the key event to the end of the input event's work, and to the first task after the next animation frame (the frame is out by then).
 */
export async function timeKeystrokes(page: Page, count: number): Promise<Keystrokes> {
  await page.evaluate(() => {
    const times = { handled: [] as number[], painted: [] as number[] };
    const listening = "keystrokeTimes" in globalThis;
    Object.assign(globalThis, { keystrokeTimes: times });
    if (listening) return;
    const now = () => (globalThis as unknown as { keystrokeTimes: typeof times }).keystrokeTimes;
    let pressed = 0;
    addEventListener("keydown", (event) => (pressed = event.timeStamp), { capture: true });
    addEventListener("input", () => {
      const start = pressed;
      // ProseMirror reads the change from a mutation observer: a microtask after the event, so measure in the task that follows.
      queueMicrotask(() => queueMicrotask(() => now().handled.push(performance.now() - start)));
      requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.onmessage = () => now().painted.push(performance.now() - start);
        channel.port2.postMessage(null);
      });
    });
  });
  const letters = "the quick brown fox jumps over ";
  for (let at = 0; at < count; at++) {
    await page.keyboard.press(
      letters.charAt(at % letters.length) === " " ? "Space" : letters.charAt(at % letters.length),
    );
    await page.evaluate(
      async ([wanted, phase]) => {
        const times = () => (globalThis as unknown as { keystrokeTimes: Keystrokes }).keystrokeTimes.painted.length;
        while (times() < wanted) await new Promise((resolve) => setTimeout(resolve, 1));
        // People do not type in step with the screen: each key meets the frame at another phase.
        await new Promise((resolve) => setTimeout(resolve, phase));
      },
      [at + 1, (at * 7) % 17] as const,
    );
  }
  return page.evaluate(() => (globalThis as unknown as { keystrokeTimes: Keystrokes }).keystrokeTimes);
}

/** The value below which the share `part` (0…1) of `numbers` lies. */
export function quantile(numbers: readonly number[], part: number): number {
  const sorted = [...numbers].sort((x, y) => x - y);
  return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? Number.NaN;
}
