// npm test [-- PART … [FILTER …]]: sets up what is missing and runs the whole suite, or the parts named
// (build, typecheck, lint, unit, e2e, package). Other words go to the test runners as filters.
import { withDisplay } from "./lib/display.mjs";
import { electronEnv } from "./lib/electron.mjs";
import { runMain, SetupError, say } from "./lib/say.mjs";
import { sections } from "./lib/sections.mjs";
import { ensureTools, ensureWindow } from "./lib/setup.mjs";
import { ensureDisplayServer, ensurePrograms } from "./lib/system-packages.mjs";

const words = process.argv.slice(2);
const named = words.filter((word) => sections.some(({ name }) => name === word));
const filters = words.filter((word) => !named.includes(word));
const chosen = named.length === 0 ? sections : sections.filter((section) => isChosen(section, named));
const results = new Map();

await runMain(async () => {
  try {
    title("set-up");
    await ensureTools();
    const electron = chosen.some(({ window }) => window) ? await ensureWindow() : null;
    if (electron) await ensureDisplayServer();
    await ensurePrograms(["pdftotext"]);
    if (electron) await withDisplay((env) => runAll({ ...env, ...electronEnv(electron) }));
    else await runAll(process.env);
  } catch (error) {
    fail("set-up", error);
  }
  return conclude();
});

/** A part is chosen by its name, or because a chosen one cannot run without it. */
function isChosen(section, names) {
  return (
    names.includes(section.name) || sections.some(({ name, after }) => names.includes(name) && after === section.name)
  );
}

async function runAll(env) {
  for (const section of chosen) {
    title(section.name);
    try {
      if (results.get(section.after)?.failed) throw new SetupError(`not run, because ${section.after} failed`);
      results.set(section.name, await section.run(env, filters));
    } catch (error) {
      fail(section.name, error);
    }
  }
}

function fail(name, error) {
  say(error instanceof SetupError ? `resolute: ${error.message}` : (error?.stack ?? String(error)));
  results.set(name, { passed: 0, failed: 1, skipped: 0 });
}

function title(name) {
  process.stdout.write(`\n── ${name} ${"─".repeat(60 - name.length)}\n`);
}

/** Prints each part's count and, alone on the last line, the sum of them; returns the exit status. */
function conclude() {
  title("result");
  const sum = { passed: 0, failed: 0 };
  for (const [name, { passed, failed, skipped }] of results) {
    process.stdout.write(
      `${name.padEnd(10)} ${passed} ok, ${failed} not ok${skipped > 0 ? `, ${skipped} skipped` : ""}\n`,
    );
    sum.passed += passed;
    sum.failed += failed;
  }
  process.stdout.write(`${sum.passed} passed, ${sum.failed} failed\n`);
  return sum.failed > 0 || sum.passed === 0 ? 1 : 0;
}
