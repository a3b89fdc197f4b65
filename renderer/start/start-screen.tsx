import { FilePlus2, FileText, FolderOpen, GitCompareArrows } from "lucide-preact";
import type { CommandId } from "../../shared/ipc/commands.ts";
import type { WindowContent } from "../../shared/ipc/contract.ts";
import { bridge } from "../bridge.ts";
import { keyOf } from "../command-keys.ts";
import { runCommand } from "../commands.ts";
import { settleOutcome } from "../draft-flow.ts";
import { showContent } from "../listen-to-program.ts";
import { Elided } from "../ui/elided.tsx";
import { Mark } from "./mark.tsx";

type Start = Extract<WindowContent, { kind: "start" }>;

const CHOICES = [
  ["file.new", FilePlus2, "New resolution", "An empty draft with its parts in place"],
  ["file.open", FolderOpen, "Open…", "A resolution, plain text or Markdown"],
  ["compare.twoFiles", GitCompareArrows, "Compare two files…", "What changed from one text to the other"],
  ["file.openSample", FileText, "Open the sample", "A revised draft of the Third Committee, 2013"],
] as const satisfies readonly (readonly [CommandId, unknown, string, string])[];

/** The first thing one sees: begin, open, or go on with what was open lately. */
export function StartScreen({ start }: { readonly start: Start }) {
  return (
    <main class="start scrolls" data-testid="start">
      <div class="start-column">
        <header class="start-head">
          <Mark />
          <div>
            <h1>Resolute</h1>
            <p class="quiet">Draft, compare and hand over resolutions. Version {start.version}</p>
          </div>
        </header>
        <ul class="start-choices">
          {CHOICES.map(([id, Icon, label, about]) => (
            <li key={id}>
              <button type="button" class="start-choice" onClick={() => runCommand(id)}>
                <Icon size={16} aria-hidden />
                <span class="start-words">
                  <span class="start-label">{label}</span>
                  <span class="quiet">{about}</span>
                </span>
                {keyOf(id) && <kbd>{keyOf(id)}</kbd>}
              </button>
            </li>
          ))}
        </ul>
        <Recent files={start.recent} />
        <p class="quiet start-hint">Files can also be dropped anywhere in this window.</p>
      </div>
    </main>
  );
}

async function clearRecent(): Promise<void> {
  await bridge().request["recent:clear"]();
  await showContent();
}

function Recent({ files }: { readonly files: Start["recent"] }) {
  if (files.length === 0) return null;
  return (
    <section aria-label="Recent files">
      <header class="start-recent-head">
        <h2>Recent</h2>
        <button type="button" class="small-button" onClick={() => void clearRecent()}>
          Clear the list
        </button>
      </header>
      <ul class="start-recent">
        {files.map(({ id, name, folder, missing }) => (
          <li key={id}>
            <button
              type="button"
              class="start-choice"
              disabled={missing}
              onClick={() => void settleOutcome(bridge().request["document:open-recent"](id))}
            >
              <FileText size={16} aria-hidden />
              <span class="start-words">
                <Elided text={name} />
                <span class="quiet">{missing ? "no longer there" : <Elided text={folder} />}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
