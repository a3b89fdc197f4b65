import { bridge } from "./bridge.ts";
import { sayFailed } from "./store/toasts.ts";

/** A mistake of ours that nothing caught: it is written to the program's log, and said, once for the same words. */
export function tellBugs(): void {
  const tell = (what: unknown) => {
    const text = what instanceof Error ? (what.stack ?? what.message) : String(what);
    void bridge().request["log:bug"](text);
    const words = what instanceof Error ? what.message : String(what);
    sayFailed(
      `Something went wrong in Resolute (${words}). Your text is still here; save it, and restart if this comes again.`,
    );
  };
  window.addEventListener("error", (event) => {
    // Chromium reports this of every layout that takes two rounds; it is no mistake.
    if (!event.message.startsWith("ResizeObserver loop")) tell(event.error ?? event.message);
  });
  window.addEventListener("unhandledrejection", (event) => tell(event.reason));
}
