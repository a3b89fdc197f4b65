import { computed } from "@preact/signals";
import { sponsorsOf } from "../../shared/lexicon/sponsors.ts";
import { settled } from "../store/editing.ts";

const sponsors = computed(() => (settled.value ? sponsorsOf(settled.value) : null));

/** Who sponsors the draft, in its order, and in what form it is tabled. */
export function SponsorsPanel() {
  const all = sponsors.value;
  if (!all || all.states.length + all.others.length === 0) {
    return (
      <p class="panel-empty quiet">
        Sponsors are written over the title of the draft, each followed by Enter or a comma.
      </p>
    );
  }
  const total = all.states.length + all.others.length;
  return (
    <div data-testid="sponsors">
      <p class="panel-fact">
        <strong>{total === 1 ? "1 sponsor" : `${total} sponsors`}</strong>
        {all.form && <span class="quiet"> · {all.form}</span>}
      </p>
      <ol class="sponsor-list">
        {all.states.map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ol>
      {all.others.length > 0 && (
        <>
          <h3 class="section-head">Not a Member State by this name</h3>
          <ol class="sponsor-list">
            {all.others.map((name) => (
              <li key={name}>{name}</li>
            ))}
          </ol>
        </>
      )}
    </div>
  );
}
