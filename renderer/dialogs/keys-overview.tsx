import { COMMANDS } from "../../shared/ipc/commands.ts";
import { bridge } from "../bridge.ts";
import { keyWords } from "../keys.ts";
import { closeDialog } from "../store/dialogs.ts";
import { Dialog } from "../ui/dialog.tsx";

/** Keys of typing that are no command of their own. */
const TYPING: readonly (readonly [string, string])[] = [
  ["New paragraph", "Enter"],
  ["New line in the same paragraph", "Shift+Enter"],
  ["One level deeper", "Tab"],
  ["One level up", "Shift+Tab"],
  ["One step back", "Escape"],
  ["Next part of the window", "F6"],
];

const TITLES = [
  ["file", "File"],
  ["edit", "Edit"],
  ["paragraph", "Paragraph"],
  ["insert", "Insert"],
  ["compare", "Compare"],
  ["view", "View"],
  ["help", "Help"],
] as const;

/** All keys on one page. */
export function KeysOverview() {
  const words = (key: string) => keyWords(key, bridge().platform);
  const groups = TITLES.map(([menu, title]) => ({
    title,
    keys: COMMANDS.filter((command) => command.menu === menu).flatMap(({ label, key }) =>
      key === null ? [] : [[label.replace("…", ""), key] as const],
    ),
  }));
  const all = [{ title: "Typing and moving", keys: TYPING }, ...groups].filter(({ keys }) => keys.length > 0);
  return (
    <Dialog title="Keyboard shortcuts" onClose={closeDialog} form="wide">
      <div
        class="keys scrolls"
        data-autofocus=""
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by key
        tabIndex={0}
      >
        {all.map(({ title, keys }) => (
          <section key={title}>
            <h3>{title}</h3>
            <dl>
              {keys.map(([label, key]) => (
                <div key={label}>
                  <dt>{label}</dt>
                  <dd>
                    <kbd>{words(key)}</kbd>
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
