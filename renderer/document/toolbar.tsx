import {
  ArrowDown,
  ArrowUp,
  FileDown,
  GitCompareArrows,
  IndentDecrease,
  IndentIncrease,
  Italic,
  Link2,
  type LucideIcon,
  PanelLeft,
  PanelRight,
  Redo2,
  Save,
  Search,
  Superscript,
  Undo2,
} from "lucide-preact";
import type { CommandId } from "../../shared/ipc/commands.ts";
import { keyOf, nameOf, tooltipOf } from "../command-keys.ts";
import { canRun, runCommand } from "../commands.ts";
import { isPanelOpen } from "../panels-flow.ts";
import { moment } from "../store/editing.ts";
import { Button, IconButton } from "../ui/button.tsx";

const GROUPS: readonly (readonly (readonly [CommandId, LucideIcon])[])[] = [
  [["file.save", Save]],
  [
    ["edit.undo", Undo2],
    ["edit.redo", Redo2],
  ],
  [
    ["paragraph.shallower", IndentDecrease],
    ["paragraph.deeper", IndentIncrease],
    ["paragraph.moveUp", ArrowUp],
    ["paragraph.moveDown", ArrowDown],
  ],
  [
    ["edit.emphasis", Italic],
    ["insert.note", Superscript],
    ["insert.crossReference", Link2],
  ],
  [["edit.find", Search]],
];

/** What is used every minute; all else is in the menus and the palette. */
export function Toolbar() {
  // Read so that the bar looks again whenever what can be done may have changed.
  void moment.value;
  return (
    <div class="toolbar" role="toolbar" aria-label="Tools" data-region="tools">
      <IconButton
        label="Outline"
        hint={keyOf("view.outline")}
        icon={PanelLeft}
        pressed={isPanelOpen("outline")}
        onClick={() => runCommand("view.outline")}
      />
      {GROUPS.map((group) => (
        <div key={group[0]?.[0]} class="toolbar-group">
          {group.map(([id, icon]) => (
            <IconButton
              key={id}
              label={nameOf(id)}
              hint={keyOf(id)}
              icon={icon}
              disabled={!canRun(id)}
              onClick={() => runCommand(id)}
            />
          ))}
        </div>
      ))}
      <div class="toolbar-space" />
      <Button
        quiet
        icon={GitCompareArrows}
        title={tooltipOf("compare.withFile")}
        onClick={() => runCommand("compare.withFile")}
      >
        Compare with…
      </Button>
      <Button quiet icon={FileDown} title={tooltipOf("file.exportPdf")} onClick={() => runCommand("file.exportPdf")}>
        Export PDF
      </Button>
      <IconButton
        label="Messages and details"
        hint={keyOf("view.inspector")}
        icon={PanelRight}
        pressed={isPanelOpen("inspector")}
        onClick={() => runCommand("view.inspector")}
      />
    </div>
  );
}
