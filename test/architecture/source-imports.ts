import { parseAst } from "vite";

/** One place where a source file names another module. */
export interface SourceImport {
  /** What stands between the quotes; `null` where a program would have to run to know it. */
  readonly specifier: string | null;
  /** Whether it vanishes when the types are stripped. */
  readonly typeOnly: boolean;
}

/** What the rules need to know of a source file. */
export interface SourceFacts {
  readonly imports: readonly SourceImport[];
  readonly hasDefaultExport: boolean;
  /** Names that the file uses anywhere as identifiers. */
  readonly identifiers: ReadonlySet<string>;
}

interface Node {
  readonly type: string;
  readonly [key: string]: unknown;
}

/**
 * Every import of a TypeScript file, read from its syntax tree and so blind to comments and strings: static imports
 * and re-exports, `import()`, `require()`, `import x = require()`, and types named as `import("…").X`.
 */
export function readSource(source: string, lang: "ts" | "tsx"): SourceFacts {
  const imports: SourceImport[] = [];
  const identifiers = new Set<string>();
  let hasDefaultExport = false;
  visit(parseAst(source, { lang }) as unknown as Node, (node) => {
    const found = importOf(node);
    if (found) imports.push(found);
    if (node.type === "Identifier" && typeof node.name === "string") identifiers.add(node.name);
    hasDefaultExport ||= isDefaultExport(node);
  });
  return { imports, hasDefaultExport, identifiers };
}

function importOf(node: Node): SourceImport | null {
  switch (node.type) {
    case "ImportDeclaration":
      return { specifier: text(node.source), typeOnly: node.importKind === "type" };
    case "ExportAllDeclaration":
      return { specifier: text(node.source), typeOnly: node.exportKind === "type" };
    case "ExportNamedDeclaration":
      if (!node.source) return null;
      return { specifier: text(node.source), typeOnly: node.exportKind === "type" };
    case "ImportExpression":
      return { specifier: text(node.source), typeOnly: false };
    case "TSImportType":
      return { specifier: text(node.source), typeOnly: true };
    case "TSExternalModuleReference":
      return { specifier: text(node.expression), typeOnly: false };
    case "CallExpression":
      if ((node.callee as Node).name !== "require") return null;
      return { specifier: text((node.arguments as readonly unknown[])[0]), typeOnly: false };
    default:
      return null;
  }
}

function isDefaultExport(node: Node): boolean {
  if (node.type === "ExportDefaultDeclaration") return true;
  return node.type === "ExportSpecifier" && (node.exported as Node).name === "default";
}

/** The text of a string literal, or `null` for any other expression. */
function text(node: unknown): string | null {
  const value = (node as Node | undefined)?.value;
  return typeof value === "string" ? value : null;
}

function visit(node: Node, look: (node: Node) => void): void {
  look(node);
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) {
      if (typeof child === "object" && child !== null && "type" in child) visit(child as Node, look);
    }
  }
}
