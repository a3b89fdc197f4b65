import { describe, expect, test } from "vitest";
import { createJournal, type JournalHost } from "../../renderer/journal.ts";

/** A world whose time passes only when told, and which is never idle until a deadline forces it. */
function world() {
  let now = 0;
  let timers: readonly { readonly at: number; readonly run: () => void }[] = [];
  const after = (milliseconds: number, run: () => void) => {
    const timer = { at: now + milliseconds, run };
    timers = [...timers, timer];
    return () => {
      timers = timers.filter((other) => other !== timer);
    };
  };
  const host: JournalHost = { now: () => now, after, whenIdle: (run, deadline) => void after(deadline, run) };
  const pass = (milliseconds: number) => {
    const end = now + milliseconds;
    for (;;) {
      const next = [...timers].sort((x, y) => x.at - y.at)[0];
      if (!next || next.at > end) break;
      timers = timers.filter((other) => other !== next);
      now = next.at;
      next.run();
    }
    now = end;
  };
  return { host, pass, now: () => now };
}

describe("the journal of unsaved work", () => {
  test("is never more than its limit behind, however fast one types", () => {
    const { host, pass, now } = world();
    const sent: number[] = [];
    const journal = createJournal(host, () => sent.push(now()), { rest: 300, limit: 800 });
    const waits: number[] = [];
    let waiting: number | null = null;
    for (let key = 0; key < 100; key++) {
      waiting ??= now();
      journal.touch();
      const before = sent.length;
      pass(50);
      if (sent.length > before) {
        waits.push((sent.at(-1) ?? 0) - waiting);
        waiting = null;
      }
    }
    expect(sent.length).toBeGreaterThan(4);
    expect(Math.max(...waits)).toBeLessThanOrEqual(800);
  });

  test("sends nothing within the stroke of a key", () => {
    const { host } = world();
    let sent = 0;
    const journal = createJournal(host, () => (sent += 1));
    journal.touch();
    expect(sent).toBe(0);
  });

  test("sends once for keys that come together", () => {
    const { host, pass } = world();
    let sent = 0;
    const journal = createJournal(host, () => (sent += 1));
    journal.touch();
    pass(10);
    journal.touch();
    pass(5000);
    expect(sent).toBe(1);
  });

  test("forgets what was saved meanwhile", () => {
    const { host, pass } = world();
    let sent = 0;
    const journal = createJournal(host, () => (sent += 1));
    journal.touch();
    journal.forget();
    pass(5000);
    expect(sent).toBe(0);
  });

  test("hands over at once when asked", () => {
    const { host, pass } = world();
    let sent = 0;
    const journal = createJournal(host, () => (sent += 1));
    journal.touch();
    journal.flush();
    expect(sent).toBe(1);
    pass(5000);
    expect(sent).toBe(1);
  });
});
