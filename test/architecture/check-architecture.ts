import { posix } from "node:path";
import { layers, longestFile, rooms, topLevel, typeRooms } from "./layers.ts";
import { readSource, type SourceFacts, type SourceImport } from "./source-imports.ts";

/** A broken rule: which, where, and what to do about it. */
export interface Violation {
  readonly rule: string;
  readonly path: string;
  readonly message: string;
}

/** The project as the rules see it: the text of every file by its path from the root, `/` between folders. */
export type Tree = ReadonlyMap<string, string>;

interface Module extends SourceFacts {
  readonly path: string;
  readonly lines: number;
}

/** Every broken rule of the house in the tree; none for a project that keeps them. */
export function checkArchitecture(tree: Tree): readonly Violation[] {
  const modules = [...tree].filter(([path]) => isSource(path)).map(([path, source]) => readModule(path, source));
  return [
    ...modules.flatMap(checkImports),
    ...modules.flatMap(checkForm),
    ...checkWires(modules),
    ...checkCommandLine(modules),
    ...checkTopLevel(tree),
  ];
}

function isSource(path: string): boolean {
  return layerOf(path) in layers && /\.tsx?$/.test(path);
}

function readModule(path: string, source: string): Module {
  return {
    path,
    lines: source.split("\n").length - (source.endsWith("\n") ? 1 : 0),
    ...readSource(source, path.endsWith("x") ? "tsx" : "ts"),
  };
}

function layerOf(path: string): string {
  return path.split("/")[0] ?? "";
}

function checkImports(module: Module): readonly Violation[] {
  return module.imports.flatMap((item) => {
    const { specifier } = item;
    if (specifier === null) return [broken("imports", module.path, "an import names its module in plain words")];
    if (!specifier.startsWith(".")) return checkPackage(module.path, specifier, item.typeOnly);
    const target = posix.join(posix.dirname(module.path), specifier);
    return [...checkLayer(module.path, target), ...checkRoom(module.path, target, item)];
  });
}

function checkPackage(path: string, specifier: string, typeOnly: boolean): readonly Violation[] {
  const layer = layers[layerOf(path)];
  if (!layer) return [];
  if (specifier.startsWith("node:")) {
    return layer.node ? [] : [broken("packages", path, `${layerOf(path)}/ must not see Node (${specifier})`)];
  }
  const name = packageName(specifier);
  if (layer.packages.includes(name) || (typeOnly && layer.types?.includes(name))) return [];
  const isKnown = Object.values(layers).some((other) => other.packages.includes(name));
  const why = isKnown
    ? `${layerOf(path)}/ must not import it`
    : "nobody has classified it in test/architecture/layers.ts";
  return [broken("packages", path, `package ${name}: ${why}`)];
}

function packageName(specifier: string): string {
  return specifier
    .split("/")
    .slice(0, specifier.startsWith("@") ? 2 : 1)
    .join("/");
}

function checkLayer(path: string, target: string): readonly Violation[] {
  const from = layerOf(path);
  const to = layerOf(target);
  if (from === to || layers[from]?.layers.includes(to)) return [];
  return [broken("layers", path, `${from}/ must not import ${target}`)];
}

function checkRoom(path: string, target: string, { typeOnly }: SourceImport): readonly Violation[] {
  if (layerOf(path) !== "shared" || layerOf(target) !== "shared") return [];
  const from = path.split("/")[1] ?? "";
  const to = target.split("/")[1] ?? "";
  const allowed = rooms[from] ?? typeRooms[from];
  if (!allowed) return [broken("rooms", path, `room shared/${from}/ has no place in test/architecture/layers.ts`)];
  if (from === to || allowed.includes(to) || (typeOnly && from in typeRooms)) return [];
  return [broken("rooms", path, `shared/${from}/ must not import shared/${to}/`)];
}

function checkForm({ path, lines, hasDefaultExport }: Module): readonly Violation[] {
  const violations: Violation[] = [];
  const isConfig = path.endsWith(".config.ts");
  if (hasDefaultExport && !isConfig) violations.push(broken("exports", path, "export by name, never by default"));
  const oddName = path.split("/").find((part) => !/^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9-]+)*$/.test(part));
  if (oddName) violations.push(broken("names", path, `${oddName} is not in kebab-case`));
  if (lines > longestFile) {
    violations.push(broken("length", path, `${lines} lines; more than ${longestFile} hold more than one idea`));
  }
  return violations;
}

/** Each end of the wire between window and program is held by one file; everything else uses what that exports. */
function checkWires(modules: readonly Module[]): readonly Violation[] {
  return ["ipcMain", "ipcRenderer"].flatMap((end) => {
    const holders = modules.filter(({ path, identifiers }) => layerOf(path) !== "test" && identifiers.has(end));
    if (holders.length <= 1) return [];
    const names = holders.map(({ path }) => path).join(", ");
    return holders.map(({ path }) => broken("wires", path, `${end} is used in more than one file: ${names}`));
  });
}

/** The command line program runs where there is no Electron: nothing that it loads may load it. */
function checkCommandLine(modules: readonly Module[]): readonly Violation[] {
  const byPath = new Map(modules.map((module) => [module.path, module]));
  const doors = ["main/cli.ts", "main/worker.ts"];
  return doors.flatMap((door) => {
    const seen = new Map<string, string>();
    const queue: { readonly path: string; readonly way: string }[] = [{ path: door, way: door }];
    for (let next = queue.pop(); next; next = queue.pop()) {
      const module = byPath.get(next.path);
      if (!module || seen.has(next.path)) continue;
      seen.set(next.path, next.way);
      for (const { specifier, typeOnly } of module.imports) {
        if (specifier === "electron") return [broken("command line", door, `loads Electron: ${next.way}`)];
        if (typeOnly || !specifier?.startsWith(".")) continue;
        const target = posix.join(posix.dirname(next.path), specifier);
        queue.push({ path: target, way: `${next.way} → ${target}` });
      }
    }
    return [];
  });
}

function checkTopLevel(tree: Tree): readonly Violation[] {
  const entries = new Set([...tree.keys()].map(layerOf));
  return [...entries]
    .filter((entry) => !topLevel.includes(entry))
    .map((entry) => broken("top level", entry, "does not belong at the top of the project"));
}

function broken(rule: string, path: string, message: string): Violation {
  return { rule, path, message };
}
