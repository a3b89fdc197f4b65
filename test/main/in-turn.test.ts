import { describe, expect, it } from "vitest";
import { createTurns } from "../../main/in-turn.ts";

const pause = () => new Promise<void>((resolve) => setImmediate(resolve));

describe("work in turn", () => {
  it("of one draft runs one after the other, of two drafts side by side", async () => {
    const inTurn = createTurns();
    const steps: string[] = [];
    const work = (name: string) => async () => {
      steps.push(`begin ${name}`);
      await pause();
      steps.push(`end ${name}`);
      return name;
    };
    const results = await Promise.all([inTurn("a", work("a1")), inTurn("a", work("a2")), inTurn("b", work("b1"))]);
    expect(results).toEqual(["a1", "a2", "b1"]);
    expect(steps.indexOf("end a1")).toBeLessThan(steps.indexOf("begin a2"));
    expect(steps.indexOf("begin b1")).toBeLessThan(steps.indexOf("end a1"));
  });

  it("goes on after a failure, which only its own caller hears", async () => {
    const inTurn = createTurns();
    const failing = inTurn("a", async () => {
      throw new Error("first");
    });
    const following = inTurn("a", async () => "second");
    await expect(failing).rejects.toThrow("first");
    expect(await following).toBe("second");
  });
});
