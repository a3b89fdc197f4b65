import { inspectorTab, isNarrow, overlay } from "./store/screen.ts";
import { changeSettings, settings } from "./store/settings.ts";

type Panel = "outline" | "inspector";

/** Below this width the side panels lie over the page. */
const NARROW = "(max-width: 1199px)";

/** Follows the width of the window from now on. */
export function watchWidth(): void {
  const query = window.matchMedia(NARROW);
  const update = () => {
    isNarrow.value = query.matches;
    overlay.value = null;
  };
  query.addEventListener("change", update);
  update();
}

/** Whether a panel is to be seen now. */
export function isPanelOpen(panel: Panel): boolean {
  return isNarrow.value ? overlay.value === panel : settings.value[panel];
}

/** Shows or hides a side panel; beside the page it is remembered, over the page it is for now. */
export function togglePanel(panel: Panel): void {
  if (isNarrow.value) overlay.value = overlay.value === panel ? null : panel;
  else changeSettings({ [panel]: !settings.value[panel] });
}

/** Opens the inspector at one of its tabs. */
export function showInspector(tab: typeof inspectorTab.value): void {
  inspectorTab.value = tab;
  if (!isPanelOpen("inspector")) togglePanel("inspector");
}

/** Takes away the panel that lies over the page; false where none does. */
export function closePanels(): boolean {
  if (overlay.value === null) return false;
  overlay.value = null;
  return true;
}
