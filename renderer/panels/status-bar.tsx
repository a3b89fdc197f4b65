import { computed } from "@preact/signals";
import { CircleAlert, CircleCheck, Minus, Plus } from "lucide-preact";
import { showInspector } from "../panels-flow.ts";
import { draft, isDirty, savedWords } from "../store/draft.ts";
import { caret, remark, settled } from "../store/editing.ts";
import { progress } from "../store/screen.ts";
import { changeSettings, nextZoom, settings } from "../store/settings.ts";
import { IconButton } from "../ui/button.tsx";
import { countsOf } from "./counts.ts";
import { problemCount } from "./findings.ts";

const counts = computed(() => (settled.value ? countsOf(settled.value) : null));
const number = new Intl.NumberFormat("en");

/** One line under the page: where the caret is, how much there is, whether it is saved, what to look at. */
export function StatusBar() {
  const state = draft.value;
  const count = counts.value;
  const problems = problemCount.value;
  if (!state) return null;
  return (
    <footer class="status-bar" data-region="status" data-testid="status-bar">
      <span class="status-caret" data-testid="status-caret">
        {caret.value.label || "—"}
      </span>
      {count && (
        <span class="status-counts quiet" data-testid="status-counts">
          {number.format(count.words)} words · {count.preambular} PP · {count.operative} OP · {count.notes}{" "}
          {count.notes === 1 ? "note" : "notes"}
        </span>
      )}
      <span class="status-remark" role="status" aria-live="polite">
        {progress.value ? progress.value.label : remark.value}
      </span>
      <button
        type="button"
        class="status-button"
        data-testid="status-problems"
        onClick={() => showInspector("messages")}
        title="Show the messages"
      >
        {problems === 0 ? <CircleCheck size={16} aria-hidden /> : <CircleAlert size={16} aria-hidden />}
        {problems === 0 ? "No problems" : problems === 1 ? "1 problem" : `${number.format(problems)} problems`}
      </button>
      <span class="status-saved" data-testid="status-saved">
        {savedWords(state, isDirty.value)}
      </span>
      <Zoom />
    </footer>
  );
}

function Zoom() {
  const { zoom } = settings.value;
  const step = (by: 1 | -1) => changeSettings({ zoom: nextZoom(zoom, by) });
  return (
    // biome-ignore lint/a11y/useSemanticElements: two buttons and what they did, no set of fields
    <span class="status-zoom" role="group" aria-label="Size of the page">
      <IconButton label="Smaller page" icon={Minus} onClick={() => step(-1)} disabled={nextZoom(zoom, -1) === zoom} />
      <button
        type="button"
        class="status-button"
        title="True size"
        onClick={() => changeSettings({ zoom: 1 })}
        aria-label={`${Math.round(zoom * 100)} per cent; back to true size`}
      >
        {Math.round(zoom * 100)} %
      </button>
      <IconButton label="Larger page" icon={Plus} onClick={() => step(1)} disabled={nextZoom(zoom, 1) === zoom} />
    </span>
  );
}
