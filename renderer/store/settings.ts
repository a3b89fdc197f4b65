import { signal } from "@preact/signals";
import type { Settings } from "../../shared/ipc/contract.ts";
import { bridge } from "../bridge.ts";

/** How the window looks before main has answered. */
const AT_FIRST: Settings = {
  theme: "system",
  outline: true,
  inspector: true,
  outlineWidth: 260,
  inspectorWidth: 320,
  labels: false,
  zoom: 1,
  compareMode: "side-by-side",
};

/** What the window remembers between sessions. */
export const settings = signal<Settings>(AT_FIRST);

/** Widths a side panel may take: narrower cuts its words, wider takes the page's room. */
export const PANEL_WIDTHS = { least: 200, most: 480 } as const;

/** Steps of the page's zoom. */
export const ZOOM_STEPS = [0.75, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2] as const;

/** Asks main for what was remembered; called once, before anything is drawn. */
export async function readSettings(): Promise<void> {
  settings.value = await bridge().request["settings:read"]();
}

/** Settings are remembered once they have rested this many milliseconds: an edge that is dragged changes sixty times a second. */
const REST = 250;

let resting = 0;

/** Changes some settings at once and has them remembered. */
export function changeSettings(change: Partial<Settings>): void {
  settings.value = { ...settings.value, ...change };
  window.clearTimeout(resting);
  resting = window.setTimeout(() => void bridge().request["settings:write"](settings.value), REST);
}

/** The zoom one step up or down from `zoom`; the same where there is no further step. */
export function nextZoom(zoom: number, step: 1 | -1): number {
  const further = ZOOM_STEPS.filter((candidate) => (candidate - zoom) * step > 0.001);
  return (step === 1 ? further[0] : further.at(-1)) ?? zoom;
}
