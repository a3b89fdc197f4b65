import { execFile } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, truncateSync, writeFileSync } from "node:fs";
import { promisify } from "node:util";
import { afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { runCommandLine } from "../../main/cli/run.ts";
import { bundlePath, ensureBuilt } from "../../scripts/lib/bundles.mjs";
import { folderWith, runCli, SEED } from "./run-cli.ts";

const TEXT = "The General Assembly,\n\nRecalling it,\n\n1. Decides to act.\n";

let at: ReturnType<typeof folderWith>;
beforeAll(async () => {
  await ensureBuilt(["cli"]);
});
beforeEach(() => {
  at = folderWith({ "a.txt": TEXT, "empty.txt": "", "odd.xyz": "x", "word.docx": "PK", "broken.resolution": "PK no" });
});
afterEach(() => at.remove());

async function refused(status: number, words: readonly string[], reason: RegExp, input = ""): Promise<void> {
  const before = readdirSync(at.path);
  const ran = await runCli(words, at.path, input);
  expect(ran).toMatchObject({ status, out: "" });
  expect(ran.err).toMatch(reason);
  // One line that says which and why.
  expect(ran.err.trimEnd().split("\n")).toHaveLength(1);
  expect(readdirSync(at.path)).toEqual(before);
}

describe("2: wrong usage", () => {
  test.each([
    [[], /Say what to do/],
    [["nonsense"], /no command “nonsense”/],
    [["--json", "info", "a.txt"], /Options come after the command: resolute info a\.txt --json$/m],
    [["--nonsense"], /Options come after the command\. Commands are: info/],
    [["info"], /one file/],
    [["info", "a.txt", "b.txt"], /one file/],
    [["info", "a.txt", "--nonsense"], /--nonsense/],
    [["info", "a.txt", "-o", "b.txt"], /no option --output/],
    [["info", "-"], /needs --from/],
    [["info", "-", "--from", "klingon"], /--from knows/],
    [["info", "a.txt", "--from", "txt"], /format of standard input/],
    [["convert", "a.txt"], /-o OUT/],
    [["convert", "a.txt", "-o"], /-o/],
    [["convert", "a.txt", "-o", "-"], /name of a file/],
    [["check", "a.txt", "--fix"], /go together/],
    [["check", "a.txt", "-o", "b.txt"], /go together/],
    [["compare", "a.txt"], /two files/],
    [["compare", "-", "-", "--from", "txt"], /only once/],
    [["compare", "a.txt", "a.txt", "--date", "21 November"], /--date wants/],
    [["compare", "a.txt", "a.txt", "--date", "2013-02-30"], /--date wants/],
    [["compare", "--pairs", "list.tsv"], /go together/],
    [["compare", "--pairs", "list.tsv", "--out", "x", "a.txt"], /no other files/],
  ])("%j", (words, reason) => refused(2, words, reason));
});

describe("3: an input cannot be read", () => {
  test.each([
    [["info", "none.txt"], /“none\.txt” is not there/],
    [["info", "."], /folder/],
    [["info", "empty.txt"], /“empty\.txt” is empty/],
    [["info", "odd.xyz"], /“odd\.xyz” is in no format/],
    [["info", "word.docx"], /“word\.docx” is a Word file/],
    [["check", "broken.resolution"], /“broken\.resolution”/],
    [["convert", "none.txt", "-o", "out.pdf"], /“none\.txt”/],
    [["compare", "a.txt", "none.txt"], /“none\.txt”/],
    [["info", "-", "--from", "docx"], /does not read docx/],
    [["info", "-", "--from", "txt"], /empty/],
    [["compare", "--pairs", "none.tsv", "--out", "x"], /“none\.tsv”/],
  ])("%j", (words, reason) => refused(3, words, reason));

  test("one that is too large", () => {
    truncateSync(at.file("empty.txt"), 65 * 2 ** 20);
    return refused(3, ["info", "empty.txt"], /larger than 64 MiB/);
  });
});

describe("4: the output was refused or could not be written", () => {
  test.each([
    [["convert", "a.txt", "-o", "out.docx"], /does not write Word files/],
    [["convert", "a.txt", "-o", "out.xml"], /does not write Akoma Ntoso/],
    [["convert", "a.txt", "-o", "out.xyz"], /no ending/],
    [["convert", "a.txt", "-o", "out"], /no ending/],
    [["convert", "a.txt", "-o", "none/out.txt"], /folder does not exist/],
    [["compare", "a.txt", "a.txt", "-o", "out.docx"], /does not write Word files/],
    [["compare", "a.txt", "a.txt", "-o", "out.resolution"], /no ending/],
    [["check", "a.txt", "--fix", "-o", "out.docx"], /does not write Word files/],
  ])("%j", (words, reason) => refused(4, [...words, "--quiet"], reason));

  test("a folder in its place stays a folder, an old file stays as it was", async () => {
    mkdirSync(at.file("out.txt"));
    await refused(4, ["convert", "a.txt", "-o", "out.txt", "--quiet"], /not a file/);
    writeFileSync(at.file("old.docx"), "old");
    await refused(4, ["convert", "a.txt", "-o", "old.docx", "--quiet"], /Word/);
    expect(readFileSync(at.file("old.docx"), "utf8")).toBe("old");
  });

  test.skipIf(process.platform !== "linux")("standard output on a full disk", async () => {
    const words = [bundlePath("cli"), "info", SEED, "--json"].map((word) => `'${word}'`).join(" ");
    const ran = promisify(execFile)("sh", ["-c", `'${process.execPath}' ${words} > /dev/full`]);
    await expect(ran).rejects.toMatchObject({ code: 4, stderr: expect.stringMatching(/could not be written/) });
  });
});

test("70: a mistake of ours is told with what to report", async () => {
  const said: string[] = [];
  const terminal = {
    out: () => {
      throw new TypeError("no such thing");
    },
    tell: (line: string) => void said.push(line),
    readInput: async () => new Uint8Array(),
  };
  expect(await runCommandLine(["info", SEED], terminal)).toBe(70);
  expect(said.join("\n")).toMatch(
    /A mistake of ours.*Please report this:\nresolute \d+\.\d+\.\d+\ninfo\nTypeError: no such thing\n +at /s,
  );
});

describe("0: done", () => {
  test.each(["info", "check", "convert", "compare"])(
    "%s --help says how, whatever else is on the line",
    async (command) => {
      const { status, out, err } = await runCli([command, "--nonsense", "--help"], at.path);
      expect({ status, err }).toEqual({ status: 0, err: "" });
      expect(out).toMatch(new RegExp(`^resolute ${command} `));
      expect(out).toContain("Status: 0 done");
    },
  );

  test.each([[["--version"]], [["info", "--version"]], [["compare", "--version"]]])("%j", async (words) => {
    const { version } = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")) as {
      version: string;
    };
    expect(await runCli(words, at.path)).toEqual({ status: 0, out: `resolute ${version}\n`, err: "" });
  });

  test("--help lists the commands", async () => {
    const { status, out } = await runCli(["--help"], at.path);
    expect(status).toBe(0);
    for (const command of ["info", "check", "convert", "compare"]) expect(out).toContain(`resolute ${command} `);
  });

  test.skipIf(process.platform === "win32")("a reader who has seen enough is no failure", async () => {
    const words = [bundlePath("cli"), "info", SEED, "--json"].map((word) => `'${word}'`).join(" ");
    const script = `set -o pipefail; '${process.execPath}' ${words} | head -c 10`;
    const { stdout, stderr } = await promisify(execFile)("bash", ["-c", script]);
    expect({ stdout: stdout.length, stderr }).toEqual({ stdout: 10, stderr: "" });
  });

  test("messages go to standard error, and --quiet leaves them out", async () => {
    const loud = await runCli(["check", SEED, "--json"], at.path);
    const quiet = await runCli(["check", SEED, "--json", "--quiet"], at.path);
    expect(loud.err).toMatch(/^info: .+ \([a-z-]+\)$/m);
    expect(quiet.err).toBe("");
    expect(quiet.out).toBe(loud.out);
  });

  test("of the same information three lines are told, and the reason of a failure comes last", async () => {
    const { err } = await runCli(["convert", SEED, "-o", "none/out.txt"], at.path);
    const lines = err.trimEnd().split("\n");
    expect(lines.at(-1)).toMatch(/^resolute: .*folder does not exist/);
    const codes = lines.filter((line) => line.startsWith("info: ")).map((line) => /\(([a-z-]+)\)$/.exec(line)?.[1]);
    for (const code of new Set(codes)) expect(codes.filter((one) => one === code).length).toBeLessThanOrEqual(4);
    expect(err).toMatch(/^info: … and \d+ more \([a-z-]+\)$/m);
    const kinds = lines.map((line) => line.split(":")[0]);
    expect(kinds.lastIndexOf("info")).toBeLessThan(Math.max(kinds.indexOf("warning"), kinds.indexOf("resolute")));
  });

  test("Windows line ends, a mark at the head and an older encoding are read", async () => {
    writeFileSync(at.file("w.txt"), Buffer.from(`${TEXT.replaceAll("\n", "\r\n")}\r\nCôte\r\n`, "latin1"));
    const { status, err } = await runCli(["convert", "w.txt", "-o", "w.md"], at.path);
    expect(status).toBe(0);
    expect(err).toMatch(/encoding-guessed/);
    expect(readFileSync(at.file("w.md"), "utf8")).toContain("Côte");
  });
});
