import { MEMBER_STATE_NAMES, OBSERVER_STATE_NAMES } from "./member-state-names.ts";

/** A State through time: the name it bears today and all others it is known by. */
export interface State {
  readonly name: string;
  readonly status: "member" | "observer";
  /** Former names and other forms, without the present one. */
  readonly aliases: readonly string[];
}

function read(names: string, status: State["status"]): readonly State[] {
  return names
    .trim()
    .split("\n")
    .map((line) => {
      const [name = "", ...aliases] = line.split("|");
      return { name, status, aliases };
    });
}

/** Members in alphabetical order, then observers. */
export const STATES: readonly State[] = [
  ...read(MEMBER_STATE_NAMES, "member"),
  ...read(OBSERVER_STATE_NAMES, "observer"),
];

const BY_KEY: ReadonlyMap<string, State> = new Map(
  STATES.flatMap((state) => [state.name, ...state.aliases].map((name): [string, State] => [stateSortKey(name), state])),
);

/** All names that may stand in a list of sponsors, by their keys. */
export const STATE_KEYS: ReadonlySet<string> = new Set(BY_KEY.keys());

/**
 * The State called `name`, today or formerly; null where no State bears it. Kind of apostrophe, accents, case, white space, parentheses and a
 * mark behind the name ("Egypt*") make no difference.
 */
export function findState(name: string): State | null {
  const key = stateSortKey(name.replace(/[*:,;\s]+$/u, ""));
  return BY_KEY.get(key) ?? BY_KEY.get(key.replace(/^the /, "")) ?? null;
}

/**
 * What a list of sponsors is sorted by: no accents, apostrophes, case or parentheses, hyphens as spaces. "the former Yugoslav Republic of
 * Macedonia" sorts under T. Source: the lists of sponsors of the eightieth session.
 */
export function stateSortKey(name: string): string {
  return name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/['’‘ʼ`´()*]/gu, "")
    .replace(/[-‐‑–\s]+/gu, " ")
    .trim()
    .toLowerCase();
}

/** Orders names as a list of sponsors does: Members, then observers, then all others; each alphabetically. */
export function compareSponsors(a: string, b: string): number {
  const rank = rankOf(a) - rankOf(b);
  if (rank !== 0) return rank;
  const [keyA, keyB] = [stateSortKey(a), stateSortKey(b)];
  if (keyA === keyB) return 0;
  return keyA < keyB ? -1 : 1;
}

function rankOf(name: string): number {
  const state = findState(name);
  if (!state) return 2;
  return state.status === "member" ? 0 : 1;
}
