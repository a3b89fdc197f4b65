import {
  ArrowDown,
  ArrowLeft,
  ArrowLeftRight,
  ArrowUp,
  Columns2,
  FileCode,
  FileDown,
  PanelRight,
  Rows3,
} from "lucide-preact";
import { keyOf, tooltipOf } from "../command-keys.ts";
import { runCommand } from "../commands.ts";
import { isPanelOpen } from "../panels-flow.ts";
import { type Comparing, selected, stops, swapSides } from "../store/comparing.ts";
import { settings } from "../store/settings.ts";
import { Button, IconButton } from "../ui/button.tsx";

/** What one does in a comparison: step, switch the form, hand over, go back. */
export function CompareToolbar({ comparing }: { readonly comparing: Comparing }) {
  const isReady = comparing.state.kind === "ready";
  const mode = settings.value.compareMode;
  const all = stops.value;
  const at = all.findIndex(({ id }) => id === selected.value) + 1;
  return (
    <div class="toolbar" role="toolbar" aria-label="Comparison" data-region="tools">
      <Button quiet icon={ArrowLeft} title={tooltipOf("compare.close")} onClick={() => runCommand("compare.close")}>
        {comparing.from === "window" ? "Back to the start" : "Back to the draft"}
      </Button>
      <fieldset class="segmented" aria-label="Form of the comparison">
        <button type="button" aria-pressed={mode === "side-by-side"} onClick={() => runCommand("compare.sideBySide")}>
          <Columns2 size={16} aria-hidden />
          Side by side
        </button>
        <button type="button" aria-pressed={mode === "redline"} onClick={() => runCommand("compare.redline")}>
          <Rows3 size={16} aria-hidden />
          One redline
        </button>
      </fieldset>
      <IconButton label="Swap A and B" icon={ArrowLeftRight} disabled={!isReady} onClick={swapSides} />
      <div class="toolbar-space" />
      {all.length > 0 && (
        <span class="stop-count quiet" role="status" aria-live="polite" data-testid="stop-count">
          {at > 0 ? `${at} of ${all.length}` : all.length === 1 ? "1 change" : `${all.length} changes`}
        </span>
      )}
      <IconButton
        label="Previous change"
        hint={keyOf("compare.previous")}
        icon={ArrowUp}
        disabled={all.length === 0 || at === 1}
        onClick={() => runCommand("compare.previous")}
      />
      <IconButton
        label="Next change"
        hint={keyOf("compare.next")}
        icon={ArrowDown}
        disabled={all.length === 0 || at === all.length}
        onClick={() => runCommand("compare.next")}
      />
      <div class="toolbar-space" />
      <Button
        quiet
        icon={FileDown}
        disabled={!isReady}
        title={tooltipOf("compare.exportPdf")}
        onClick={() => runCommand("compare.exportPdf")}
      >
        Export PDF
      </Button>
      <Button
        quiet
        icon={FileCode}
        disabled={!isReady}
        title={tooltipOf("compare.exportHtml")}
        onClick={() => runCommand("compare.exportHtml")}
      >
        Export web page
      </Button>
      <IconButton
        label="List of changes"
        hint={keyOf("view.inspector")}
        icon={PanelRight}
        pressed={isPanelOpen("inspector")}
        onClick={() => runCommand("view.inspector")}
      />
    </div>
  );
}
