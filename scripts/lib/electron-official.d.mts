export function unpackOfficialElectron(
  version: string,
  target: string,
  checksums?: Readonly<Record<string, string>>,
): Promise<void>;
