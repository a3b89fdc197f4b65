import { describe, expect, it } from "vitest";
import { notesOf } from "../../shared/document/notes.ts";
import { resolution } from "./source.ts";

const noteLines = (document: Parameters<typeof notesOf>[0]) =>
  notesOf(document).map((note) => `${note.mark} ${note.node.textContent} ×${note.references}`);

describe("notes", () => {
  it("are taken from between the paragraphs and tied to their marks, repeated ones too", () => {
    const { blocks, document } = resolution([
      "Recalling one¹ and two,²",
      "¹ First.",
      "² *Ibid.*, para. 4.",
      "1. Acts;²",
      "2. Ends.",
    ]);
    expect(blocks.map((block) => block.notes.join())).toEqual(["1,2", "2", ""]);
    expect(noteLines(document)).toEqual(["1 First. ×1", "2 Ibid., para. 4. ×2"]);
  });

  it("follow the order of the text, and say where the file counted otherwise", () => {
    const { document, codes } = resolution([
      "Recalling one²³ and two,²⁴",
      "²³ First.",
      "²⁴ Second.",
      "1. Acts;",
      "2. Ends.",
    ]);
    expect(noteLines(document)).toEqual(["1 First. ×1", "2 Second. ×1"]);
    expect(codes).toEqual(["notes-renumbered"]);
  });

  it("may begin again on every page", () => {
    const { blocks, document } = resolution([
      "Recalling one,¹",
      "¹ First.",
      "Noting two,¹",
      "¹ Second.",
      "1. Acts;",
      "2. Ends.",
    ]);
    expect(blocks.map((block) => block.notes.join())).toEqual(["1", "2", "", ""]);
    expect(noteLines(document)).toEqual(["1 First. ×1", "2 Second. ×1"]);
  });

  it("with two marks at one place lose the comma between the marks, and twelve is not one and two", () => {
    const { blocks } = resolution(["Recalling one,¹,²", "¹ First.", "² Second.", "1. Acts;", "2. Ends."]);
    expect(blocks[0]?.text).toBe("Recalling one,");
    expect(blocks[0]?.notes).toEqual(["1", "2"]);
    const both = resolution(["Recalling one,¹²", "¹ First.", "² Second.", "1. Acts;", "2. Ends."]);
    expect(both.blocks[0]?.notes).toEqual(["1", "2"]);
  });

  it("stand empty where a mark goes on and the note is missing", () => {
    const { document, codes } = resolution([
      "Recalling one,¹ two² and three,³",
      "¹ First.",
      "³ Third.",
      "1. Acts;",
      "2. Ends.",
    ]);
    expect(noteLines(document)).toEqual(["1 First. ×1", "2  ×1", "3 Third. ×1"]);
    expect(codes).toEqual(["note-missing"]);
  });

  it("are not squares, cubes or powers", () => {
    const { blocks, document } = resolution([
      "Noting 10 m² of ice and 10⁶ people,¹",
      "¹ First.",
      "² Second.",
      "1. Acts;",
      "2. Ends.",
    ]);
    expect(blocks[0]?.text).toBe("Noting 10 m2 of ice and 106 people,");
    expect(blocks[0]?.notes).toEqual(["1"]);
    expect(noteLines(document)).toEqual(["1 First. ×1", "2 Second. ×0"]);
  });

  it("are found behind bare numbers at the end of a text", () => {
    const { blocks, document, codes } = resolution([
      "Having received the report of 1 June 1950 23 and a second one on Palestine, 24",
      "1. Acts in 24 States;",
      "2. Ends.",
      "Adopted unanimously at the 263rd meeting.",
      "23 Official Records, document S/663.",
      "24 Ibid., document S/676.",
    ]);
    expect(blocks[0]?.text).toBe("Having received the report of 1 June 1950 and a second one on Palestine,");
    expect(blocks[1]?.text).toBe("Acts in 24 States;");
    expect(noteLines(document)).toEqual(["1 Official Records, document S/663. ×1", "2 Ibid., document S/676. ×1"]);
    expect(codes.filter((code) => code === "note-mark-placed")).toHaveLength(2);
  });

  it("are taken out of a paragraph into which extraction had put them", () => {
    const { blocks, document } = resolution([
      "Convinced of peace among States, * On behalf of the States Members of the Group of 77. and within them,",
      "1. Acts;",
      "2. Ends.",
    ]);
    expect(blocks[0]?.text).toBe("Convinced of peace among States, and within them,");
    expect(notesOf(document)[0]?.node.textContent).toBe("On behalf of the States Members of the Group of 77.");
  });
});
