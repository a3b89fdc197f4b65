import type { Bridge } from "../shared/ipc/contract.ts";

type Platform = Bridge["platform"];

/** A key press, as far as a shortcut looks at it. */
export interface KeyPress {
  readonly key: string;
  /** The place of the key on the keyboard ("KeyP", "Digit1"): with Alt, `key` is whatever the layout makes of it. */
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

const SYMBOLS: Readonly<Record<string, string>> = { Up: "↑", Down: "↓", Left: "←", Right: "→", Escape: "Esc" };
const MAC: Readonly<Record<string, string>> = { CmdOrCtrl: "⌘", Shift: "⇧", Alt: "⌥" };

/** A shortcut in Electron's notation as a person reads it: "Ctrl+Shift+S", on a Mac "⇧⌘S". */
export function keyWords(accelerator: string, platform: Platform): string {
  const parts = accelerator.split("+");
  if (platform !== "darwin") {
    return parts.map((part) => (part === "CmdOrCtrl" ? "Ctrl" : (SYMBOLS[part] ?? part))).join("+");
  }
  // Apple's order: option, shift, command, then the key.
  const order = ["Alt", "Shift", "CmdOrCtrl"];
  const held = order.filter((name) => parts.includes(name)).map((name) => MAC[name]);
  const key = parts.at(-1) ?? "";
  return [...held, SYMBOLS[key] ?? key].join("");
}

const KEY_NAMES: Readonly<Record<string, string>> = {
  Up: "ArrowUp",
  Down: "ArrowDown",
  Left: "ArrowLeft",
  Right: "ArrowRight",
};

/** Whether a key press is the shortcut: exactly its modifiers, and its key by what it prints or, for letters and digits, by its place. */
export function isPressed(accelerator: string, press: KeyPress, platform: Platform): boolean {
  const parts = accelerator.split("+");
  const key = parts.at(-1) ?? "";
  const wantsCommand = parts.includes("CmdOrCtrl");
  const command = platform === "darwin" ? press.metaKey : press.ctrlKey;
  const other = platform === "darwin" ? press.ctrlKey : press.metaKey;
  if (command !== wantsCommand || other) return false;
  if (press.altKey !== parts.includes("Alt") || press.shiftKey !== parts.includes("Shift")) return false;
  if (press.key.toLowerCase() === (KEY_NAMES[key] ?? key).toLowerCase()) return true;
  return press.altKey && (press.code === `Key${key}` || press.code === `Digit${key}`);
}
