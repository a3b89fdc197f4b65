import { readFile } from "node:fs/promises";
import { expect, test } from "@playwright/test";
import { build } from "esbuild";
import { blocksOf } from "../../shared/document/blocks.ts";
import { readText } from "../../shared/text/read-text.ts";
import { launchApp } from "../e2e/launch.ts";
import { type Keystrokes, quantile, timeKeystrokes } from "./keystrokes.ts";

// From the key to the letter on the screen, in the real window on the sample, beside a bare ProseMirror view of the same text in the same window.
// Goal: a median of less than 16 ms, one frame of a screen of sixty hertz.

const LETTERS = 300;
const SAMPLE = new URL("../../resources/samples/revised-draft-resolution.txt", import.meta.url);

test("a keystroke in the sample", async () => {
  const running = await launchApp();
  try {
    const { window } = running;
    await window.getByRole("button", { name: /Open the sample/ }).click();
    const paragraph = window.getByTestId("editor").locator(".operative").nth(20).locator("p").first();
    await paragraph.click();
    await timeKeystrokes(window, 30);
    const ours = await timeKeystrokes(window, LETTERS);

    const bundle = await build({
      entryPoints: [new URL("bare-view.ts", import.meta.url).pathname],
      bundle: true,
      format: "iife",
      write: false,
    });
    await window.reload();
    await window.evaluate(bundle.outputFiles[0]?.text ?? "");
    await window.evaluate(
      ([texts, at]) => {
        (globalThis as unknown as { mountBareView(texts: readonly string[], at: number): void }).mountBareView(
          texts,
          at,
        );
      },
      [await sampleParagraphs(), 63] as const,
    );
    await timeKeystrokes(window, 30);
    const bare = await timeKeystrokes(window, LETTERS);

    console.log(`\nKeystroke to paint, ${LETTERS} letters in paragraph 21 of the sample, milliseconds`);
    console.log("                     median     95 %   handled (median)");
    console.log(line("Resolute", ours));
    console.log(line("bare ProseMirror", bare));
    console.log(`  ratio of medians   ${(quantile(ours.painted, 0.5) / quantile(bare.painted, 0.5)).toFixed(2)}`);
    expect(ours.painted).toHaveLength(LETTERS);
  } finally {
    await running.stop();
  }
});

function line(name: string, { painted, handled }: Keystrokes): string {
  const number = (value: number) => value.toFixed(1).padStart(8);
  return `  ${name.padEnd(18)}${number(quantile(painted, 0.5))} ${number(quantile(painted, 0.95))} ${number(quantile(handled, 0.5))}`;
}

async function sampleParagraphs(): Promise<readonly string[]> {
  const result = readText(await readFile(SAMPLE, "utf8"));
  if (!result.ok) throw new Error(result.failure.text);
  return blocksOf(result.value.document).map((block) => block.text);
}
