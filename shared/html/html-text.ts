/** `text` as it may stand in a page, in words and in attributes. Control characters, which HTML forbids, become spaces. */
export function escapeHtml(text: string): string {
  return text
    .replace(/\p{Surrogate}/gu, "\ufffd")
    .replace(CONTROLS, " ")
    .replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/g;

/** Attributes of an element; null leaves one out. */
export type HtmlAttributes = Readonly<Record<string, string | null>>;

/** An element with its content, which is HTML already. */
export function element(name: string, attributes: HtmlAttributes, content: string): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== null)
    .map(([key, value]) => ` ${key}="${escapeHtml(value ?? "")}"`)
    .join("");
  return `<${name}${written}>${content}</${name}>`;
}

/** A name for an element made of a label, "OP12 (a)" → "op12-a": what the address of a paragraph ends in. */
export function anchorOf(label: string): string {
  return label
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}
