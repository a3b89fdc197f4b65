import { z } from "zod";

/** The JSON of the command line program, field by field, as its contract has it. */

const index = z.int().min(0);
const mark = z.string().regex(/^(\d+|\*+|\?)$/);
const range = z.tuple([index, index]).refine(([from, to]) => from <= to, "a range runs forwards");

const block = z.strictObject({
  index,
  id: z.string().min(1),
  part: z.enum(["preamble", "operative", "annex", "closing"]),
  kind: z.enum(["preambular", "operative", "subparagraph", "heading", "chapeau", "paragraph", "table", "other"]),
  level: z.int().min(0).max(9),
  label: z.string(),
  opening: z.nullable(z.string()),
  text: z.string(),
  notes: z.array(mark),
});

export const infoSchema = z.object({
  masthead: z.object({
    organ: z.nullable(z.string()),
    symbol: z.nullable(z.string()),
    distribution: z.nullable(z.string()),
    date: z.nullable(z.string()),
    originalLanguage: z.nullable(z.string()),
    session: z.nullable(z.string()),
    committee: z.nullable(z.string()),
    agendaItem: z.nullable(z.string()),
    agendaTitle: z.nullable(z.string()),
  }),
  sponsors: z.strictObject({ form: z.nullable(z.string()), states: z.array(z.string()), others: z.array(z.string()) }),
  title: z.string(),
  blocks: z.array(block),
  notes: z.array(z.strictObject({ mark, text: z.string() })),
  counts: z.object({
    preambular: index,
    operative: index,
    notes: index,
    symbolNotes: index,
    noteReferences: index,
    sponsors: index,
    crossReferences: index,
  }),
  messages: z.array(
    z.strictObject({
      severity: z.enum(["info", "warning", "error"]),
      code: z.string().regex(/^[a-z0-9-]+$/),
      block: z.nullable(index),
      text: z.string().min(1),
    }),
  ),
});

const side = z.strictObject({ symbol: z.nullable(z.string()), title: z.string(), blocks: index });
const text = z.nullable(z.string());

export const comparisonSchema = z.strictObject({
  a: side,
  b: side,
  pairs: z.array(
    z.strictObject({
      a: z.array(index),
      b: z.array(index),
      relation: z.enum(["same", "edited", "renumbered", "inserted", "deleted", "split", "merged"]),
      moved: z.boolean(),
      kinds: z.array(
        z.enum(["wording", "opening", "consequential", "citation", "punctuation", "spacing", "format", "notes"]),
      ),
      changes: z.array(z.strictObject({ a: range, b: range })),
    }),
  ),
  sponsors: z.strictObject({
    joined: z.array(z.string()),
    withdrawn: z.array(z.string()),
    renamed: z.array(z.strictObject({ a: z.string(), b: z.string() })),
    kept: index,
  }),
  fields: z.array(z.strictObject({ name: z.string(), a: text, b: text })),
  notes: z.array(z.strictObject({ a: z.nullable(mark), b: z.nullable(mark), relation: z.string() })),
  labels: z.array(z.strictObject({ a: z.string(), b: z.string() })),
  coverage: z.strictObject({
    compared: z.array(z.string()),
    notCompared: z.array(z.strictObject({ what: z.string(), why: z.string() })),
  }),
  proof: z.strictObject({ acceptAll: z.boolean(), rejectAll: z.boolean() }),
  limited: z.boolean(),
  summary: z.strictObject({
    inserted: index,
    deleted: index,
    moved: index,
    edited: index,
    renumbered: index,
    same: index,
  }),
});

export const checkSchema = z.strictObject({
  problems: z.array(
    z.strictObject({
      rule: z.string().min(1),
      severity: z.enum(["error", "warning", "hint"]),
      block: z.nullable(index),
      note: z.nullable(mark),
      label: z.string(),
      range: z.nullable(range),
      text: z.string().min(1),
      fix: z.nullable(z.strictObject({ title: z.string().min(1), safe: z.boolean() })),
    }),
  ),
  counts: z.strictObject({ error: index, warning: index, hint: index, fixable: index }),
});
