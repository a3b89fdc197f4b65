import type { Message } from "../base/message.ts";
import { message } from "../base/message.ts";
import type { MastheadField } from "../document/masthead-fields.ts";
import { endsLikeParagraph, type Item, isOpen, wordsOf } from "./item.ts";
import { isEnacting, isOrigin, mastheadLine, UNITED_NATIONS } from "./masthead-lines.ts";
import { parseNumber } from "./number.ts";
import { opensParagraph } from "./openings.ts";
import { changeLine, type Line, sliceLine, textOf } from "./pieces.ts";
import { plainLook } from "./plain-look.ts";
import { broken, readSponsors } from "./sponsor-line.ts";

/** Everything above the first paragraph: masthead, sponsors, title, enacting phrase. */
export interface Head {
  readonly fields: ReadonlyMap<MastheadField, Line>;
  readonly sponsors: readonly Line[];
  readonly form: Line;
  readonly title: Line;
  readonly enacting: Line;
  readonly messages: readonly Message[];
}

/** Where the head ends: index of the enacting phrase, or null, and of the first item of the body. */
export interface HeadEnd {
  readonly enacting: number | null;
  readonly body: number;
}

const HEAD_NODE = /^(?:masthead_|sponsor|title$|enacting$)/;

/** Finds the end of the head: the enacting phrase, or else the first item that reads like a paragraph. */
export function findHeadEnd(items: readonly Item[]): HeadEnd {
  const firstSaid = items.findIndex((item) => item.said && !HEAD_NODE.test(item.said.node));
  const enacting = items.findIndex((item) =>
    item.said ? item.said.node === "enacting" : isOpen(item) && isEnacting(wordsOf(item)),
  );
  if (enacting >= 0 && (firstSaid < 0 || enacting < firstSaid)) return { enacting, body: enacting + 1 };
  const body = items.findIndex((item) => {
    if (item.said) return !HEAD_NODE.test(item.said.node);
    if (item.table) return true;
    if (item.heading !== null) return false;
    const words = wordsOf(item);
    if (parseNumber(words)?.form === "digit") return true;
    if (mastheadLine(words) || isOrigin(words)) return false;
    return endsLikeParagraph(item) && (words.length > 60 || opensParagraph(words));
  });
  return { enacting: null, body: body < 0 ? items.length : body };
}

/** Reads the items above the body, of which the one at `enacting` is the enacting phrase. */
export function readHead(items: readonly Item[], enacting: number | null): Head {
  const fields = new Map<MastheadField, Line>();
  const sponsors: Line[] = [];
  const origin: Line[] = [];
  const titles: Line[] = [];
  const messages: Message[] = [];
  /** Lines of no form of their own: those before the agenda item, those between it and the sponsors. */
  let between: Line[] = [];
  let last: MastheadField | null = null;
  let unitedNations = false;

  for (const [at, item] of items.entries()) {
    if (at === enacting) continue;
    const line = plainLook(item.line);
    const words = textOf(line).replace(/\s+/gu, " ");
    messages.push(...item.remarks.map((remark) => message(remark.severity, remark.code, remark.text)));
    if (item.said) {
      const { node } = item.said;
      if (node === "sponsor") sponsors.push(item.line);
      else if (node === "sponsorship_form") origin.push(item.line);
      else if (node === "title") titles.push(item.line);
      else fields.set(node.replace("masthead_", "") as MastheadField, item.line);
      continue;
    }
    const found = origin.length === 0 ? mastheadLine(words) : null;
    // The committee stands above the agenda item; below it, its name is part of a title.
    const field = found?.field === "committee" && fields.has("agendaItem") ? null : found;
    if (words === "" && !fields.has("symbol")) fields.set("symbol", line);
    else if (words === UNITED_NATIONS && !unitedNations && origin.length === 0) unitedNations = true;
    else if (field?.field === "jobNumber" && !fields.has("jobNumber")) fields.set("jobNumber", line);
    else if (field && !fields.has(field.field)) {
      if (between.length > 0) attach(fields, last, between, titles);
      between = [];
      last = field.field;
      fields.set(field.field, sliceLine(line, field.from));
    } else if (isOrigin(words) && (origin.length > 0 || !/^\(/.test(words))) {
      const sponsors = origin.length === 0 ? listAbove(between) : 0;
      origin.push(...between.splice(between.length - sponsors));
      origin.push(line);
    } else if (origin.length > 0 && titles.length === 0 && /^\p{Ll}/u.test(words)) {
      // "Adopted by the Security Council at its 3119th meeting, / on 6 October 1992".
      origin.push([...(origin.pop() as Line), { text: " " }, ...line]);
    } else if (origin.length > 0) titles.push(line);
    else if (last === "agendaItem" || last === null) between.push(line);
    else attach(fields, last, [line], titles);
  }

  // Without a sponsor line, the first line under the agenda item is its title and what follows is the title of the text.
  const agendaLines = origin.length > 0 ? between.length : last === "agendaItem" ? 1 : 0;
  if (last === "agendaItem" && between.length > 0) {
    fields.set("agendaTitle", broken(between.slice(0, agendaLines)));
    titles.unshift(...between.slice(agendaLines));
  } else titles.unshift(...between);
  if (unitedNations && fields.size === 0) fields.set("organ", [{ text: UNITED_NATIONS }]);

  const said = sponsors.length > 0 || items.some((item) => item.said?.node === "sponsorship_form");
  const read = said ? { sponsors, form: broken(origin) } : readSponsors(origin);
  const saidTitle = items.some((item) => item.said?.node === "title");
  return {
    fields,
    sponsors: read.sponsors,
    form: said ? read.form : numberFromOrigin(read.form, fields, messages),
    title: saidTitle ? broken(titles) : numberFromTitle(broken(titles), fields, messages),
    enacting: enactingLine(items, enacting, messages),
    messages,
  };
}

/** How many of the lines above a line of origin are the beginning of its list of sponsors: those that end in a comma. */
function listAbove(lines: readonly Line[]): number {
  const last = lines.findLastIndex((line) => !/,$/.test(textOf(line).trimEnd()));
  return lines.length - 1 - last;
}

function attach(
  fields: Map<MastheadField, Line>,
  field: MastheadField | null,
  lines: readonly Line[],
  titles: Line[],
): void {
  if (field === null) titles.push(...lines);
  else fields.set(field, broken([fields.get(field) ?? [], ...lines]));
}

/** "80/119. Consumer product safety": the number is that of the symbol, and printed from it. */
function numberFromTitle(title: Line, fields: Map<MastheadField, Line>, messages: Message[]): Line {
  const match = /^((?:\d{1,3}|[SE]S?-\d{1,2})\/\d{1,3}(?: [A-Z])?)\.\s+/.exec(textOf(title));
  if (!match?.[1]) return title;
  const symbol = `A/RES/${match[1]}`;
  if (!giveSymbol(symbol, fields, messages)) return title;
  return sliceLine(title, match[0].length);
}

/** "Resolution 488 (1981)": a resolution of the Security Council names its own symbol. */
function numberFromOrigin(form: Line, fields: Map<MastheadField, Line>, messages: Message[]): Line {
  const match = /^(?:Resolution )?(\d{1,4} \(\d{4}\))(?=$|\n|\.? Resolution of| of \d)/i.exec(textOf(form));
  if (match?.[1]) giveSymbol(`S/RES/${match[1]}`, fields, messages);
  return form;
}

/** Whether the masthead's symbol is, or now becomes, `symbol`. */
function giveSymbol(symbol: string, fields: Map<MastheadField, Line>, messages: Message[]): boolean {
  const present = textOf(fields.get("symbol") ?? []);
  if (present !== "") return present === symbol;
  fields.set("symbol", [{ text: symbol }, ...(fields.get("symbol") ?? [])]);
  messages.push(
    message("info", "symbol-from-number", `The symbol ${symbol} was taken from the number of the resolution.`),
  );
  return true;
}

function enactingLine(items: readonly Item[], enacting: number | null, messages: Message[]): Line {
  const item = enacting === null ? undefined : items[enacting];
  if (!item) return [];
  const text = textOf(item.line);
  const organ = text.replace(/[\s,]+$/, "").length;
  if (item.said) return openingOfRoman(item.line);
  if (!item.line.some((piece) => piece.italic)) {
    messages.push(message("info", "opening-restored", `The organ in “${text}” was set in italics again.`));
  }
  const roman = item.line.map(({ italic: _, emphasis: __, ...piece }) => piece);
  return changeLine(roman, 0, organ, { opening: true });
}

/** In a line of which the file says what it is, the italic that the file does not call mere emphasis is the organ. */
function openingOfRoman(line: Line): Line {
  return line.map(({ italic, ...piece }) =>
    italic && !piece.emphasis ? { ...piece, opening: true } : { ...piece, ...(italic ? { italic } : {}) },
  );
}
