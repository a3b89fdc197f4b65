import { ChevronDown, ChevronUp, X } from "lucide-preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { stepBack } from "../commands.ts";
import type { FindState } from "../editor/editor.ts";
import { finding } from "../store/dialogs.ts";
import { editor, settled } from "../store/editing.ts";
import { IconButton } from "../ui/button.tsx";

const NOTHING: FindState = { at: 0, count: 0 };

/** A field over the page: typing finds, Enter goes on, Escape goes back to the text. */
export function FindBar() {
  const field = useRef<HTMLInputElement>(null);
  const [query, setQuery] = useState("");
  const [found, setFound] = useState(NOTHING);
  const asked = finding.value;

  useEffect(() => {
    if (asked === 0) return;
    field.current?.focus();
    field.current?.select();
    if (query !== "") setFound(editor.peek()?.find(query) ?? NOTHING);
  }, [asked]);

  if (asked === 0) return null;
  void settled.value;
  const search = (words: string) => {
    setQuery(words);
    setFound(editor.peek()?.find(words) ?? NOTHING);
  };
  const step = (by: 1 | -1) => setFound(editor.peek()?.findStep(by) ?? NOTHING);
  const count = query === "" ? "" : found.count === 0 ? "Not found" : `${found.at} of ${found.count}`;
  return (
    <search class="find-bar" data-testid="find-bar">
      <input
        ref={field}
        type="text"
        aria-label="Find in the draft"
        placeholder="Find"
        spellcheck={false}
        value={query}
        onInput={(event) => search(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== "Enter" || event.isComposing) return;
          event.preventDefault();
          step(event.shiftKey ? -1 : 1);
        }}
      />
      <span class="find-count quiet" role="status" aria-live="polite">
        {count}
      </span>
      <IconButton
        label="Previous"
        hint="Shift+Enter"
        icon={ChevronUp}
        disabled={found.count === 0}
        onClick={() => step(-1)}
      />
      <IconButton label="Next" hint="Enter" icon={ChevronDown} disabled={found.count === 0} onClick={() => step(1)} />
      <IconButton label="Close" hint="Esc" icon={X} onClick={() => stepBack()} />
    </search>
  );
}
