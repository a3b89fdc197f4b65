import { computed } from "@preact/signals";
import { CircleAlert } from "lucide-preact";
import { type SponsorEntry, sponsorsOf } from "../../shared/lexicon/sponsors.ts";
import { settled } from "../store/editing.ts";
import { goToPosition } from "./go-to.ts";

const sponsors = computed(() => (settled.value ? sponsorsOf(settled.value) : null));

/** Who sponsors the draft, in its order, and in what form it is tabled. Names that no list knows are pointed out. */
export function SponsorsPanel() {
  const all = sponsors.value;
  const [first] = all?.entries ?? [];
  if (!all || !first) {
    return <p class="panel-empty quiet">Sponsors are written above the title of the draft, one after the other.</p>;
  }
  const { entries, form } = all;
  return (
    <div data-testid="sponsors">
      <header class="section-head">
        <h3>
          {entries.length === 1 ? "1 sponsor" : `${entries.length} sponsors`}
          {form && <span class="quiet"> · {form}</span>}
        </h3>
        <button type="button" class="small-button" onClick={() => goToPosition(first.pos + 1)}>
          Go there
        </button>
      </header>
      <ol class="sponsor-list">
        {entries.map((entry) => (
          <li key={entry.pos}>
            <SponsorLine entry={entry} />
          </li>
        ))}
      </ol>
    </div>
  );
}

/** The lists of the organization write some names with their article behind ("Bahamas (The)"); that is no other name. */
function isSameName(name: string, present: string): boolean {
  return name === present || `${name} (The)` === present;
}

function SponsorLine({ entry }: { readonly entry: SponsorEntry }) {
  const { name, kind, present, onBehalfOf, pos } = entry;
  if (kind === "unknown") {
    return (
      <button type="button" class="sponsor-unknown" onClick={() => goToPosition(pos + 1)}>
        <CircleAlert size={16} class="severity warning" aria-hidden />
        <span>
          {name}
          <span class="sponsor-about">not in the lists of States and groups</span>
        </span>
      </button>
    );
  }
  const about = [
    kind === "observer" ? "observer" : "",
    isSameName(name, present) ? "" : `today ${present}`,
    onBehalfOf === null ? "" : `on behalf of the ${onBehalfOf}`,
  ].filter((words) => words !== "");
  return (
    <>
      {name}
      {about.length > 0 && <span class="sponsor-about">{about.join(", ")}</span>}
    </>
  );
}
