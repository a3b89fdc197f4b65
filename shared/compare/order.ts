import type { Block } from "../document/blocks.ts";
import type { Group } from "./groups.ts";
import { heaviestIncreasing } from "./increasing.ts";
import { weightOfLink } from "./links.ts";
import { inReadingOrder } from "./reading-order.ts";

/** Groups in reading order, each with whether it left its order. */
export interface PlacedGroup extends Group {
  readonly moved: boolean;
}

/** A link between two parts of the document weighs half: of two that crossed, the one that changed its part has moved. */
const OTHER_PART = 0.5;

/**
 * Which groups moved: those outside the heaviest run that keeps its order on both sides. Subparagraphs that only went along with their paragraph
 * did not move themselves.
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
  const placed = groups.map((group) => ({ ...group, moved: moved.has(group) }));
  return inReadingOrder(placed, parentsA, parentsB);
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
