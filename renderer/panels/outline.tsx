import { computed } from "@preact/signals";
import { memo } from "preact/compat";
import { useEffect, useRef } from "preact/hooks";
import { caret, settled } from "../store/editing.ts";
import { goTo } from "./go-to.ts";
import { dragOutline } from "./outline-drag.ts";
import { type OutlineItem, outlineOf } from "./outline-items.ts";

const outline = computed(() => (settled.value ? outlineOf(settled.value) : []));

/** The parts and paragraphs of the draft. It follows the caret; a click, or Enter, goes to a paragraph. */
export function Outline() {
  const tree = useRef<HTMLDivElement>(null);
  const groups = outline.value;
  const current = caret.value.blockId;
  const isEmpty = groups.every(({ items }) => items.length === 0);

  // The line of the caret's paragraph comes into view, but only as far as it must: nothing that is being read moves.
  useEffect(() => {
    const line = tree.current?.querySelector("[aria-current]");
    if (tree.current && !tree.current.contains(document.activeElement)) line?.scrollIntoView({ block: "nearest" });
  }, [current, groups]);

  useEffect(() => (tree.current ? dragOutline(tree.current) : undefined), []);

  const lines = () => [...(tree.current?.querySelectorAll<HTMLElement>("[role=treeitem]") ?? [])];
  const onKeyDown = (event: KeyboardEvent) => {
    const all = lines();
    const at = all.findIndex((line) => line.matches(":focus"));
    const to: Readonly<Record<string, number>> = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      Home: 0,
      End: all.length - 1,
      PageDown: Math.min(all.length - 1, at + 10),
      PageUp: Math.max(0, at - 10),
    };
    const next = to[event.key];
    if (next !== undefined) {
      event.preventDefault();
      all[next]?.focus();
    }
    const id = all[at]?.dataset.id;
    if (event.key === "Enter" && id) goTo(id);
  };

  const first = current ?? groups[0]?.items[0]?.id;
  return (
    <nav class="panel outline" data-region="outline" aria-label="Outline" data-testid="outline">
      <div ref={tree} class="outline-list scrolls" role="tree" aria-label="Paragraphs" onKeyDown={onKeyDown}>
        {groups.map((group) => (
          // biome-ignore lint/a11y/useSemanticElements: a group of a tree, not of a form
          <div key={group.part} role="group" aria-label={group.title}>
            <div class="outline-part" aria-hidden="true">
              <span>{group.title}</span>
              {group.count > 0 && <span class="count">{group.count}</span>}
            </div>
            {group.items.map((item) => (
              <Line key={item.id} item={item} isCurrent={item.id === current} canFocus={item.id === first} />
            ))}
          </div>
        ))}
        {isEmpty && <p class="panel-empty quiet">Paragraphs appear here as you write them.</p>}
      </div>
    </nav>
  );
}

interface LineProps {
  readonly item: OutlineItem;
  readonly isCurrent: boolean;
  readonly canFocus: boolean;
}

/** Drawn again only when its words, its number or its being current changed. */
const Line = memo(
  ({ item, isCurrent, canFocus }: LineProps) => (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the tree's
    <div
      role="treeitem"
      class={`outline-line level-${item.level}${item.isHeading ? " heading" : ""}`}
      data-id={item.id}
      draggable
      tabIndex={canFocus ? 0 : -1}
      aria-level={item.level + 1}
      aria-selected={isCurrent}
      aria-current={isCurrent ? "location" : undefined}
      title={`${item.label} ${item.opening} ${item.words}`.trim()}
      onClick={() => goTo(item.id)}
    >
      <span class="outline-label">{item.label}</span>
      <span class="outline-words">
        {item.opening && <i>{item.opening} </i>}
        {item.words || (!item.opening && <span class="quiet">Empty</span>)}
      </span>
    </div>
  ),
  (before, after) =>
    before.isCurrent === after.isCurrent && before.canFocus === after.canFocus && sameItem(before.item, after.item),
);

function sameItem(x: OutlineItem, y: OutlineItem): boolean {
  return x.id === y.id && x.label === y.label && x.opening === y.opening && x.words === y.words && x.level === y.level;
}
