import { describe, expect, it } from "vitest";
import { type CloseDoors, createCloser } from "../../main/closing.ts";
import type { UnsavedAnswer } from "../../main/dialogs.ts";
import type { Closing, Shell } from "../../main/shells.ts";

/** A window as far as closing looks at one, called by the name of its unsaved draft or null. */
interface Pane {
  readonly name: string | null;
  closing: Closing;
}

/** A closer over panes of the given names, which answers the question about each as told and writes down what happens. */
function closerOf(names: readonly (string | null)[], answers: Readonly<Record<string, readonly UnsavedAnswer[]>>) {
  const steps: string[] = [];
  const left = new Map(Object.entries(answers).map(([name, list]) => [name, [...list]]));
  const panes: Pane[] = names.map((name) => ({ name, closing: "open" }));
  const open = [...panes];
  const paneOf = (shell: Shell): Pane => shell as unknown as Pane;
  const doors: CloseDoors = {
    unsavedName: (shell) => paneOf(shell).name,
    askUnsaved: async (_shell, name) => {
      const answer = left.get(name)?.shift() ?? "cancel";
      steps.push(`ask ${name}: ${answer}`);
      return answer;
    },
    sendToSave: (shell) => steps.push(`save ${paneOf(shell).name}`),
    bringForward: () => {},
    finish: async (shell) => {
      steps.push(`close ${paneOf(shell).name}`);
      open.splice(open.indexOf(paneOf(shell)), 1);
    },
    all: () => open.map((pane) => pane as unknown as Shell),
  };
  return { closer: createCloser(doors), shells: panes.map((pane) => pane as unknown as Shell), steps };
}

const turn = () => new Promise<void>((resolve) => setImmediate(resolve));

describe("closing a window", () => {
  it("asks nothing where nothing would be lost", async () => {
    const { closer, shells, steps } = closerOf([null], {});
    expect(await closer.close(shells[0] as Shell)).toBe(true);
    expect(steps).toEqual(["close null"]);
  });

  it("keeps the window where the drafter cancels, and asks again the next time", async () => {
    const { closer, shells, steps } = closerOf(["A"], { A: ["cancel", "discard"] });
    expect(await closer.close(shells[0] as Shell)).toBe(false);
    expect(shells[0]?.closing).toBe("open");
    expect(await closer.close(shells[0] as Shell)).toBe(true);
    expect(steps).toEqual(["ask A: cancel", "ask A: discard", "close A"]);
  });

  it("closes after the page has saved", async () => {
    const { closer, shells, steps } = closerOf(["A"], { A: ["save"] });
    const closing = closer.close(shells[0] as Shell);
    await turn();
    expect(steps).toEqual(["ask A: save", "save A"]);
    closer.confirm(shells[0] as Shell);
    expect(await closing).toBe(true);
    expect(steps.at(-1)).toBe("close A");
  });

  it("keeps the window where saving fails or is cancelled", async () => {
    const { closer, shells, steps } = closerOf(["A"], { A: ["save"] });
    const closing = closer.close(shells[0] as Shell);
    await turn();
    closer.abandon(shells[0] as Shell);
    expect(await closing).toBe(false);
    expect(shells[0]?.closing).toBe("open");
    expect(steps).not.toContain("close A");
  });

  it("asks again where a page never answers, so that no window is stuck", async () => {
    const { closer, shells, steps } = closerOf(["A"], { A: ["save", "discard"] });
    const first = closer.close(shells[0] as Shell);
    await turn();
    expect(await closer.close(shells[0] as Shell)).toBe(true);
    expect(await first).toBe(false);
    expect(steps).toEqual(["ask A: save", "save A", "ask A: discard", "close A"]);
  });

  it("asks one question at a time", async () => {
    const { closer, shells, steps } = closerOf(["A"], { A: ["discard"] });
    const first = closer.close(shells[0] as Shell);
    expect(await closer.close(shells[0] as Shell)).toBe(false);
    expect(await first).toBe(true);
    expect(steps).toEqual(["ask A: discard", "close A"]);
  });

  it("confirms nothing that nobody waits for", async () => {
    const { closer, shells, steps } = closerOf(["A"], { A: ["cancel"] });
    closer.confirm(shells[0] as Shell);
    expect(await closer.close(shells[0] as Shell)).toBe(false);
    expect(steps).toEqual(["ask A: cancel"]);
  });
});

describe("quitting", () => {
  it("asks for one window after the other and closes all", async () => {
    const { closer, steps } = closerOf(["A", null, "B"], { A: ["discard"], B: ["discard"] });
    expect(await closer.closeAll()).toBe(true);
    expect(steps).toEqual(["ask A: discard", "close A", "close null", "ask B: discard", "close B"]);
  });

  it("stops at the first window that stays", async () => {
    const { closer, steps } = closerOf(["A", "B", "C"], { A: ["discard"], B: ["cancel"], C: ["discard"] });
    expect(await closer.closeAll()).toBe(false);
    expect(steps).toEqual(["ask A: discard", "close A", "ask B: cancel"]);
  });
});
