import type { CommandId } from "../shared/ipc/commands.ts";
import { bridge } from "./bridge.ts";
import { commandOf } from "./commands.ts";
import { keyWords } from "./keys.ts";

/** A command's key as a person reads it, or null where it has none. */
export function keyOf(id: CommandId): string | null {
  const { key } = commandOf(id);
  return key === null ? null : keyWords(key, bridge().platform);
}

/** A command's name without the dots that announce a dialog. */
export function nameOf(id: CommandId): string {
  return commandOf(id).label.replace("…", "").trim();
}

/** What stands in the tooltip of a command: its name, and its key in brackets. */
export function tooltipOf(id: CommandId): string {
  const key = keyOf(id);
  return key === null ? nameOf(id) : `${nameOf(id)} (${key})`;
}
