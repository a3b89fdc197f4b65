import type { Bridge } from "../shared/ipc/contract.ts";

declare global {
  interface Window {
    readonly resolute: Bridge;
  }
}

/** Everything the window can ask of the program. The only place that touches `window.resolute`. */
export function bridge(): Bridge {
  return window.resolute;
}
