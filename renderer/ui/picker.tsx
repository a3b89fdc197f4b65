import { useId, useMemo, useRef, useState } from "preact/hooks";
import { findItems } from "./find-items.ts";

/** One choice. `label` is what it is called, `detail` what it says, `hint` a key or a number at its right. */
export interface PickerItem {
  readonly id: string;
  readonly label: string;
  readonly detail?: string;
  readonly hint?: string;
}

interface PickerProps {
  readonly label: string;
  readonly placeholder: string;
  readonly items: readonly PickerItem[];
  readonly onPick: (id: string) => void;
  /** Said in place of the list where nothing is found. */
  readonly empty: string;
  /** Labels in a narrow column at the left, as for paragraphs. */
  readonly columns?: boolean;
}

/** A field to search in and the list of what it finds: arrows move, Enter picks. */
export function Picker({ label, placeholder, items, onPick, empty, columns = false }: PickerProps) {
  const listId = useId();
  const [query, setQuery] = useState("");
  const [at, setAt] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  const found = useMemo(() => findItems(items, query), [items, query]);
  const active = Math.min(at, found.length - 1);

  const go = (to: number) => {
    const next = Math.max(0, Math.min(found.length - 1, to));
    setAt(next);
    list.current?.children[next]?.scrollIntoView({ block: "nearest" });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const moves: Readonly<Record<string, number>> = {
      ArrowDown: active + 1,
      ArrowUp: active - 1,
      PageDown: active + 8,
      PageUp: active - 8,
    };
    const to = moves[event.key];
    if (to !== undefined) {
      event.preventDefault();
      go(to);
    } else if (event.key === "Enter" && !event.isComposing) {
      event.preventDefault();
      const item = found[active];
      if (item) onPick(item.id);
    }
  };

  return (
    <div class="picker">
      <input
        type="text"
        role="combobox"
        aria-label={label}
        aria-expanded="true"
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={active >= 0 ? `${listId}-${active}` : undefined}
        placeholder={placeholder}
        spellcheck={false}
        value={query}
        data-autofocus=""
        onInput={(event) => {
          setQuery(event.currentTarget.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div ref={list} id={listId} role="listbox" aria-label={label} class="picker-list scrolls">
        {found.map((item, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the combobox's
          <div
            key={item.id}
            id={`${listId}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            class={columns ? "picker-item columns" : "picker-item"}
            onMouseMove={() => index !== active && setAt(index)}
            onClick={() => onPick(item.id)}
          >
            <span class="picker-label">{item.label}</span>
            {item.detail && <span class="picker-detail quiet">{item.detail}</span>}
            {item.hint && <kbd>{item.hint}</kbd>}
          </div>
        ))}
      </div>
      {found.length === 0 && <p class="picker-empty quiet">{empty}</p>}
    </div>
  );
}
