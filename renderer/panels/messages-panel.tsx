import { ChevronDown, ChevronRight, CircleAlert, CircleX, Info, Wrench } from "lucide-preact";
import { useState } from "preact/hooks";
import { assertNever } from "../../shared/base/assert.ts";
import type { Severity } from "../../shared/base/message.ts";
import { applyFixesOf, type Finding, messages, problems, safelyFixable } from "./findings.ts";
import { goTo, goToPosition } from "./go-to.ts";
import { groupMessages, type MessageGroup } from "./message-groups.ts";

/** What checks found and what the reader of the file had to say. A line leads to its place; a safe fix is one press away. */
export function MessagesPanel() {
  const found = problems.value;
  const read = messages.value;
  const safe = safelyFixable(found);
  return (
    <div data-testid="messages">
      <Section
        title="Checks"
        groups={groupMessages(found)}
        empty="No problem found."
        action={safe.length > 1 ? { label: `Fix ${safe.length}`, run: () => applyFixesOf(safe) } : null}
      />
      {read.length > 0 && <Section title="From reading the file" groups={groupMessages(read)} empty="" action={null} />}
    </div>
  );
}

interface SectionProps {
  readonly title: string;
  readonly groups: readonly MessageGroup<Finding>[];
  readonly empty: string;
  readonly action: { readonly label: string; readonly run: () => void } | null;
}

function Section({ title, groups, empty, action }: SectionProps) {
  return (
    <section aria-label={title}>
      <header class="section-head">
        <h3>{title}</h3>
        {action && (
          <button type="button" class="small-button" onClick={action.run} title="Apply every safe fix">
            <Wrench size={16} aria-hidden />
            {action.label}
          </button>
        )}
      </header>
      {groups.length === 0 ? (
        <p class="panel-empty quiet">{empty}</p>
      ) : (
        <ul>
          {groups.map((group, at) => (
            <GroupLine key={`${group.code}-${group.items[0]?.blockId}-${at}`} group={group} />
          ))}
        </ul>
      )}
    </section>
  );
}

function GroupLine({ group }: { readonly group: MessageGroup<Finding> }) {
  const [open, setOpen] = useState(false);
  const [only] = group.items;
  if (group.items.length === 1 && only) return <FindingLine finding={only} />;
  const Arrow = open ? ChevronDown : ChevronRight;
  return (
    <li>
      <button type="button" class="message" aria-expanded={open} onClick={() => setOpen(!open)}>
        <SeverityIcon severity={group.severity} />
        <span class="message-text">{group.text}</span>
        <Arrow size={16} aria-hidden />
      </button>
      {open && (
        <ul class="message-inner">
          {group.items.map((finding, at) => (
            <FindingLine key={`${finding.blockId}-${at}`} finding={finding} />
          ))}
        </ul>
      )}
    </li>
  );
}

function FindingLine({ finding }: { readonly finding: Finding }) {
  const { severity, text, label, problem } = finding;
  const go = placeOf(finding);
  const words = (
    <>
      <SeverityIcon severity={severity} />
      <span class="message-text">{text}</span>
      {label !== "" && <span class="message-label">{label}</span>}
    </>
  );
  return (
    <li class="message-line">
      {go === null ? (
        <div class="message">{words}</div>
      ) : (
        <button type="button" class="message" onClick={go} title="Go there">
          {words}
        </button>
      )}
      {problem?.fix && (
        <button
          type="button"
          class="small-button"
          title={problem.fix.title}
          aria-label={`${problem.fix.title}${label ? `, ${label}` : ""}`}
          onClick={() => applyFixesOf([finding])}
        >
          Fix
        </button>
      )}
    </li>
  );
}

/** What leads to a finding's place: exactly there while the text stands as it was checked, else to its block; null where it has no place. */
function placeOf({ at, blockId }: Finding): (() => void) | null {
  if (at !== null) return () => goToPosition(at);
  return blockId === null ? null : () => goTo(blockId);
}

function SeverityIcon({ severity }: { readonly severity: Severity }) {
  switch (severity) {
    case "error":
      return <CircleX size={16} class="severity error" aria-label="Error" />;
    case "warning":
      return <CircleAlert size={16} class="severity warning" aria-label="Warning" />;
    case "info":
      return <Info size={16} class="severity info" aria-label="Note" />;
    default:
      return assertNever(severity);
  }
}
