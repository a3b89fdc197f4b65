import type { WebContents } from "electron";
import type { Log } from "./log.ts";

/** Keeps a page where main has put it: no new windows, no navigation of any frame, no embedded pages, no devices. Links in a document go nowhere by themselves. */
export function denyNavigation(contents: WebContents, log: Log): void {
  contents.setWindowOpenHandler(() => {
    log.warn("Refused a new window");
    return { action: "deny" };
  });
  const refuse = (what: string) => (event: { preventDefault(): void }) => {
    log.warn(`Refused ${what}`);
    event.preventDefault();
  };
  contents.on("will-navigate", refuse("a navigation"));
  contents.on("will-frame-navigate", refuse("a navigation of a frame"));
  contents.on("will-redirect", refuse("a redirection"));
  contents.on("will-attach-webview", refuse("an embedded page"));
  // Left alone, Electron takes the first device that answers.
  contents.on("select-bluetooth-device", (event, _devices, choose) => {
    event.preventDefault();
    choose("");
  });
}
