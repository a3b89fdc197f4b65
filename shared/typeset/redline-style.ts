/**
 * The page of a redline, on top of `PAGE_STYLE`. Names and remarks stand in the margin left of the text column, the bar between them. Every
 * change is told by its form: underlined, struck through, dashed, dotted rule, bar; colour only repeats it.
 */
export const REDLINE_STYLE = `
#let inserted-colour = rgb("#00644f")
#let deleted-colour = rgb("#a1232b")
#let moved-colour = rgb("#63399b")
#let format-colour = rgb("#7d4e00")
#let quiet-colour = rgb("#535c68")
#let bar-gap = 8pt
#let margin-width = column - left-edge - 2 * bar-gap

#let ins(body) = text(fill: inserted-colour, underline(offset: 1.6pt, stroke: 0.7pt + inserted-colour, evade: false, body))
#let del(body) = text(fill: deleted-colour, strike(offset: -2.6pt, stroke: 0.8pt + deleted-colour, body))
#let fmt(body) = underline(offset: 1.8pt, stroke: (paint: format-colour, thickness: 0.7pt, dash: "densely-dashed"), evade: false, body)
#let mark(body) = super(body)
#let small(body) = text(size: 8pt, tracking: 0.1pt, top-edge: 7pt, bottom-edge: -2.5pt, body)

#let redline-furniture(symbol) = context {
  let page-number = counter(page).get().first()
  set text(size: 8.5pt, tracking: 0pt)
  let number = strong[#page-number/#counter(page).final().first()]
  rule(64.9pt, 0.5pt)
  at(left-edge, 59.1pt, strong(symbol))
  until(right-edge, 59.1pt, strong[Redline])
  until(right-edge, 755.3pt, number)
}

#let redline-sheet(symbol: "", body) = {
  show: sheet
  set page(margin: (left: left-edge), foreground: redline-furniture(symbol))
  set par(justify: false)
  body
}

// A row of the redline: what the margin says, then the words, with a bar or a dotted rule between them.
#let row(name: "", remark: "", bar: none, body) = grid(
  columns: (margin-width, bar-gap, bar-gap, 1fr),
  {
    set par(justify: false, first-line-indent: 0pt, spacing: 0pt)
    set text(fill: quiet-colour)
    v(1.2pt)
    small({ if name != "" { strong(name) }; if name != "" and remark != "" { linebreak() }; remark })
  },
  [],
  grid.cell(
    stroke: if bar == "moved" { (left: (paint: moved-colour, thickness: 1.6pt, dash: "dotted")) } else if bar == "changed" { (left: 1.4pt + black) } else { none },
    [],
  ),
  body,
)

#let departure(from, to) = row(name: from, remark: "moved", bar: "moved", par(first-line-indent: 0pt, text(fill: moved-colour, style: "italic")[→ now #to]))

#let report(title, lead, proof, signature) = block(below: 12pt, {
  set par(justify: false, first-line-indent: 0pt)
  heading(level: 1, block(below: 8pt, text(size: 14pt, weight: "bold", top-edge: 11pt, bottom-edge: -4pt, title)))
  par(lead)
  par(strong(proof))
  par(text(fill: quiet-colour, small(signature)))
})
#let sides(..sides) = block(below: 10pt, {
  set par(justify: false, first-line-indent: 0pt, spacing: 0pt)
  grid(
    columns: (margin-width + 2 * bar-gap, 1fr),
    row-gutter: 4pt,
    ..sides.pos().map(((letter, words)) => (strong(letter), words)).flatten(),
  )
})
#let legend(..items) = block(below: 14pt, inset: (y: 5pt), stroke: (y: 0.5pt), width: 100%, {
  set par(justify: false, first-line-indent: 0pt)
  small(items.pos().join("; ") + ".")
})
#let part(title) = heading(level: 2, block(above: 16pt, below: 8pt, sticky: true, {
  set par(first-line-indent: 0pt)
  text(size: 11pt, weight: "bold", title)
}))
#let redline-words(indent: true, body) = par(justify: false, first-line-indent: if indent { (amount: step, all: true) } else { (amount: 0pt, all: true) }, body)
`;
