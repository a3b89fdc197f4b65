import { useEffect, useState } from "preact/hooks";
import { bridge } from "../bridge.ts";
import { settleOutcome } from "../draft-flow.ts";

/** Files may be dropped anywhere; while one is over the window, the window says what letting go will do. */
export function DropTarget() {
  const [count, setCount] = useState(0);
  useEffect(() => {
    const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes("Files") ?? false;
    const over = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      if (event.dataTransfer) event.dataTransfer.dropEffect = "copy";
      setCount(event.dataTransfer?.items.length ?? 1);
    };
    const leave = (event: DragEvent) => {
      // Only when the pointer leaves the window itself: inside it, leaving one thing is entering the next.
      if (event.relatedTarget === null) setCount(0);
    };
    const drop = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      event.stopPropagation();
      setCount(0);
      const files = [...(event.dataTransfer?.files ?? [])];
      if (files.length > 0) void settleOutcome(bridge().openDropped(files));
    };
    window.addEventListener("dragover", over);
    window.addEventListener("dragleave", leave);
    // Before the editor, which would take the file for text.
    window.addEventListener("drop", drop, { capture: true });
    return () => {
      window.removeEventListener("dragover", over);
      window.removeEventListener("dragleave", leave);
      window.removeEventListener("drop", drop, { capture: true });
    };
  }, []);
  if (count === 0) return null;
  return (
    <div class="drop-target" aria-hidden="true">
      <p>{count === 1 ? "Let go to open" : `Let go to open ${count} files`}</p>
    </div>
  );
}
