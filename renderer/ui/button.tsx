import type { LucideIcon } from "lucide-preact";
import type { ComponentChildren } from "preact";

interface ButtonProps {
  readonly children: ComponentChildren;
  readonly onClick?: () => void;
  readonly icon?: LucideIcon;
  readonly primary?: boolean;
  readonly quiet?: boolean;
  readonly disabled?: boolean;
  readonly type?: "button" | "submit";
  readonly title?: string;
  readonly autofocus?: boolean;
}

/** A button with words on it. `primary` is the one act a view is there for; `quiet` has no frame until the pointer is on it. */
export function Button(props: ButtonProps) {
  const { children, icon: Icon, primary, quiet, disabled, type = "button", title, autofocus, onClick } = props;
  const look = primary ? "button primary" : quiet ? "button quiet-button" : "button";
  return (
    <button
      type={type}
      class={look}
      disabled={disabled ?? false}
      title={title}
      onClick={onClick}
      // The browser focuses it when the dialog around it opens.
      data-autofocus={autofocus ? "" : undefined}
    >
      {Icon && <Icon size={16} aria-hidden />}
      <span>{children}</span>
    </button>
  );
}

interface IconButtonProps {
  readonly label: string;
  readonly icon: LucideIcon;
  readonly onClick: () => void;
  /** Shown in the tooltip beside the label. */
  readonly hint?: string | null;
  readonly disabled?: boolean;
  readonly pressed?: boolean;
}

/** A button that is only an icon; its name is heard, and read in the tooltip with its key. */
export function IconButton({ label, icon: Icon, onClick, hint, disabled, pressed }: IconButtonProps) {
  return (
    <button
      type="button"
      class="icon-button"
      aria-label={label}
      title={hint ? `${label} (${hint})` : label}
      disabled={disabled ?? false}
      {...(pressed === undefined ? {} : { "aria-pressed": pressed })}
      // The caret stays in the text: a press on the toolbar must not take the selection away.
      onMouseDown={(event) => event.preventDefault()}
      onClick={onClick}
    >
      <Icon size={16} aria-hidden />
    </button>
  );
}
