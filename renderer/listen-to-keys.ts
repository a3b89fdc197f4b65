import { COMMANDS } from "../shared/ipc/commands.ts";
import { bridge } from "./bridge.ts";
import { runCommand, stepBack } from "./commands.ts";
import { stepInField } from "./field-history.ts";
import { isPressed } from "./keys.ts";
import { goToRegion } from "./regions.ts";
import { closeDialog, dialog } from "./store/dialogs.ts";

/**
 * The keys of all commands. The native menu names the same keys; what is done here is not done there again, because a key that was handled in the
 * page never reaches the menu. A key that the editor took for itself is left alone.
 */
export function listenToKeys(): void {
  // Before the editor, which keeps every Escape for itself.
  const onEscape = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || event.isComposing) return;
    // A dialog closes itself, but one that was asked for in this very moment does not stand there yet.
    const coming = dialog.value !== null && document.querySelector("dialog[open]") === null;
    if (coming) closeDialog();
    else if (dialog.value !== null || !stepBack()) return;
    event.preventDefault();
    event.stopPropagation();
  };
  window.addEventListener("keydown", onEscape, { capture: true });
  window.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || event.isComposing || event.key === "Escape") return;
    if (event.key === "F6" && dialog.value === null && goToRegion(event.shiftKey ? -1 : 1)) {
      event.preventDefault();
      return;
    }
    const command = COMMANDS.find(({ key }) => key !== null && isPressed(key, event, bridge().platform));
    const isRedo = command?.id === "edit.redo" || (event.key.toLowerCase() === "y" && (event.ctrlKey || event.metaKey));
    if (event.target instanceof HTMLInputElement && (isRedo || command?.id === "edit.undo")) {
      event.preventDefault();
      stepInField(event.target, isRedo ? 1 : -1);
      return;
    }
    if (!command || dialog.value !== null) return;
    event.preventDefault();
    runCommand(command.id);
  });
}
