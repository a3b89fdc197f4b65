import { describe, it } from "vitest";
import { expectDraft } from "./draft-notation.ts";

describe("whole drafts read as their redline", () => {
  it("with a paragraph inserted, and nothing else marked", () => {
    expectDraft(`
      *Urges* all States to ratify the Convention against Corruption;
      {+*Takes note* of the proposals of the expert group on cybercrime;+}
      *Requests* the Secretary-General to submit a report on the programme;
      *Invites* Member States to make voluntary contributions to the trust fund;
    `);
  });

  it("with a paragraph deleted and its neighbour edited", () => {
    expectDraft(`
      *Urges* all States to ratify the Convention against Corruption;
      {-*Takes note* of the proposals of the expert group on cybercrime;-}
      *Requests* the Secretary-General to submit {-a-}{+an annual+} report on the programme;
    `);
  });

  it("with one paragraph moved to the top", () => {
    expectDraft(`
      {<1} *Decides* to remain seized of the matter and to return to it soon;
      *Urges* all States to ratify the Convention against Corruption;
      *Requests* the Secretary-General to submit a report on the programme;
      *Invites* Member States to make voluntary contributions to the trust fund;
      *Welcomes* the establishment of the International Academy as a centre of excellence;
      {>1}
    `);
  });

  it("with one moved down and edited on the way", () => {
    expectDraft(`
      {>1}
      *Requests* the Secretary-General to submit a report on the programme;
      *Invites* Member States to make voluntary contributions to the trust fund;
      {<1} *Urges* all{+ Member+} States to ratify the Convention against Corruption {-promptly-}{+without delay+};
      *Welcomes* the establishment of the International Academy as a centre of excellence;
    `);
  });

  it("with a paragraph inserted, one deleted, one moved and one edited at once", () => {
    expectDraft(`
      *Urges* all States to ratify the Convention against {-Corruption-}{+Transnational Organized Crime+} and its Protocols;
      {>1}
      {-*Encourages* donors to review the modalities of the fund for victims of trafficking;-}
      *Requests* the Secretary-General to submit a report on the programme to the Commission;
      {+*Takes note* of the proposals of the expert group on cybercrime;+}
      *Welcomes* the establishment of the International Academy as a centre of excellence;
      {<1} *Invites* Member States to make voluntary contributions to the trust fund;
    `);
  });
});
