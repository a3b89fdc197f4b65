import { expect, type Locator, type Page, test } from "@playwright/test";
import { launchApp, type RunningApp } from "./launch.ts";

// Drafting by keyboard in the real window: every key does what it says and the draft keeps its shape.

let running: RunningApp | null = null;
let window: Page;
let editor: Locator;

test.beforeEach(async () => {
  running = await launchApp();
  window = running.window;
  await window.getByRole("button", { name: /Open the sample/ }).click();
  editor = window.getByTestId("editor");
  await expect(editor.locator(".operative")).toHaveCount(50);
});
test.afterEach(async () => {
  await running?.stop();
  running = null;
});

const operative = (at: number) => editor.locator(".operative").nth(at);
const caretLabel = () => window.getByTestId("status-caret");

async function putCaret(paragraph: Locator, where: "start" | "end"): Promise<void> {
  const line = paragraph.locator("p").first();
  await line.click();
  await line.evaluate((element, end) => {
    getSelection()?.selectAllChildren(element);
    if (end) getSelection()?.collapseToEnd();
    else getSelection()?.collapseToStart();
  }, where === "end");
}

test("Tab makes a subparagraph, Shift+Tab takes it back, and numbers follow", async () => {
  await putCaret(operative(2), "start");
  await expect(caretLabel()).toHaveText("OP3");
  await window.keyboard.press("Tab");
  await expect(caretLabel()).toHaveText("OP2 (a)");
  await expect(editor.locator(".operative")).toHaveCount(49);
  await window.keyboard.press("Shift+Tab");
  await expect(caretLabel()).toHaveText("OP3");
  await expect(editor.locator(".operative")).toHaveCount(50);
});

test("Enter splits, Backspace joins, and undo gives back what was", async () => {
  const before = await operative(7).textContent();
  await putCaret(operative(7), "end");
  await window.keyboard.press("Enter");
  await expect(caretLabel()).toHaveText("OP9");
  await expect(editor.locator(".operative")).toHaveCount(51);
  await window.keyboard.press("Backspace");
  await expect(editor.locator(".operative")).toHaveCount(50);
  expect(await operative(7).textContent()).toBe(before);
  await window.keyboard.press("ControlOrMeta+z");
  await window.keyboard.press("ControlOrMeta+z");
  await expect(editor.locator(".operative")).toHaveCount(50);
  await window.keyboard.press("ControlOrMeta+Shift+z");
  await expect(editor.locator(".operative")).toHaveCount(51);
});

test("Alt with the arrows moves a paragraph, and the cross reference to it follows", async () => {
  await putCaret(operative(48), "start");
  await expect(caretLabel()).toHaveText("OP49");
  await expect(operative(49).locator(".cross-ref")).toHaveAttribute("data-text", "49");
  await window.keyboard.press("Alt+ArrowUp");
  await expect(caretLabel()).toHaveText("OP48");
  await expect(operative(49).locator(".cross-ref")).toHaveAttribute("data-text", "48");
});

test("a recital becomes an operative paragraph with the verb that belongs there, and back", async () => {
  const recital = editor.locator(".preambular").nth(30);
  await putCaret(recital, "start");
  const opening = await recital.locator(".opening").first().textContent();
  expect(opening).toBe("Emphasizing");
  await window.keyboard.press("ControlOrMeta+Alt+o");
  await expect(editor.locator(".operative")).toHaveCount(51);
  await expect(operative(0).locator(".opening").first()).toHaveText("Emphasizes");
  await window.keyboard.press("ControlOrMeta+Alt+p");
  await expect(editor.locator(".preambular")).toHaveCount(43);
});

test("a footnote is written at the end of the page and its number comes by itself", async () => {
  await expect(editor.locator(".note")).toHaveCount(15);
  await putCaret(operative(20), "end");
  await window.keyboard.press("ControlOrMeta+Alt+f");
  await expect(editor.locator(".note")).toHaveCount(16);
  await window.keyboard.type("A/68/999.");
  await expect(editor.locator(".note").filter({ hasText: "A/68/999." })).toHaveCount(1);
  await window.keyboard.press("Escape");
  await expect(caretLabel()).toHaveText("OP21");
  await window.keyboard.press("Backspace");
  await window.keyboard.press("Backspace");
  await expect(editor.locator(".note")).toHaveCount(15);
});

test("an opening phrase becomes italic while it is typed", async () => {
  await putCaret(operative(0), "end");
  await window.keyboard.press("Enter");
  await window.keyboard.type("Notes with deep concern that nothing was italic before;");
  await expect(operative(1).locator(".opening")).toHaveText("Notes with deep concern");
});

test("the outline follows the caret and leads to a paragraph", async () => {
  const outline = window.getByTestId("outline");
  await putCaret(operative(4), "start");
  await expect(outline.locator("[aria-current], [aria-selected=true]").first()).toContainText("OP5");
  await outline.getByText("OP12", { exact: true }).click();
  await expect(caretLabel()).toHaveText("OP12");
});

test("all commands can be found by name, and Escape goes back", async () => {
  await window.keyboard.press("ControlOrMeta+k");
  const palette = window.getByRole("dialog");
  await expect(palette).toBeVisible();
  await window.keyboard.type("annex");
  await window.keyboard.press("Enter");
  await expect(editor.locator(".annex")).toHaveCount(1);
  await window.keyboard.press("ControlOrMeta+k");
  await window.keyboard.press("Escape");
  await expect(window.getByRole("dialog")).toHaveCount(0);
});

test("pasted text becomes paragraphs of the place where it lands", async () => {
  await putCaret(editor.locator(".preambular").nth(2), "end");
  await window.evaluate(() => {
    const data = new DataTransfer();
    data.setData("text/plain", "Recalling its resolution 60/1 of 16 September 2005,\n\nNoting the work of the Office,");
    document
      .querySelector(".ProseMirror")
      ?.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
  });
  await expect(editor.locator(".preambular").filter({ hasText: "Noting the work of the Office," })).toHaveCount(1);
  await expect(editor.locator(".operative")).toHaveCount(50);
});

test("undo in a field of the window is the field's own and leaves the draft alone", async () => {
  await putCaret(operative(0), "end");
  await window.keyboard.type(" words that stay");
  await window.keyboard.press("ControlOrMeta+f");
  await window.keyboard.type("Office");
  for (let times = 0; times < 12; times++) await window.keyboard.press("ControlOrMeta+z");
  await window.keyboard.press("ControlOrMeta+y");
  await expect(operative(0)).toContainText("words that stay");
  await window.keyboard.press("Escape");
  await expect(operative(0)).toContainText("words that stay");
});
