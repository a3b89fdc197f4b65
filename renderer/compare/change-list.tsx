import { useEffect, useId, useRef } from "preact/hooks";
import {
  groups,
  hiddenKinds,
  selected,
  selectStop,
  shownGroups,
  stepStop,
  stops,
  toggleKind,
} from "../store/comparing.ts";
import { overlay } from "../store/screen.ts";
import { KindIcon } from "./kind-icon.tsx";
import { KIND_LABELS, STOP_KINDS } from "./kinds.ts";
import { countsOf, type Group } from "./stops.ts";

/** All changes in words, grouped by paragraph. It follows the page: the paragraph in view is marked and comes into sight. */
export function ChangeList({ viewed }: { readonly viewed: string | null }) {
  const list = useRef<HTMLDivElement>(null);
  const base = useId();
  const chosen = selected.value;
  const shown = shownGroups.value;
  const at = stops.value.findIndex(({ id }) => id === chosen);

  useEffect(() => {
    list.current?.querySelector("[aria-selected=true]")?.scrollIntoView({ block: "nearest" });
  }, [chosen, shown]);
  useEffect(() => {
    const isOwn = list.current?.contains(document.activeElement) ?? false;
    if (!isOwn) list.current?.querySelector(".change-group.in-view")?.scrollIntoView({ block: "nearest" });
  }, [viewed]);

  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    stepStop(step);
  };
  return (
    <aside class="change-panel" data-region="changes" aria-label="Changes" data-testid="change-list">
      <KindFilter />
      <div
        ref={list}
        class="change-list scrolls"
        role="listbox"
        aria-label="Changes"
        tabIndex={0}
        aria-activedescendant={at >= 0 ? `${base}-${at}` : undefined}
        onKeyDown={onKeyDown}
      >
        {shown.map((group) => (
          <ChangeGroup key={group.id} group={group} isViewed={group.id === viewed} chosen={chosen} idOf={idOf} />
        ))}
        {shown.length === 0 && <p class="panel-empty quiet">Every kind of change is hidden. Show one above.</p>}
      </div>
    </aside>
  );

  function idOf(stop: string): string {
    return `${base}-${stops.value.findIndex(({ id }) => id === stop)}`;
  }
}

interface ChangeGroupProps {
  readonly group: Group;
  readonly isViewed: boolean;
  readonly chosen: string | null;
  readonly idOf: (stop: string) => string;
}

function ChangeGroup({ group, isViewed, chosen, idOf }: ChangeGroupProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of a listbox, not of a form
    <div class={isViewed ? "change-group in-view" : "change-group"} role="group" aria-label={group.title}>
      <p class="change-title" aria-hidden="true">
        {group.title}
      </p>
      {group.stops.map((stop) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the list's
        <div
          key={stop.id}
          id={idOf(stop.id)}
          role="option"
          tabIndex={-1}
          aria-selected={stop.id === chosen}
          class="change-item"
          onMouseDown={(event) => {
            // The keyboard stays with the list as a whole, so that arrows go on from here.
            event.preventDefault();
            event.currentTarget.closest<HTMLElement>("[role=listbox]")?.focus();
          }}
          onClick={() => {
            selectStop(stop);
            // In a narrow window the list lies over the very place it leads to.
            overlay.value = null;
          }}
        >
          <KindIcon kind={stop.kind} />
          <span class="change-text">{stop.text}</span>
        </div>
      ))}
    </div>
  );
}

/** Which kinds are shown, with how many there are of each. */
function KindFilter() {
  const counts = countsOf(groups.value);
  const present = STOP_KINDS.filter((kind) => counts.has(kind));
  if (present.length < 2) return null;
  return (
    <fieldset class="kind-filter" aria-label="Kinds of change">
      {present.map((kind) => (
        <button
          key={kind}
          type="button"
          class="chip"
          aria-pressed={!hiddenKinds.value.has(kind)}
          onClick={() => toggleKind(kind)}
          title={hiddenKinds.value.has(kind) ? "Hidden; press to show" : "Shown; press to hide"}
        >
          <KindIcon kind={kind} named={false} />
          {KIND_LABELS[kind]} <span class="count">{counts.get(kind)}</span>
        </button>
      ))}
    </fieldset>
  );
}
