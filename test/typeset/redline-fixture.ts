import { compare } from "../../shared/compare/compare.ts";
import type { RedlineAbout } from "../../shared/compare/redline-words.ts";
import { doc, note, op, pp, sub } from "../build/build.ts";

/** A draft and its revision in which something of every kind has happened. */
export const documentA = doc({
  masthead: { symbol: "A/C.3/68/L.18", date: "7 November 2013" },
  sponsors: ["Chad", "Swaziland"],
  title: "Strengthening the programme",
  preamble: [
    pp("*Recalling* its resolution 46/152 on the creation of an effective programme against crime,"),
    pp("*Noting* the work of the Commission on Crime Prevention and Criminal Justice,[^n1]"),
  ],
  operative: [
    op("*Urges* all Member States to ratify the Convention against Corruption without any delay;"),
    op(
      "*Requests* the Secretary-General to report to the Assembly on the implementation of paragraph {b3} above;",
      {},
      sub(1, "At its sixty-ninth session;"),
      sub(1, "At its seventieth session;"),
    ),
    op("*Decides* to remain seized of the matter and of every <question> & doubt."),
  ],
  notes: [note("See A/68/127.", { id: "n1" })],
});

export const documentB = doc({
  masthead: { symbol: "A/C.3/68/L.18/Rev.1", date: "21 November 2013" },
  sponsors: ["Chad", "Eswatini", "Peru"],
  form: "revised draft resolution",
  title: "Strengthening the crime programme",
  preamble: [
    pp(
      "*Recalling also* its resolution 46/152 of 18 December 1991 on the creation of an effective programme against crime,",
    ),
    pp("*Welcoming* the offer of Qatar to host the next congress,"),
    pp("*Noting* the work of the Commission on Crime Prevention and Criminal Justice,[^n1]"),
  ],
  operative: [
    op(
      "*Requests* the Secretary-General to report to the Assembly on the implementation of paragraph {b6} above;",
      {},
      sub(1, "At its sixty-ninth session;"),
    ),
    op("*Urges* all Member States to ratify the Convention against Corruption without any delay;"),
    op("*Decides* to remain seized of the matter and of every <question> & doubt."),
  ],
  notes: [note("See A/68/127 and A/68/128.", { id: "n1" })],
});

export const comparison = compare(documentA, documentB);

export const about: RedlineAbout = {
  nameA: "draft.txt",
  nameB: "revised.resolution",
  author: "Resolute",
  date: "2013-11-21",
};
