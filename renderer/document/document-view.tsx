import { Inspector } from "../panels/inspector.tsx";
import { Outline } from "../panels/outline.tsx";
import { StatusBar } from "../panels/status-bar.tsx";
import { closePanels, isPanelOpen } from "../panels-flow.ts";
import { draft } from "../store/draft.ts";
import { isNarrow, overlay, where } from "../store/screen.ts";
import { changeSettings, settings } from "../store/settings.ts";
import { Splitter } from "../ui/splitter.tsx";
import { Banners } from "./banners.tsx";
import { EditorHost } from "./editor-host.tsx";
import { FindBar } from "./find-bar.tsx";
import { Toolbar } from "./toolbar.tsx";

/** The draft: outline, page on its desk, inspector. It stays alive, unseen, while a comparison stands before it. */
export function DocumentView() {
  const state = draft.value;
  if (!state) return null;
  const { outlineWidth, inspectorWidth } = settings.value;
  const isOutlineOpen = isPanelOpen("outline");
  const isInspectorOpen = isPanelOpen("inspector");
  const beside = !isNarrow.value;
  const isBehind = where.value === "comparison";
  return (
    <div class="document-view" hidden={isBehind} inert={isBehind}>
      <Toolbar />
      <Banners />
      <div class={beside ? "shell" : "shell narrow"}>
        {isOutlineOpen && (
          <div class="side left" style={{ width: `${outlineWidth}px` }}>
            <Outline />
          </div>
        )}
        {isOutlineOpen && beside && (
          <Splitter
            label="Width of the outline"
            width={outlineWidth}
            side={1}
            onChange={(width) => changeSettings({ outlineWidth: width })}
          />
        )}
        <main class="desk" aria-label="Draft">
          <FindBar />
          <EditorHost />
          {overlay.value !== null && <div class="veil" onPointerDown={closePanels} />}
        </main>
        {isInspectorOpen && beside && (
          <Splitter
            label="Width of messages and details"
            width={inspectorWidth}
            side={-1}
            onChange={(width) => changeSettings({ inspectorWidth: width })}
          />
        )}
        {isInspectorOpen && (
          <div class="side right" style={{ width: `${inspectorWidth}px` }}>
            <Inspector />
          </div>
        )}
      </div>
      <StatusBar />
    </div>
  );
}
