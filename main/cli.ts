import { runCommandLine } from "./cli/run.ts";
import { STATUS } from "./cli/status.ts";
import type { Terminal } from "./cli/terminal.ts";
import { LARGEST_FILE } from "./files/read-document.ts";

/** The command line program. The status is set, not exited with, so that what was said reaches its reader first. */
const terminal: Terminal = {
  out: (text) => void process.stdout.write(text),
  tell: (line) => void process.stderr.write(`${line}\n`),
  readInput: readStandardInput,
};

process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  // Whoever read the results has seen enough (`| head`): that is no failure.
  if (error.code === "EPIPE") process.exit(STATUS.done);
  process.stderr.write(`resolute: The results could not be written: ${error.code}.\n`);
  process.exit(STATUS.output);
});
process.stderr.on("error", () => {
  // Nobody listens: there is no other place to say it.
});

void runCommandLine(process.argv.slice(2), terminal).then((status) => {
  process.exitCode = status;
});

/** All of standard input, or as much of it as shows that it is too large. */
async function readStandardInput(): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of process.stdin as AsyncIterable<Buffer>) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > LARGEST_FILE) break;
  }
  return new Uint8Array(Buffer.concat(chunks));
}
