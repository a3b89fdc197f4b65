/** An Electron that is set up. */
export interface SetUpElectron {
  readonly version: string;
  readonly dist: string;
  readonly executable: string;
}

export function ensureElectron(): Promise<SetUpElectron>;
export function electronEnv(electron: SetUpElectron): {
  readonly RESOLUTE_ELECTRON: string;
  readonly ELECTRON_OVERRIDE_DIST_PATH: string;
};
export function electronPath(): Promise<string>;
