import { describe, expect, test } from "vitest";
import { common, groupMessages } from "../../renderer/panels/message-groups.ts";
import { message } from "../../shared/base/message.ts";

describe("messages", () => {
  test("of one kind are folded from four on", () => {
    const three = [1, 2, 3].map((n) => message("info", "joined", `PP${n} was joined over a page break.`, `p${n}`));
    expect(groupMessages(three)).toHaveLength(3);
    const four = [...three, message("info", "joined", "PP4 was joined over a page break.", "p4")];
    expect(groupMessages(four)).toEqual([
      { code: "joined", severity: "info", text: "4 × … was joined over a page break.", items: four },
    ]);
  });

  test("stand with the gravest first, else as they come", () => {
    const given = [
      message("info", "a", "A guess."),
      message("error", "b", "A loss."),
      message("warning", "c", "A doubt."),
      message("info", "d", "Another guess."),
    ];
    expect(groupMessages(given).map(({ text }) => text)).toEqual(["A loss.", "A doubt.", "A guess.", "Another guess."]);
  });

  test("of a known code say in one sentence what all of them say", () => {
    const many = Array.from({ length: 43 }, (_, n) =>
      message("info", "opening-restored", `The opening phrase of PP${n + 1} was set in italics again.`),
    );
    expect(groupMessages(many).map(({ text }) => text)).toEqual(["43 italic openings were restored from the lexicon."]);
  });

  test("of the same words say how many places they speak of", () => {
    const same = [1, 2, 3, 4].map((n) => message("info", "quote", "A straight quotation mark.", `p${n}`));
    expect(groupMessages(same)[0]?.text).toBe("A straight quotation mark. (4 places)");
  });

  test("share their words, with dots where they differ", () => {
    expect(common(["The note 1 is lost.", "The note 12 is lost."])).toBe("The note … is lost.");
    expect(common(["One", "Two"])).toBe("…");
  });
});
