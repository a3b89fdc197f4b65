import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createJobs, type Jobs } from "../../main/jobs.ts";
import { bundlePath, ensureBuilt } from "../../scripts/lib/bundles.mjs";
import { documentFromJson, documentToJson } from "../../shared/document/schema.ts";
import { doc, op, pp } from "../build/build.ts";

const draft = doc({ title: "Rivers", preamble: [pp("*Recalling* it,")], operative: [op("*Decides* to act.")] });
const revised = doc({ title: "Rivers", preamble: [pp("*Recalling also* it,")], operative: [op("*Decides* to act.")] });
const json = documentToJson(draft);
const side = (name: string, document = draft) => ({ name, document: documentToJson(document), messages: [] });
const utf8 = (text: string) => new TextEncoder().encode(text);
const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

let jobs: Jobs;
beforeAll(async () => {
  await ensureBuilt(["worker"]);
  jobs = createJobs(bundlePath("worker"));
});
afterAll(() => jobs.close());

describe("work in a thread of its own", () => {
  test("reads a file", async () => {
    const read = await jobs.read("a.txt", utf8("The General Assembly,\n\nRecalling it,\n\n1. Decides to act.\n"))
      .promise;
    expect(read.ok && documentFromJson(read.value.document).textContent).toContain("Decides to act.");
  });

  test("hands on a failure as it is", async () => {
    expect(await jobs.read("a.docx", utf8("x")).promise).toMatchObject({
      ok: false,
      failure: { code: "format-not-read" },
    });
  });

  test.each([
    ["pdf", /^%PDF-1\.7/],
    ["html", /^<!DOCTYPE html>[\s\S]*<i class="opening">Decides<\/i>/],
    ["txt", /Decides to act\./],
    ["md", /\*Decides\* to act\./],
  ] as const)("exports a draft as %s and tells how far it is", async (format, start) => {
    const steps: number[] = [];
    const made = await jobs.exportDocument(json, format, (done) => steps.push(done)).promise;
    expect(made.ok && text(made.value)).toMatch(start);
    expect(steps.length).toBeGreaterThan(0);
    expect(steps).toEqual([...steps].sort());
  });

  test.each([
    ["pdf", /^%PDF-1\.7/],
    ["html", /<ins>[\s\S]*also[\s\S]*<\/ins>/],
  ] as const)("exports a redline as %s", async (format, start) => {
    const made = await jobs.exportRedline(side("a.txt"), side("b.txt", revised), format).promise;
    expect(made.ok && text(made.value)).toMatch(start);
  });

  test("many at once come back each to its own", async () => {
    const names = Array.from({ length: 12 }, (_, at) => `a${at}.docx`);
    const read = await Promise.all(names.map((name) => jobs.read(name, utf8("x")).promise));
    for (const [at, result] of read.entries()) expect(!result.ok && result.failure.text).toContain(names[at]);
  });
});

describe("cancelling", () => {
  test("ends a job that runs, and the next one gets a new thread", async () => {
    const long = jobs.exportDocument(json, "pdf");
    const next = jobs.exportDocument(json, "txt");
    long.cancel();
    expect(await long.promise).toMatchObject({ ok: false, failure: { code: "cancelled" } });
    expect(await next.promise).toMatchObject({ ok: true });
  });

  test("takes one that waits out of the queue", async () => {
    const first = jobs.exportDocument(json, "txt");
    const waiting = jobs.exportDocument(json, "txt");
    waiting.cancel();
    expect(await waiting.promise).toMatchObject({ ok: false, failure: { code: "cancelled" } });
    expect(await first.promise).toMatchObject({ ok: true });
  });

  test("does nothing to one that is over", async () => {
    const done = jobs.exportDocument(json, "txt");
    await done.promise;
    done.cancel();
    expect(await jobs.exportDocument(json, "txt").promise).toMatchObject({ ok: true });
  });

  test("closing cancels what is not done, and refuses what comes after", async () => {
    const own = createJobs(bundlePath("worker"));
    const running = own.exportDocument(json, "pdf");
    await own.close();
    expect(await running.promise).toMatchObject({ ok: false, failure: { code: "cancelled" } });
    expect(await own.exportDocument(json, "txt").promise).toMatchObject({ ok: false, failure: { code: "cancelled" } });
  });
});

describe("a mistake of ours", () => {
  test("in a job is told with its place", async () => {
    const broken = { type: "doc", content: [{ type: "nonsense" }] } as const;
    await expect(jobs.exportDocument(broken, "txt").promise).rejects.toThrow(/nonsense/);
    expect(await jobs.exportDocument(json, "txt").promise).toMatchObject({ ok: true });
  });

  test("that keeps the thread from starting is told too", async () => {
    const own = createJobs("/nowhere/worker.cjs");
    await expect(own.exportDocument(json, "txt").promise).rejects.toThrow(/worker/);
    await own.close();
  });
});
