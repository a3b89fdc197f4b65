import type { SourceRun } from "../../../shared/recognise/source.ts";

/** What this reader needs of a node of a web page; a DOM node is one. */
export interface HtmlNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly nodeValue: string | null;
  readonly childNodes: ArrayLike<HtmlNode>;
  getAttribute?(name: string): string | null;
}

export const TEXT_NODE = 3;
export const ELEMENT_NODE = 1;

/** How the words at a place look, gathered from all elements around it. */
export interface Look {
  readonly italic: boolean;
  readonly bold: boolean;
  readonly superscript: boolean;
  readonly subscript: boolean;
  readonly link: string | null;
}

export const PLAIN: Look = { italic: false, bold: false, superscript: false, subscript: false, link: null };

/** The name under which {@link tameHtml} keeps a style attribute. */
const TAMED_STYLE = "data-style";

/**
 * `html` without style sheets, scripts and comments, and with style attributes under another name, so that a parser has nothing to apply: the window
 * allows no styles from elsewhere, and says so aloud for each one.
 */
export function tameHtml(html: string): string {
  return html
    .replace(/<!--[\s\S]*?-->|<!\[[^\]]*\]>/gu, "")
    .replace(/<(style|script|template|noscript)\b[\s\S]*?<\/\1\s*>/giu, "")
    .replace(/<[a-z][^<>]*>/giu, (tag) => tag.replace(/\sstyle(?=\s*=)/iu, ` ${TAMED_STYLE}`));
}

/** Declarations of a style attribute, by property, in lower case. */
export function styleOf(element: HtmlNode): ReadonlyMap<string, string> {
  const declarations = (element.getAttribute?.(TAMED_STYLE) ?? "").split(";");
  return new Map(
    declarations.flatMap((declaration) => {
      const colon = declaration.indexOf(":");
      if (colon < 0) return [];
      return [
        [
          declaration.slice(0, colon).trim().toLowerCase(),
          declaration
            .slice(colon + 1)
            .trim()
            .toLowerCase(),
        ] as const,
      ];
    }),
  );
}

/** The look inside `element`, given the look around it. Only what a resolution knows is kept: no colours, no sizes. */
export function lookIn(element: HtmlNode, around: Look): Look {
  const name = element.nodeName.toLowerCase();
  const style = styleOf(element);
  const slant = style.get("font-style");
  const weight = style.get("font-weight");
  const align = style.get("vertical-align");
  const href = name === "a" ? (element.getAttribute?.("href") ?? null) : null;
  const raised = align === "super" || (name === "sup" && align === undefined);
  const lowered = align === "sub" || (name === "sub" && align === undefined);
  return {
    italic: slant ? /italic|oblique/u.test(slant) : around.italic || name === "i" || name === "em" || name === "cite",
    bold: weight
      ? weight === "bold" || weight === "bolder" || Number(weight) >= 600
      : around.bold || name === "b" || name === "strong",
    superscript: raised || (around.superscript && !lowered),
    subscript: lowered || (around.subscript && !raised),
    link: href !== null && /^https?:/iu.test(href) ? href : around.link,
  };
}

/** A stretch of words of one look; white space is that of a web page: any stretch of it is one space. */
export function runOf(text: string, look: Look): SourceRun {
  return {
    text: text.replace(/[ \t\r\n\f]+/gu, " "),
    ...(look.italic ? { italic: true } : {}),
    ...(look.bold ? { bold: true } : {}),
    ...(look.superscript ? { superscript: true } : {}),
    ...(look.subscript ? { subscript: true } : {}),
    ...(look.link === null ? {} : { link: look.link }),
  };
}

/** Elements that say nothing to a reader. */
export const UNSEEN = new Set([
  "script",
  "style",
  "head",
  "title",
  "meta",
  "link",
  "template",
  "noscript",
  "iframe",
  "object",
  "svg",
  "img",
  "o:p",
]);

/** Elements that end a line of text. */
export const BLOCKS = new Set(
  (
    "address article aside blockquote body center dd div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html li main " +
    "nav ol p pre section table tbody td tfoot th thead tr ul"
  ).split(" "),
);
