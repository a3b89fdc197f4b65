import { isoDate, type MastheadField } from "../document/masthead-fields.ts";

/** A line of the head that is recognised by itself: the field and the range of its own words, without "Distr.: " and the like. */
export interface MastheadLine {
  readonly field: MastheadField;
  readonly from: number;
  readonly to: number;
}

const ORGAN =
  /^(?:General Assembly|Security Council|Economic and Social Council|Trusteeship Council|Human Rights Council|International Law Commission)$/;
/** Grammar of symbols: organ, body, session, series, number, suffixes; "S/RES/1454 (2002)" keeps its year. */
const SYMBOL =
  /^(?:A|S|E|T|ST|CRC|CCPR|CEDAW|CAT|CERD|DP|TD|UNEP|HSP|FCCC|CBD)(?:\/[\w.-]+)+(?: \(\d{4}\)| \([IVXL]+\)| [A-Z])?$/;
const SESSION =
  /^(?:(?:Resumed )?[A-Z][a-z]+(?:-[a-z]+)?(?: (?:resumed|emergency|special|regular|substantive))* session|(?:Substantive |Organizational |Resumed )*session of \d{4}|\d{4} session)$/;
const COMMITTEE =
  /^(?:(?:First|Second|Third|Fourth|Fifth|Sixth|General) Committee|Special Political (?:and Decolonization )?Committee(?: \(Fourth Committee\))?|[A-Z][\w’' ,-]* (?:Committee|Commission|Subcommittee)(?: on [\w’' ,-]+)?)$/;
const AGENDA_ITEM = /^Agenda items? (?=\d)([\d\s(),a-z–-]+)$/;
const JOB_NUMBER = /^\d{2}-\d{5}(?: ?\([A-Z]\)(?:\s+\d{6})*)?$/;

/** Reads one line as a field of the masthead, by its form alone; null where it is none. `text` may end in asterisks, which are left out. */
export function mastheadLine(text: string): MastheadLine | null {
  const words = text.replace(/\s*\*+$/, "");
  const whole = (field: MastheadField): MastheadLine => ({ field, from: 0, to: words.length });
  const after = (field: MastheadField, prefix: RegExp): MastheadLine | null => {
    const match = prefix.exec(words);
    return match && match[0].length < words.length ? { field, from: match[0].length, to: words.length } : null;
  };
  if (ORGAN.test(words)) return whole("organ");
  if (SYMBOL.test(words)) return whole("symbol");
  if (isoDate(words) !== null) return whole("date");
  if (SESSION.test(words)) return whole("session");
  if (JOB_NUMBER.test(words)) return whole("jobNumber");
  if (AGENDA_ITEM.test(words)) return after("agendaItem", /^Agenda items? /);
  if (COMMITTEE.test(words)) return whole("committee");
  return after("distribution", /^Distr(?:\.|ibution)?: */) ?? after("originalLanguage", /^Original: */);
}

/** The words above the organ; printed again wherever there is a masthead. */
export const UNITED_NATIONS = "United Nations";

const ENACTING =
  /^The [A-Z][\p{L}’' -]*(?:Assembly|Council|Committee|Commission|Conference|Parties|Board)(?: of the United Nations)?,?$/u;

/** The enacting phrase by itself: "The General Assembly,". Also of organs that nobody has listed, in this exact form. */
export function isEnacting(text: string): boolean {
  return text.length <= 120 && ENACTING.test(text);
}

const FORM =
  /(?:^|:\s*)(?:(?:second |third )?revised )?(?:draft (?:resolution|decision)s?|amendments? to .+|draft amendments? to .+)(?: submitted .+)?$/i;
const ORIGIN = [
  /^(?:Revised )?draft (?:resolution|decision)s?\b.*$/i,
  /^(?:Resolution|Decision)s? adopted (?:by|without|on)\b.*$/i,
  /^Adopted by the .+ at its .+ meeting,?(?: (?:on|held on) .+)?$/i,
  /^(?:Note|Report|Letter) by the .+$/,
  /^Resolution \d{1,4} \(\d{4}\)(?: of \d.*)?$/i,
  /^of \d{1,2} [A-Z][a-z]+ \d{4}$/,
  /^\d{1,4} \(\d{4}\)\.? Resolution of .+$/,
  /^[[(][^\]]*[\])}]$/,
];

/** Whether a line of the head says who hands the text in or how it came about: the sponsor line, "Resolution adopted by …", "[S/691]". */
export function isOrigin(text: string): boolean {
  return FORM.test(text) || ORIGIN.some((form) => form.test(text));
}
