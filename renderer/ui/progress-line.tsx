import { X } from "lucide-preact";
import { bridge } from "../bridge.ts";
import { progress } from "../store/screen.ts";
import { IconButton } from "./button.tsx";

/** Long work that the program does for this window: what, how far, and a way to stop it. */
export function ProgressLine() {
  const now = progress.value;
  if (!now) return null;
  return (
    <div class="progress-line" data-testid="progress">
      <span role="status" aria-live="polite">
        {now.label}
      </span>
      <progress aria-label={now.label} value={now.done} max={1} />
      <IconButton label="Stop" icon={X} onClick={() => void bridge().request["work:cancel"]()} />
    </div>
  );
}
