import { element, escapeHtml } from "./html-text.ts";

/**
 * A whole page in one file. It loads nothing and runs nothing: the policy in its head holds even if a word of a draft should ever get out of its
 * quotation marks.
 */
export function htmlPage(page: { readonly title: string; readonly style: string; readonly body: string }): string {
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="Resolute">
${element("title", {}, escapeHtml(page.title))}
<style>
${BASE_STYLE}${page.style}</style>
</head>
<body>
${page.body}
</body>
</html>
`;
}

/** The paper: as in print, a text column of 36.5 times the type size within 49.2, tab grid of 2.376; on a narrow screen the margins go first. */
const BASE_STYLE = `:root {
  color-scheme: light dark;
  --desk: light-dark(#e6e9ed, #121519);
  --paper: light-dark(#ffffff, #22272d);
  --text: light-dark(#1b1f24, #e5e8ec);
  --quiet: light-dark(#535c68, #a6afba);
  --rule: light-dark(#1b1f24, #c3cad3);
  --link: light-dark(#1d5cb5, #8ab8f7);
  --inserted: light-dark(#00644f, #6fd3b4);
  --deleted: light-dark(#a1232b, #f7a19b);
  --moved: light-dark(#63399b, #c7a8f5);
  --format: light-dark(#7d4e00, #e5b567);
  --step: 2.376rem;
}
* { box-sizing: border-box; }
html { font-size: 16.5px; }
body {
  margin: 0;
  background: var(--desk);
  color: var(--text);
  font-family: Tinos, "Times New Roman", "Liberation Serif", Times, serif;
  line-height: 1.36;
}
.paper {
  max-width: 56rem;
  margin: 1.5rem auto;
  padding: 3.4rem 3.4rem 4rem;
  background: var(--paper);
}
.column { margin: 0 6.3rem; }
h1, h2, h3, h4, p { margin: 0 0 0.55rem; font-size: 1rem; }
h1 { margin: 1.1rem 0; font-size: 1.2rem; line-height: 1.15; padding-right: 3.6rem; }
a { color: var(--link); }
a.cross { color: inherit; text-decoration-color: var(--quiet); }
a:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
sup, sub { font-size: 0.68em; line-height: 0; }
.notes { margin-top: 2.2rem; font-size: 0.86rem; }
.notes::before { content: ""; display: block; width: 7rem; margin: 0 0 0.5rem -2.4rem; border-top: 1px solid var(--rule); }
.notes p { margin: 0 0 0.2rem; padding-left: 0.2rem; text-indent: -1.1rem; margin-left: 0.9rem; }
.note-mark { display: inline-block; min-width: 0.9rem; text-indent: 0; }
a.note-mark, a.note-ref { text-decoration: none; }
@media screen and (max-width: 52rem) {
  .paper { margin: 0; padding: 1.5rem 1.2rem 3rem; }
  .column { margin: 0; }
}
@page { size: letter; margin: 0.83in; }
@media print {
  :root { color-scheme: only light; }
  html { font-size: 10pt; }
  body, .paper { background: none; }
  .paper { max-width: none; margin: 0; padding: 0; }
  a { color: inherit; text-decoration: none; }
  h1, h2, h3, h4 { break-after: avoid; }
  p { orphans: 2; widows: 2; }
}
`;
