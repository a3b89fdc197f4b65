import { X } from "lucide-preact";
import type { ComponentChildren } from "preact";
import { useEffect, useId, useRef } from "preact/hooks";
import { IconButton } from "./button.tsx";

interface DialogProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
  /** "wide" for two columns of text, "bare" for a palette without a heading to be seen. */
  readonly form?: "plain" | "wide" | "bare";
}

/** A window over the window: the rest cannot be reached, Escape and a press beside it close it, the keyboard goes back to where it was. */
export function Dialog({ title, onClose, children, form = "plain" }: DialogProps) {
  const ref = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    const element = ref.current;
    if (!element) return;
    element.showModal();
    element.querySelector<HTMLElement>("[data-autofocus]")?.focus();
    return () => element.close();
  }, []);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape is the key for it, and the browser sends it as "cancel"
    <dialog
      ref={ref}
      class={`dialog ${form}`}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => {
        if (event.target === ref.current) onClose();
      }}
    >
      <div class="dialog-body">
        <header class={form === "bare" ? "only-heard" : "dialog-head"}>
          <h2 id={titleId}>{title}</h2>
          {form !== "bare" && <IconButton label="Close" hint="Esc" icon={X} onClick={onClose} />}
        </header>
        {children}
      </div>
    </dialog>
  );
}
