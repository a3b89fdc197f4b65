import fc from "fast-check";
import type { Node } from "prosemirror-model";
import { markType, nodeType, schema } from "../../shared/document/schema.ts";
import { doc, type Parts, withIds } from "./build.ts";
import { type RandomLine, randomLine, type Targets, toInline } from "./random-line.ts";

/** What a random document may hold. Everything is on unless said otherwise. */
export interface RandomOptions {
  /** Tables, headings, chapeaux, annexes and closing lines; without them there are paragraphs only. */
  readonly structure?: boolean;
  readonly notes?: boolean;
  readonly crossReferences?: boolean;
  /** Paragraphs that are *bis* or carry an official number. */
  readonly suffixes?: boolean;
  /** The most paragraphs in each part. */
  readonly size?: number;
}

/** A paragraph before it is built: kind, words, opening phrase, subparagraphs. */
interface Plan {
  readonly name: string;
  readonly opening: string;
  readonly line: RandomLine;
  readonly below: readonly Plan[];
  readonly attrs: Readonly<Record<string, unknown>>;
  readonly rows: readonly (readonly RandomLine[])[];
}

const PREAMBULAR_OPENINGS = [
  "Recalling",
  "Recalling also",
  "Noting with deep concern",
  "Bearing in mind",
  "Guided",
  "",
];
const OPERATIVE_OPENINGS = ["Urges", "Also requests", "Takes note", "Calls upon", "Strongly condemns", "Decides", ""];

/**
 * Well-formed documents of every shape the schema knows: each note is referenced, each cross reference finds its target, white space is
 * single and inside a line, an opening mark stands only at the head of a negotiated paragraph. Shrinks towards a document with nothing in it.
 */
export function randomDocument(options: RandomOptions = {}): fc.Arbitrary<Node> {
  const { structure = true, notes = true, crossReferences = true, suffixes = true, size = 6 } = options;
  const line = randomLine({ notes, crossReferences });
  const plain = randomLine({ notes: false, crossReferences: false });

  const subparagraphs = (level: number): fc.Arbitrary<readonly Plan[]> =>
    level > 4
      ? fc.constant([])
      : fc.oneof(
          { weight: 4, arbitrary: fc.constant([]) },
          { weight: 1, arbitrary: fc.array(paragraph([`subparagraph_${level}`], [""], level + 1), { maxLength: 3 }) },
        );
  const suffix = suffixes
    ? fc.oneof({ weight: 9, arbitrary: fc.constant({}) }, fc.constantFrom({ suffix: "bis" }, { locked: "12" }))
    : fc.constant({});
  const paragraph = (names: readonly string[], openings: readonly string[], level = 1): fc.Arbitrary<Plan> =>
    fc
      .record({
        name: fc.constantFrom(...names),
        opening: fc.constantFrom(...openings),
        line,
        below: subparagraphs(level),
        attrs: suffix,
      })
      .map((plan) => ({ ...plan, attrs: fitting(plan.name, plan.attrs), rows: [] }));
  const heading: fc.Arbitrary<Plan> = fc
    .record({
      line: plain,
      level: fc.integer({ min: 1, max: 2 }),
      numbering: fc.constantFrom("roman", "letter", "none"),
    })
    .map(({ line, ...attrs }) => ({ name: "heading", opening: "", line, below: [], attrs, rows: [] }));
  const table: fc.Arbitrary<Plan> = fc
    .integer({ min: 1, max: 3 })
    .chain((width) => fc.array(fc.array(line, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 3 }))
    .map((rows) => ({ name: "table", opening: "", line: [], below: [], attrs: {}, rows }));

  const preambular = paragraph(["preambular"], PREAMBULAR_OPENINGS);
  const operative = paragraph(["operative"], OPERATIVE_OPENINGS);
  const annexed = fc.oneof(paragraph(["paragraph", "numbered"], [""]), heading, table);
  const body = structure
    ? fc.oneof(
        { weight: 8, arbitrary: operative },
        { weight: 1, arbitrary: paragraph(["chapeau"], ["Having considered", "Noting"]) },
        { weight: 1, arbitrary: annexed },
      )
    : operative;
  const few = { maxLength: structure ? 2 : 0 };

  return fc
    .record({
      sponsors: fc.uniqueArray(fc.constantFrom("Albania", "Côte d'Ivoire", "Italy", "Peru", "Türkiye", "Zimbabwe")),
      form: fc.constantFrom("draft resolution", "revised draft resolution"),
      symbol: fc.constantFrom("", "A/C.3/68/L.18/Rev.1", "A/80/L.7"),
      title: plain,
      preamble: fc.array(preambular, { maxLength: size }),
      operative: fc.array(body, { maxLength: size }),
      closing: fc.array(plain, few),
      annexes: fc.array(fc.record({ title: plain, content: fc.array(annexed, { maxLength: size }) }), few),
      noteLines: fc.array(plain, { minLength: 1, maxLength: 5 }),
    })
    .map((plan) => build(plan));
}

function fitting(name: string, attrs: { readonly suffix?: string; readonly locked?: string }) {
  if (name === "preambular" || name === "operative" || name === "chapeau") return attrs;
  if (name === "numbered") return attrs.locked ? { locked: attrs.locked } : {};
  return name.startsWith("subparagraph") && attrs.suffix ? { suffix: attrs.suffix } : {};
}

interface DocumentPlan {
  readonly sponsors: readonly string[];
  readonly form: string;
  readonly symbol: string;
  readonly title: RandomLine;
  readonly preamble: readonly Plan[];
  readonly operative: readonly Plan[];
  readonly closing: readonly RandomLine[];
  readonly annexes: readonly { readonly title: RandomLine; readonly content: readonly Plan[] }[];
  readonly noteLines: readonly RandomLine[];
}

function build(plan: DocumentPlan): Node {
  const content = [...plan.preamble, ...plan.operative, ...plan.annexes.flatMap((annex) => annex.content)];
  const targets: Targets = {
    blocks: numberedIds(content),
    notes: plan.noteLines.map((_, at) => `n${at + 1}`),
    used: new Set(),
  };
  const ids = new Map<Plan, string>();
  for (const [at, one] of allPlans(content).entries()) ids.set(one, `b${at + 1}`);
  const node = (one: Plan) => buildBlock(one, ids, targets);
  const parts: Parts = {
    masthead: { organ: "General Assembly", symbol: plan.symbol },
    sponsors: plan.sponsors,
    form: plan.form,
    preamble: plan.preamble.map(node),
    operative: plan.operative.map(node),
    closing: plan.closing.map((line) => nodeType("closing_line").create(null, toInline(line, targets))),
    annexes: plan.annexes.map((annex) =>
      nodeType("annex").create(null, [
        nodeType("annex_title").create(null, toInline(annex.title, targets)),
        ...annex.content.map(node),
      ]),
    ),
  };
  const notes = plan.noteLines.flatMap((line, at) => {
    const id = `n${at + 1}`;
    if (!targets.used.has(id)) return [];
    // The schema keeps note references out of notes; these lines have none.
    return [nodeType("note").create({ id, kind: at === 4 ? "symbol" : "numbered" }, toInline(line, targets))];
  });
  const title = nodeType("title").create(null, toInline(plan.title, targets));
  const whole = doc({ ...parts, notes });
  return withIds(whole.copy(whole.content.replaceChild(2, title)));
}

function allPlans(plans: readonly Plan[]): readonly Plan[] {
  return plans.flatMap((plan) => [plan, ...allPlans(plan.below)]);
}

/** Ids of the paragraphs that a cross reference may name: those that print a number. */
function numberedIds(plans: readonly Plan[]): readonly string[] {
  return allPlans(plans).flatMap((plan, at) =>
    plan.name === "operative" || plan.name === "numbered" || plan.name.startsWith("subparagraph") ? [`b${at + 1}`] : [],
  );
}

function buildBlock(plan: Plan, ids: ReadonlyMap<Plan, string>, targets: Targets): Node {
  const attrs = { ...plan.attrs, id: ids.get(plan) ?? null };
  const line = toInline(plan.line, targets);
  if (plan.name === "heading") return nodeType("heading").createChecked(attrs, line);
  if (plan.name === "table") {
    const cell = (words: RandomLine) =>
      nodeType("table_cell").create(null, nodeType("clause").create(null, toInline(words, targets)));
    return nodeType("table").createChecked(
      attrs,
      plan.rows.map((row) => nodeType("table_row").create(null, row.map(cell))),
    );
  }
  const opening = plan.opening
    ? [
        schema.text(plan.opening, [markType("opening").create()]),
        ...(line[0]?.isText || line[0]?.type.name === "cross_ref" ? [schema.text(" ")] : []),
      ]
    : [];
  return nodeType(plan.name).createChecked(attrs, [
    nodeType("clause").create(null, [...opening, ...line]),
    ...plan.below.map((below) => buildBlock(below, ids, targets)),
  ]);
}
