import type { Block } from "../document/blocks.ts";
import type { Group } from "./groups.ts";
import { heaviestIncreasing } from "./increasing.ts";
import { weightOfLink } from "./links.ts";

/** Groups in reading order, each with whether it left its order. */
export interface PlacedGroup extends Group {
  readonly moved: boolean;
}

/** A link between two parts of the document weighs half: of two that crossed, the one that changed its part has moved. */
const OTHER_PART = 0.5;

/**
 * Which groups moved: those outside the heaviest run that keeps its order on both sides. Subparagraphs that only went along with their paragraph
 * did not move themselves. The order is that of B; what B lacks stands after what it followed in A.
 */
export function placeGroups(
  groups: readonly Group[],
  a: readonly Block[],
  b: readonly Block[],
  parentsA: readonly number[],
  parentsB: readonly number[],
): readonly PlacedGroup[] {
  const linked = groups
    .filter((group) => group.a.length > 0 && group.b.length > 0)
    .sort((x, y) => firstA(x) - firstA(y));
  const stays = new Set(
    heaviestIncreasing(
      linked.map(firstB),
      linked.map((group) => weightOf(group, a, b)),
    ).map((at) => linked[at] as Group),
  );
  const left = new Set(linked.filter((group) => !stays.has(group)));
  const moved = new Set(left);
  for (const group of wentAlong(linked, left, parentsA, parentsB)) moved.delete(group);
  return inReadingOrder(groups, moved, left).map((group) => ({ ...group, moved: moved.has(group) }));
}

const firstA = (group: Group): number => group.a[0] ?? -1;
const firstB = (group: Group): number => group.b[0] ?? -1;

function weightOf(group: Group, a: readonly Block[], b: readonly Block[]): number {
  const [ofA, ofB] = [a[firstA(group)], b[firstB(group)]];
  const weight = weightOfLink(ofA?.text ?? "", ofB?.text ?? "");
  return ofA?.part === ofB?.part ? weight : weight * OTHER_PART;
}

/** Subparagraphs whose paragraph left its order and which keep theirs below it. */
function wentAlong(
  linked: readonly Group[],
  left: ReadonlySet<Group>,
  parentsA: readonly number[],
  parentsB: readonly number[],
): readonly Group[] {
  const groupOfB = new Map(linked.flatMap((group) => group.b.map((at) => [at, group] as const)));
  const families = new Map<Group, Group[]>();
  for (const group of linked) {
    const parent = groupOfB.get(parentsB[firstB(group)] ?? -1);
    if (!left.has(group) || !parent || !left.has(parent)) continue;
    if (!parent.a.includes(parentsA[firstA(group)] ?? -1)) continue;
    const family = families.get(parent);
    if (family) family.push(group);
    else families.set(parent, [group]);
  }
  return [...families.values()].flatMap((family) =>
    heaviestIncreasing(
      family.map(firstB),
      family.map(() => 1),
    ).map((at) => family[at] as Group),
  );
}

function inReadingOrder(
  groups: readonly Group[],
  moved: ReadonlySet<Group>,
  left: ReadonlySet<Group>,
): readonly Group[] {
  const ofA = new Map(groups.flatMap((group) => group.a.map((at) => [at, group] as const)));
  const inB = groups.filter((group) => group.b.length > 0).sort((x, y) => firstB(x) - firstB(y));
  const behind = new Map<Group | null, Group[]>();
  let anchor: Group | null = null;
  for (const at of [...ofA.keys()].sort((x, y) => x - y)) {
    const group = ofA.get(at) as Group;
    if (group.b.length > 0) {
      if (!moved.has(group) && !left.has(group)) anchor = group;
      continue;
    }
    const list = behind.get(anchor);
    if (list) list.push(group);
    else behind.set(anchor, [group]);
  }
  return [...(behind.get(null) ?? []), ...inB.flatMap((group) => [group, ...(behind.get(group) ?? [])])];
}
