import { useEffect, useRef, useState } from "preact/hooks";
import { assertNever } from "../../shared/base/assert.ts";
import type { Comparison } from "../../shared/compare/comparison.ts";
import { runCommand } from "../commands.ts";
import { closePanels, isPanelOpen } from "../panels-flow.ts";
import { type Comparing, comparing, groups, startComparison } from "../store/comparing.ts";
import { isNarrow, overlay } from "../store/screen.ts";
import { settings } from "../store/settings.ts";
import { Button } from "../ui/button.tsx";
import { ChangeList } from "./change-list.tsx";
import { CompareHead } from "./compare-head.tsx";
import { CompareToolbar } from "./compare-toolbar.tsx";
import { Pages } from "./pages.tsx";

/** Two texts beside each other, before whatever else the window holds. */
export function ComparisonView() {
  const now = comparing.value;
  const view = useRef<HTMLDivElement>(null);
  const isOpen = now !== null;
  // The keyboard comes along: the editor behind must not go on taking keys.
  useEffect(() => view.current?.focus(), [isOpen]);
  if (!now) return null;
  return (
    <div ref={view} class="comparison-view" data-testid="comparison" tabIndex={-1}>
      <CompareToolbar comparing={now} />
      <Body comparing={now} />
    </div>
  );
}

function Body({ comparing: now }: { readonly comparing: Comparing }) {
  const { state } = now;
  switch (state.kind) {
    case "running":
      return <Running now={now} step={state.step} />;
    case "failed":
      return (
        <Middle title="The comparison did not come about">
          <p>
            {state.text} Both texts are unharmed. Please try once more; the log in the Help menu has the details to
            report.
          </p>
          <div class="middle-actions">
            <Button onClick={() => runCommand("compare.close")}>Back</Button>
            <Button primary onClick={() => startComparison(now.a, now.b, now.from)}>
              Try again
            </Button>
          </div>
        </Middle>
      );
    case "ready":
      return groups.value.length === 0 ? (
        <NoDifference now={now} comparison={state.comparison} />
      ) : (
        <Result now={now} comparison={state.comparison} />
      );
    default:
      return assertNever(state);
  }
}

function Running({ now, step }: { readonly now: Comparing; readonly step: string }) {
  return (
    <Middle title={`Comparing ${now.a.name} with ${now.b.name}`}>
      <progress aria-label={step} />
      <p class="quiet" role="status" aria-live="polite">
        {step}
      </p>
      <div class="middle-actions">
        <Button onClick={() => runCommand("compare.close")}>Cancel</Button>
      </div>
    </Middle>
  );
}

function NoDifference({ now, comparison }: { readonly now: Comparing; readonly comparison: Comparison }) {
  const { compared, notCompared } = comparison.coverage;
  return (
    <Middle title="No difference">
      <p>
        “{now.a.name}” and “{now.b.name}” say the same.
      </p>
      <p class="quiet">Compared: {compared.join(", ")}.</p>
      {notCompared.length > 0 && (
        <p class="quiet">Not compared: {notCompared.map(({ what, why }) => `${what} (${why})`).join(", ")}.</p>
      )}
    </Middle>
  );
}

function Middle({ title, children }: { readonly title: string; readonly children: preact.ComponentChildren }) {
  return (
    <main class="middle" data-testid="comparison-middle">
      <h1>{title}</h1>
      {children}
    </main>
  );
}

function Result({ now, comparison }: { readonly now: Comparing; readonly comparison: Comparison }) {
  const [viewed, setViewed] = useState<string | null>(null);
  const isListOpen = isPanelOpen("inspector");
  return (
    <>
      <CompareHead comparison={comparison} />
      <div class={isNarrow.value ? "shell narrow" : "shell"}>
        <main class="desk" aria-label="Comparison">
          <Pages
            comparison={comparison}
            mode={settings.value.compareMode}
            names={{ a: now.a.name, b: now.b.name }}
            onView={setViewed}
          />
          {overlay.value !== null && <div class="veil" onPointerDown={closePanels} />}
        </main>
        {isListOpen && (
          <div class="side right" style={{ width: `${settings.value.inspectorWidth}px` }}>
            <ChangeList viewed={viewed} />
          </div>
        )}
      </div>
    </>
  );
}
