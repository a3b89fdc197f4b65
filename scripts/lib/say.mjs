/**
 * What a script tells the person in front of it. Everything goes to standard error, so that standard output
 * stays free for results (`npm run --silent resolute -- info FILE --json` must print JSON and nothing else).
 */
export function say(line) {
  process.stderr.write(`${line}\n`);
}

/** Trouble with a message for the person: the script ends with it and without a stack trace. */
export class SetupError extends Error {
  name = "SetupError";
}

/** Runs a script's main function; expected trouble ends in one message and status 1, a bug keeps its stack. */
export async function runMain(main) {
  try {
    const status = await main();
    process.exitCode = status ?? 0;
  } catch (error) {
    say(error instanceof SetupError ? `resolute: ${error.message}` : (error?.stack ?? String(error)));
    process.exitCode = 1;
  }
}
