export function electronFlags(): readonly string[];
export function isLinuxRoot(): boolean;
export function ensureSandbox(dist: string): void;
