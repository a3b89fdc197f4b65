import { ShieldCheck, TriangleAlert } from "lucide-preact";
import type { Comparison } from "../../shared/compare/comparison.ts";
import { headline } from "../../shared/compare/describe.ts";

/** The result in one sentence, whether it was proven, and what was not looked at. */
export function CompareHead({ comparison }: { readonly comparison: Comparison }) {
  const { proof, coverage, limited } = comparison;
  const isProven = proof.acceptAll && proof.rejectAll;
  const Icon = isProven ? ShieldCheck : TriangleAlert;
  return (
    <header class="compare-head">
      <p class={isProven ? "headline" : "headline unproven"} data-testid="headline">
        <Icon size={16} aria-hidden />
        <span>{headline(comparison)}</span>
      </p>
      {(coverage.compared.length > 0 || limited) && (
        <details class="not-compared">
          <summary>{limited ? "Compared more coarsely in places" : "What was compared"}</summary>
          <div>
            <p>{`Compared: ${coverage.compared.join(", ")}.`}</p>
            {limited && <p>Some passages differ so much that they are compared more coarsely than word by word.</p>}
            <ul>
              {coverage.notCompared.map(({ what, why }) => (
                <li key={what}>
                  Not compared: {what} <span class="quiet">({why})</span>
                </li>
              ))}
            </ul>
          </div>
        </details>
      )}
    </header>
  );
}
