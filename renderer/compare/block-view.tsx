import type { ComponentChildren } from "preact";
import type { ComparedBlock } from "../../shared/compare/comparison.ts";

interface BlockViewProps {
  readonly block: ComparedBlock;
  /** The label on the other side where it differs: shown struck beside the new one. */
  readonly formerLabel?: string | null;
  readonly children: ComponentChildren;
}

/** One paragraph as the paper has it: label in the margin, number hanging, subparagraphs stepped in. */
export function BlockView({ block, formerLabel = null, children }: BlockViewProps) {
  return (
    <div class={`block ${block.kind} level-${block.level}`} data-part={block.part}>
      {block.label !== "" && (
        <span class="block-label">
          {formerLabel && (
            <>
              <s>{formerLabel}</s>
              <br />
            </>
          )}
          {block.label}
        </span>
      )}
      <p class="block-words" dir="auto">
        {block.printed !== "" && <span class="printed">{block.printed}</span>}
        {children}
      </p>
    </div>
  );
}
