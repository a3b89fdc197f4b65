/** The words of a page as a reader sees them: what stands in its body, without the tags. Words that only a style sheet adds are not among them. */
export function bodyText(page: string): string {
  const body = /<body>([\s\S]*)<\/body>/.exec(page)?.[1] ?? "";
  return body
    .replace(/<br>/g, "\n")
    .replace(/<\/(p|h\d|div|td|th|dt|dd)>/g, "\n")
    .replace(/<[^>]*>/g, "")
    .replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => SIGNS[name] ?? "");
}

const SIGNS: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'" };

/** Everything in a page that could load, run or lead somewhere: names of elements and attributes with their values. */
export function reachesOut(page: string): readonly string[] {
  const found = [
    ...page.matchAll(/<(script|iframe|object|embed|img|video|audio|link|base|form|svg)\b[^>]*>/gi),
    ...page.matchAll(/\s(src|srcset|action|on\w+|background|poster)\s*=/gi),
    ...page.matchAll(/@import|url\(|expression\(|javascript:/gi),
  ];
  return found.map(([text]) => text.trim());
}
