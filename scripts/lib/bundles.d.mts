export declare const bundles: Readonly<Record<string, { readonly entry: string; readonly out: string }>>;
export declare function ensureBuilt(names?: readonly string[]): Promise<readonly string[]>;
export declare function buildAll(names?: readonly string[]): Promise<readonly string[]>;
export declare function bundlePath(name: string): string;
export declare const builtFolder: string;
