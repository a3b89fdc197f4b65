import { join } from "node:path";

/** Where everything lies: the program's own files below its folder, the user's below the profile. */
export interface AppPaths {
  readonly window: string;
  readonly fonts: string;
  readonly icon: string;
  readonly preload: string;
  readonly worker: string;
  readonly sample: string;
  readonly journal: string;
  readonly logs: string;
  readonly settings: string;
  readonly recent: string;
  readonly windowState: string;
}

/** The paths of a program in `appFolder` (a folder or an archive) with the profile `profile`. */
export function appPaths(appFolder: string, profile: string): AppPaths {
  const built = join(appFolder, "build");
  const resources = join(appFolder, "resources");
  return {
    window: join(built, "renderer"),
    fonts: join(resources, "fonts"),
    icon: join(resources, "icons", "256x256.png"),
    preload: join(built, "main", "preload.cjs"),
    worker: join(built, "main", "worker.cjs"),
    sample: join(resources, "samples", "revised-draft-resolution.txt"),
    journal: join(profile, "journal"),
    logs: join(profile, "logs"),
    settings: join(profile, "settings.json"),
    recent: join(profile, "recent.json"),
    windowState: join(profile, "window-state.json"),
  };
}
