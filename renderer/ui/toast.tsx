import { CircleAlert, CircleCheck, X } from "lucide-preact";
import { dismiss, toasts } from "../store/toasts.ts";
import { IconButton } from "./button.tsx";

/** What was said lately. Read out when it comes: at once where something failed, in the next pause otherwise. */
export function Toasts() {
  return (
    <div class="toasts">
      <div role="status" aria-live="polite" data-testid="toasts">
        {toasts.value.filter(({ kind }) => kind === "done").map(toToast)}
      </div>
      <div role="alert" aria-live="assertive" data-testid="failures">
        {toasts.value.filter(({ kind }) => kind === "failed").map(toToast)}
      </div>
    </div>
  );
}

function toToast({ id, kind, text }: (typeof toasts.value)[number]) {
  const Icon = kind === "done" ? CircleCheck : CircleAlert;
  return (
    <div key={id} class={`toast ${kind}`}>
      <Icon size={16} aria-hidden />
      <p>{text}</p>
      <IconButton label="Dismiss" icon={X} onClick={() => dismiss(id)} />
    </div>
  );
}
