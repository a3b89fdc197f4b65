/**
 * The fields of a masthead in the order in which a draft prints them.
 * Source: Editorial Manual, masthead and cover; measured on documents of the limited series.
 */
export const MASTHEAD_FIELDS = [
  "organ",
  "symbol",
  "distribution",
  "date",
  "originalLanguage",
  "session",
  "committee",
  "agendaItem",
  "agendaTitle",
  "jobNumber",
] as const;

export type MastheadField = (typeof MASTHEAD_FIELDS)[number];

/** What a field is called in messages and change lists, and the grey words that stand in an empty one. */
export const MASTHEAD_LABELS: Readonly<
  Record<MastheadField, { readonly label: string; readonly placeholder: string }>
> = {
  organ: { label: "Organ", placeholder: "General Assembly" },
  symbol: { label: "Symbol", placeholder: "Symbol" },
  distribution: { label: "Distribution", placeholder: "Limited" },
  date: { label: "Date", placeholder: "Date" },
  originalLanguage: { label: "Original language", placeholder: "English" },
  session: { label: "Session", placeholder: "Session" },
  committee: { label: "Committee", placeholder: "Committee" },
  agendaItem: { label: "Agenda item", placeholder: "Item" },
  agendaTitle: { label: "Agenda title", placeholder: "Title of the agenda item" },
  jobNumber: { label: "Job number", placeholder: "Job number" },
};

/** The words printed before a field's own text; the field itself never holds them. */
export function mastheadPrefix(field: MastheadField, text: string): string {
  switch (field) {
    case "distribution":
      return "Distr.: ";
    case "originalLanguage":
      return "Original: ";
    case "agendaItem":
      return /,| and /.test(text) ? "Agenda items " : "Agenda item ";
    default:
      return "";
  }
}

/** Node name of a masthead field in the schema, for example `masthead_agendaTitle`. */
export function mastheadNodeName(field: MastheadField): `masthead_${MastheadField}` {
  return `masthead_${field}`;
}

const MONTHS = "January February March April May June July August September October November December".split(" ");

/** Reads "21 November 2013" as "2013-11-21"; null where the text is not such a date (Editorial Manual: day month year, no ordinal). */
export function isoDate(text: string): string | null {
  const parts = /^(\d{1,2})\s+([A-Z][a-z]+)\s+(\d{4})$/.exec(text.trim());
  const month = MONTHS.indexOf(parts?.[2] ?? "");
  if (!parts || month < 0) return null;
  const day = Number(parts[1]);
  if (day < 1 || day > 31) return null;
  return `${parts[3]}-${String(month + 1).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}
