import { inspectorTab } from "../store/screen.ts";
import { Tabs } from "../ui/tabs.tsx";
import { problemCount } from "./findings.ts";
import { MessagesPanel } from "./messages-panel.tsx";
import { NotesPanel } from "./notes-panel.tsx";
import { RevisionsPanel } from "./revisions-panel.tsx";
import { SponsorsPanel } from "./sponsors-panel.tsx";

/** What is known about the draft beside its text. */
export function Inspector() {
  const tab = inspectorTab.value;
  return (
    <aside class="panel inspector" data-region="details" aria-label="Messages and details" data-testid="inspector">
      <Tabs
        label="Messages and details"
        tabs={[
          { id: "messages", label: "Messages", count: problemCount.value },
          { id: "sponsors", label: "Sponsors" },
          { id: "notes", label: "Notes" },
          { id: "revisions", label: "Revisions" },
        ]}
        selected={tab}
        onSelect={(id) => {
          inspectorTab.value = id;
        }}
      >
        {tab === "messages" && <MessagesPanel />}
        {tab === "sponsors" && <SponsorsPanel />}
        {tab === "notes" && <NotesPanel />}
        {tab === "revisions" && <RevisionsPanel />}
      </Tabs>
    </aside>
  );
}
