import { ComparisonView } from "./compare/comparison-view.tsx";
import { Dialogs } from "./dialogs/dialogs.tsx";
import { DocumentView } from "./document/document-view.tsx";
import { DropTarget } from "./start/drop-target.tsx";
import { StartScreen } from "./start/start-screen.tsx";
import { content } from "./store/screen.ts";
import { ProgressLine } from "./ui/progress-line.tsx";
import { Toasts } from "./ui/toast.tsx";

/** The whole window. */
export function App() {
  const shown = content.value;
  return (
    <>
      {shown?.kind === "start" && <StartScreen start={shown} />}
      {shown?.kind === "document" && <DocumentView />}
      <ComparisonView />
      <ProgressLine />
      <Dialogs />
      <Toasts />
      <DropTarget />
    </>
  );
}
