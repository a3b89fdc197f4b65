import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { ensureBuilt } from "../../scripts/lib/bundles.mjs";
import { readDossier } from "../../shared/document/dossier.ts";
import { workingRevision } from "../../shared/document/dossier-life.ts";
import { documentFromJson } from "../../shared/document/schema.ts";
import { documentWords } from "../typeset/document-words.ts";
import { hasPdftotext, readPdf, stretches } from "../typeset/pdf-text.ts";
import { checkSchema, comparisonSchema, infoSchema } from "./contract.ts";
import { folderWith, runCli, SEED } from "./run-cli.ts";

const DRAFT = [
  "General Assembly",
  "Distr.: Limited\n21 November 2013",
  "Chad and Norway: draft resolution",
  "Rivers",
  "The General Assembly,",
  "Recalling its resolution 46/152 of 18 December 1991,",
  "1. Urges all States to keep their rivers clean;",
  "2. Decides to remain seized of the matter.",
  "",
].join("\n\n");
const REVISED = DRAFT.replace("Chad and Norway", "Chad, Norway and Peru")
  .replace("rivers clean;", "rivers and lakes clean;")
  .replace("2. Decides", "2. Requests the Secretary-General to report;\n\n3. Decides");

let at: ReturnType<typeof folderWith>;
beforeAll(async () => {
  await ensureBuilt(["cli"]);
});
beforeEach(() => {
  at = folderWith({ "a.txt": DRAFT, "b.txt": REVISED });
});
afterEach(() => at.remove());
const run = (...words: readonly string[]) => runCli(words, at.path);

describe("info", () => {
  test("as JSON keeps the contract", async () => {
    const { status, out, err } = await run("info", SEED, "--json");
    expect(status).toBe(0);
    expect(err).toBe("");
    const info = infoSchema.parse(JSON.parse(out));
    expect(info.counts).toMatchObject({ preambular: 43, operative: 50, notes: 14, symbolNotes: 1, sponsors: 126 });
    expect(info.masthead.date).toBe("2013-11-21");
    expect(info.blocks.map((block) => block.index)).toEqual(info.blocks.map((_, index) => index));
    for (const block of info.blocks) expect(block.text).toBe(block.text.replace(/\s+/g, " ").trim());
  });

  test("in words names the paragraphs", async () => {
    const { status, out } = await run("info", "a.txt");
    expect(status).toBe(0);
    expect(out).toMatch(/^Sponsors +Chad, Norway$/m);
    expect(out).toMatch(/^PP1 +Recalling its resolution 46\/152/m);
    expect(out).toMatch(/^OP2 +Decides to remain seized/m);
  });

  test("reads standard input", async () => {
    const { status, out } = await runCli(["info", "-", "--from", "txt", "--json"], at.path, DRAFT);
    expect(status).toBe(0);
    expect(infoSchema.parse(JSON.parse(out)).title).toBe("Rivers");
  });
});

describe("check", () => {
  test("as JSON keeps its shape", async () => {
    const { status, out } = await run("check", SEED, "--json");
    expect(status).toBe(0);
    const { problems, counts } = checkSchema.parse(JSON.parse(out));
    expect(counts.error + counts.warning + counts.hint).toBe(problems.length);
    expect(counts.fixable).toBe(problems.filter(({ fix }) => fix?.safe).length);
  });

  test("names the place of a problem in the head", async () => {
    writeFileSync(at.file("head.txt"), DRAFT.replace("Chad and Norway", "Chad and Côte d'Ivoire"));
    const { problems } = checkSchema.parse(JSON.parse((await run("check", "head.txt", "--json")).out));
    expect(problems.find(({ rule }) => rule === "P7")).toMatchObject({ block: null, note: null, label: "Sponsors" });
    expect((await run("check", "head.txt")).out).toMatch(/^error +Sponsors: The apostrophe is straight/m);
  });

  test("with --fix writes a copy in which the safe fixes are applied", async () => {
    writeFileSync(at.file("bad.txt"), DRAFT.replace("18 December 1991,", "18 December 1991;"));
    const before = checkSchema.parse(JSON.parse((await run("check", "bad.txt", "--json")).out));
    expect(before.problems.map(({ rule }) => rule)).toContain("P1");
    const { status, out } = await run("check", "bad.txt", "--fix", "-o", "good.resolution", "--json");
    expect(status).toBe(0);
    expect(checkSchema.parse(JSON.parse(out)).counts.fixable).toBe(0);
    expect((await run("info", "good.resolution")).out).toContain("18 December 1991,");
    expect(readFileSync(at.file("bad.txt"), "utf8")).toContain("1991;");
  });
});

describe("convert", () => {
  test.each(["resolution", "pdf", "html", "md", "txt"])("to .%s, the same bytes each time", async (format) => {
    expect(await run("convert", "a.txt", "-o", `1.${format}`, "--quiet")).toEqual({ status: 0, out: "", err: "" });
    await run("convert", "a.txt", "-o", `2.${format}`);
    expect(readFileSync(at.file(`1.${format}`)).equals(readFileSync(at.file(`2.${format}`)))).toBe(true);
    expect(readdirSync(at.path).sort()).toEqual([`1.${format}`, `2.${format}`, "a.txt", "b.txt"].sort());
  });

  test("a dossier keeps the text that it was made from", async () => {
    await run("convert", "a.txt", "-o", "a.resolution");
    const dossier = readDossier(readFileSync(at.file("a.resolution")));
    expect(dossier.ok && dossier.value.revisions[0]?.source?.name).toBe("a.txt");
    expect(dossier.ok && dossier.value.revisions.map(({ date }) => date)).toEqual(["2013-11-21", "2013-11-21"]);
  });

  test.each(["md", "resolution"])("through .%s and back loses nothing", async (format) => {
    const direct = (await run("info", SEED, "--json")).out;
    await run("convert", SEED, "-o", `seed.${format}`);
    const back = (await run("info", `seed.${format}`, "--json")).out;
    const content = (json: string) => ({ ...infoSchema.parse(JSON.parse(json)), messages: [] });
    const words = (json: string) => content(json).blocks.map(({ text, label, notes }) => ({ text, label, notes }));
    expect(words(back)).toEqual(words(direct));
    expect(content(back).counts).toEqual(content(direct).counts);
  });

  test.skipIf(!hasPdftotext)("the seed's PDF has the words of the seed, every one as often", async () => {
    await run("convert", SEED, "-o", "seed.pdf");
    await run("convert", SEED, "-o", "seed.resolution");
    const dossier = readDossier(readFileSync(at.file("seed.resolution")));
    if (!dossier.ok) throw new Error(dossier.failure.text);
    const document = documentFromJson(workingRevision(dossier.value).document);
    const pdf = readFileSync(at.file("seed.pdf"));
    const pages = Number(/Pages: +(\d+)/.exec(readPdf(pdf, "pdfinfo"))?.[1]);
    const title =
      "Strengthening the United Nations crime prevention and criminal justice programme, in particular its technical cooperation capacity";
    const heads = Array.from({ length: pages - 1 }, (_, page) => `${title} ${page + 2}/${pages}`).join("\n");
    expect(stretches(readPdf(pdf, "pdftotext"))).toEqual(stretches(`${documentWords(document)}\n${heads}`));
  });

  test("replaces an old file whole", async () => {
    writeFileSync(at.file("out.md"), "old");
    await run("convert", "a.txt", "-o", "out.md");
    expect(readFileSync(at.file("out.md"), "utf8")).toContain("Rivers");
  });
});

describe("compare", () => {
  test("as JSON keeps the contract, and every block stands in exactly one pair", async () => {
    const { status, out } = await run("compare", "a.txt", "b.txt", "--json", "--quiet");
    expect(status).toBe(0);
    const comparison = comparisonSchema.parse(JSON.parse(out));
    for (const side of ["a", "b"] as const) {
      const indexes = comparison.pairs.flatMap((pair) => pair[side]).sort((x, y) => x - y);
      expect(indexes).toEqual(Array.from({ length: comparison[side].blocks }, (_, index) => index));
    }
    expect(comparison.sponsors).toEqual({ joined: ["Peru"], withdrawn: [], renamed: [], kept: 2 });
    expect(comparison.summary).toMatchObject({ inserted: 1, deleted: 0, moved: 0 });
    expect(comparison.labels).toContainEqual({ a: "OP2", b: "OP3" });
    expect(comparison.proof).toEqual({ acceptAll: true, rejectAll: true });
  });

  test("the changes turn the text of A into that of B", async () => {
    const text = async (file: string) => infoSchema.parse(JSON.parse((await run("info", file, "--json")).out)).blocks;
    const [a, b] = [await text("a.txt"), await text("b.txt")];
    const { pairs } = comparisonSchema.parse(JSON.parse((await run("compare", "a.txt", "b.txt", "--json")).out));
    for (const pair of pairs.filter((one) => one.a.length > 0 && one.b.length > 0)) {
      const join = (blocks: typeof a, indexes: readonly number[]) =>
        indexes.map((index) => blocks[index]?.text).join(" ");
      const target = join(b, pair.b);
      const changed = [...pair.changes]
        .reverse()
        .reduce(
          (whole, change) => whole.slice(0, change.a[0]) + target.slice(...change.b) + whole.slice(change.a[1]),
          join(a, pair.a),
        );
      expect(changed).toBe(target);
    }
  });

  test("without a word more says the result", async () => {
    const { status, out } = await run("compare", "a.txt", "b.txt");
    expect(status).toBe(0);
    expect(out).toMatch(/Proven/);
    expect(out).toMatch(/1 sponsor joined/);
  });

  test.each(["pdf", "html", "json", "txt"])("writes .%s, the same bytes each time", async (format) => {
    expect((await run("compare", "a.txt", "b.txt", "-o", `1.${format}`, "--quiet")).status).toBe(0);
    await run("compare", "a.txt", "b.txt", "-o", `2.${format}`);
    expect(readFileSync(at.file(`1.${format}`)).equals(readFileSync(at.file(`2.${format}`)))).toBe(true);
  });

  test("names the author and the day that it is given, else ours and that of B's masthead", async () => {
    await run("compare", "a.txt", "b.txt", "-o", "r.html");
    expect(readFileSync(at.file("r.html"), "utf8")).toContain("Resolute, 21 November 2013");
    await run("compare", "a.txt", "b.txt", "-o", "r.html", "--author", "Chad", "--date", "2013-12-02");
    expect(readFileSync(at.file("r.html"), "utf8")).toContain("Chad, 2 December 2013");
  });

  test("a list goes on after a failure and ends with a table", async () => {
    writeFileSync(
      at.file("list.tsv"),
      "# A\tB\tname\na.txt\tb.txt\tfirst\nnone.txt\tb.txt\tsecond\nb.txt\ta.txt\tthird.html\n",
    );
    const { status, out, err } = await run("compare", "--pairs", "list.tsv", "--out", "results");
    expect(status).toBe(3);
    expect(readdirSync(at.file("results")).sort()).toEqual(["first.json", "third.html"]);
    comparisonSchema.parse(JSON.parse(readFileSync(at.file("results/first.json"), "utf8")));
    expect(err).toMatch(/line 3: “none\.txt” is not there/);
    expect(out).toMatch(/^name\tresult\tsame/);
    expect(out).toMatch(/^first\tproven\t/m);
    expect(out).toMatch(/^second\tfailed: /m);
    expect(out).toMatch(/2 of 3 done\n$/);
  });

  test("a line that is no pair fails alone", async () => {
    writeFileSync(at.file("list.tsv"), "a.txt b.txt first\na.txt\tb.txt\tsecond\na.txt\t\tthird\n");
    const { status, out, err } = await run("compare", "--pairs", "list.tsv", "--out", "results");
    expect(status).toBe(3);
    expect(readdirSync(at.file("results"))).toEqual(["second.json"]);
    expect(err).toMatch(/line 1: This line is not A, B and a name/);
    expect(out).toMatch(/^line 1\tfailed: .*tabs between/m);
    expect(out).toMatch(/^second\tproven\t/m);
    expect(out).toMatch(/^third\tfailed: /m);
    expect(out).toMatch(/1 of 3 done\n$/);
  });

  test("a name in the list leads nowhere else", async () => {
    writeFileSync(at.file("list.tsv"), "a.txt\tb.txt\t../escaped\n");
    expect((await run("compare", "--pairs", "list.tsv", "--out", "results")).status).toBe(4);
    expect(existsSync(at.file("escaped.json"))).toBe(false);
  });
});
