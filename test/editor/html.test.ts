import { describe, expect, test } from "vitest";
import { readHtml } from "../../renderer/editor/clipboard/from-html.ts";
import { type HtmlNode, tameHtml } from "../../renderer/editor/clipboard/html-runs.ts";
import { blocksOf } from "../../shared/document/blocks.ts";
import { notesOf } from "../../shared/document/notes.ts";
import { recognise } from "../../shared/recognise/recognise.ts";

type Child = HtmlNode | string;

/** An element of a page: `h("p", { style: "…" }, "words")`. */
function h(name: string, attributes: Readonly<Record<string, string>> = {}, ...children: readonly Child[]): HtmlNode {
  return {
    nodeType: 1,
    nodeName: name.toUpperCase(),
    nodeValue: null,
    childNodes: children.map((child) =>
      typeof child === "string" ? { nodeType: 3, nodeName: "#text", nodeValue: child, childNodes: [] } : child,
    ),
    // Styles come under another name from a tamed page.
    getAttribute: (attribute) => attributes[attribute.replace(/^data-style$/, "style")] ?? null,
  };
}

const words = (root: HtmlNode) =>
  readHtml(root).paragraphs.map((paragraph) => paragraph.runs.map((run) => run.text).join(""));

describe("a pasted page", () => {
  test("is read as paragraphs; white space between them is none", () => {
    expect(
      words(h("body", {}, "\n ", h("p", {}, "One\n  and more"), "\n", h("div", {}, h("div", {}, "Two"), "Three"))),
    ).toEqual(["One and more", "Two", "Three"]);
  });

  test("loses scripts, styles, pictures and what is hidden", () => {
    const page = h(
      "body",
      {},
      h("style", {}, "p{}"),
      h("script", {}, "alert(1)"),
      h("p", {}, "Seen", h("span", { style: "display:none" }, "not")),
      h("img"),
    );
    expect(words(page)).toEqual(["Seen"]);
  });

  test("keeps italic, raised and lowered, however they are said", () => {
    const page = h(
      "p",
      {},
      h("em", {}, "a"),
      h("span", { style: "font-style: italic; color:red" }, "b"),
      h("i", { style: "font-style:normal" }, "c"),
      h("sup", {}, "d"),
      h("span", { style: "vertical-align:sub" }, "e"),
    );
    expect(readHtml(page).paragraphs[0]?.runs).toEqual([
      { text: "a", italic: true },
      { text: "b", italic: true },
      { text: "c" },
      { text: "d", superscript: true },
      { text: "e", subscript: true },
    ]);
  });

  test("keeps links to the web and no others", () => {
    const page = h(
      "p",
      {},
      h("a", { href: "https://undocs.org/A/68/127" }, "a"),
      h("a", { href: "javascript:alert(1)" }, "b"),
    );
    expect(readHtml(page).paragraphs[0]?.runs).toEqual([
      { text: "a", link: "https://undocs.org/A/68/127" },
      { text: "b" },
    ]);
  });

  test("numbers its lists as a resolution does", () => {
    const inner = h("ol", {}, h("li", {}, "a;"), h("li", {}, "b;"));
    const page = h("body", {}, h("ol", {}, h("li", {}, "One:", inner), h("li", {}, h("p", {}, "Two."))));
    expect(readHtml(page).paragraphs.map((paragraph) => [paragraph.number, paragraph.runs[0]?.text])).toEqual([
      ["1.", "One:"],
      ["(a)", "a;"],
      ["(b)", "b;"],
      ["2.", "Two."],
    ]);
  });
});

test("a tamed page has no styles, scripts or comments to apply", () => {
  const page = `<html><head><style>p{color:red}</style></head><!--[if gte mso]><xml>x</xml><![endif]--><p class=a STYLE='mso-list:Ignore' title="b">style="c"</p><script>alert(1)</script>`;
  expect(tameHtml(page)).toBe(`<html><head></head><p class=a data-style='mso-list:Ignore' title="b">style="c"</p>`);
});

describe("a page of a word processor", () => {
  const page = h(
    "body",
    {},
    h(
      "p",
      { class: "MsoNormal" },
      h("i", {}, "Noting"),
      " the report,",
      h("a", { style: "mso-footnote-id:ftn1", href: "#_ftn1", name: "_ftnref1" }, h("sup", {}, "[1]")),
    ),
    h(
      "p",
      { class: "MsoListParagraph", style: "mso-list:l0 level1 lfo1" },
      h("span", { style: "mso-list:Ignore" }, "1.", h("span", {}, "\u00a0\u00a0")),
      h("i", {}, "Urges"),
      " all States.",
    ),
    h(
      "div",
      { style: "mso-element:footnote-list" },
      h(
        "div",
        { style: "mso-element:footnote", id: "ftn1" },
        h("p", {}, h("a", { href: "#_ftnref1" }, "[1]"), " A/68/127."),
      ),
    ),
  );

  test("brings automatic numbers and footnotes", () => {
    const source = readHtml(page);
    expect(source.paragraphs).toHaveLength(2);
    expect(source.paragraphs[1]?.number).toBe("1.");
    expect(source.notes).toEqual([{ key: "1", kind: "numbered", runs: [{ text: " A/68/127." }] }]);
  });

  test("becomes a preambular and an operative paragraph with a note", () => {
    const source = readHtml(page);
    const { document } = recognise(source.paragraphs, source.notes);
    expect(blocksOf(document).map((block) => [block.kind, block.text, block.notes])).toEqual([
      ["preambular", "Noting the report,", ["1"]],
      ["operative", "Urges all States.", []],
    ]);
    expect(notesOf(document).map((note) => note.node.textContent)).toEqual(["A/68/127."]);
  });

  test("brings tables cell by cell", () => {
    const table = h(
      "table",
      {},
      h(
        "tbody",
        {},
        h("tr", {}, h("th", {}, "Year"), h("th", {}, "Sum")),
        h("tr", {}, h("td", {}, h("p", {}, "2014")), h("td", {}, h("p", {}, "1"), h("p", {}, "2"))),
      ),
    );
    expect(readHtml(h("body", {}, table)).paragraphs[0]?.table).toEqual({
      header: true,
      rows: [
        [[{ text: "Year" }], [{ text: "Sum" }]],
        [[{ text: "2014" }], [{ text: "1" }, { text: "\n" }, { text: "2" }]],
      ],
    });
  });
});
