import type { Settings } from "../shared/ipc/contract.ts";
import { settingsSchema } from "../shared/ipc/guards.ts";
import { type JsonFile, openJsonFile, type WriteFile } from "./json-file.ts";
import type { Log } from "./log.ts";

/** How Resolute looks before anyone has changed anything. */
export const DEFAULT_SETTINGS: Settings = {
  theme: "system",
  outline: true,
  inspector: true,
  outlineWidth: 260,
  inspectorWidth: 320,
  labels: false,
  zoom: 1,
  compareMode: "side-by-side",
};

/** The settings file at `path`; what is malformed or missing in it has its default. */
export function openSettings(path: string, writeFile: WriteFile, log: Log): JsonFile<Settings> {
  const schema = settingsSchema;
  return openJsonFile<Settings>({ path, schema, fallback: DEFAULT_SETTINGS, repair: repairSettings, writeFile, log });
}

/** Keeps each setting that is in order, so that one from another version or a slip of the hand does not lose the others. */
export function repairSettings(json: unknown): Settings {
  const given = typeof json === "object" && json !== null ? (json as Readonly<Record<string, unknown>>) : {};
  const kept = Object.entries(settingsSchema.shape).flatMap(([name, schema]) => {
    const checked = schema.safeParse(given[name]);
    return checked.success ? [[name, checked.data] as const] : [];
  });
  return settingsSchema.parse({ ...DEFAULT_SETTINGS, ...Object.fromEntries(kept) });
}
