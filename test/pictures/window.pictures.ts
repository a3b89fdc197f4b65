import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "@playwright/test";
import { answerDialogs, launchApp } from "../e2e/launch.ts";

const DOCS = join(import.meta.dirname, "..", "..", "docs");
const SAMPLE = new URL("../../resources/samples/revised-draft-resolution.txt", import.meta.url);

test("the sample in the window, and its comparison with a revised copy", async () => {
  const folder = await mkdtemp(join(tmpdir(), "resolute-pictures-"));
  const copy = join(folder, "revised copy.txt");
  await writeFile(copy, revised(await readFile(SAMPLE, "utf8")));
  const { app, window, stop } = await launchApp();
  try {
    await app.evaluate(({ BrowserWindow }) => {
      BrowserWindow.getAllWindows()[0]?.setContentBounds({ x: 0, y: 0, width: 1440, height: 900 });
    });
    await window.getByRole("button", { name: /Open the sample/ }).click();
    const paragraph = window.getByTestId("editor").locator(".preambular").nth(1);
    await paragraph.scrollIntoViewIfNeeded();
    await paragraph.locator("p").first().click();
    await window.screenshot({ path: join(DOCS, "window.png"), animations: "disabled", caret: "initial" });

    await answerDialogs(app, { open: [[copy]] });
    await window.keyboard.press("ControlOrMeta+d");
    await window.getByTestId("headline").waitFor();
    await window.keyboard.press("F8");
    await window.keyboard.press("F8");
    await window.screenshot({ path: join(DOCS, "comparison.png"), animations: "disabled" });
  } finally {
    await stop();
    await rm(folder, { recursive: true, force: true });
  }
});

/** The sample as it might come back from a round of consultations. */
function revised(text: string): string {
  const paragraphs = text
    .replace(" Uruguay,", "")
    .replace("2. *Reaffirms* that", "2. *Stresses* that")
    .replace("has reached 177, which", "has reached 179, which")
    .replace("to fight transnational organized crime;", "to prevent and combat transnational organized crime;")
    .split("\n\n");
  const from = paragraphs.findIndex((paragraph) => paragraph.startsWith("8. "));
  const to = paragraphs.findIndex((paragraph) => paragraph.startsWith("5. "));
  paragraphs.splice(to, 0, ...paragraphs.splice(from, 1));
  let number = 0;
  return paragraphs.map((paragraph) => paragraph.replace(/^\d+\. /, () => `${++number}. `)).join("\n\n");
}
