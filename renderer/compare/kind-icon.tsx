import {
  ArrowUpDown,
  Bookmark,
  Hash,
  Heading,
  Italic,
  type LucideIcon,
  Merge,
  Minus,
  Pencil,
  Pilcrow,
  Plus,
  Quote,
  Space,
  Split,
  Superscript,
  Users,
  Workflow,
} from "lucide-preact";
import { KIND_LABELS, type StopKind } from "./kinds.ts";

const ICONS: Readonly<Record<StopKind, LucideIcon>> = {
  inserted: Plus,
  deleted: Minus,
  moved: ArrowUpDown,
  split: Split,
  merged: Merge,
  wording: Pencil,
  opening: Pilcrow,
  citation: Bookmark,
  notes: Superscript,
  sponsors: Users,
  head: Heading,
  consequential: Workflow,
  punctuation: Quote,
  spacing: Space,
  format: Italic,
  renumbered: Hash,
};

/** The sign of a kind of change; its name is heard and stands in the tooltip. */
export function KindIcon({ kind, named = true }: { readonly kind: StopKind; readonly named?: boolean }) {
  const Icon = ICONS[kind];
  if (!named) return <Icon size={16} class={`kind-icon ${kind}`} aria-hidden />;
  return (
    <span class="kind-sign" title={KIND_LABELS[kind]}>
      <Icon size={16} class={`kind-icon ${kind}`} aria-hidden />
      <span class="only-heard">{KIND_LABELS[kind]}: </span>
    </span>
  );
}
