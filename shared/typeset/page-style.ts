/**
 * The page of an official draft, as functions of Typst that the other files of this room call.
 * Measured on issued documents of the General Assembly (sessions 73 to 80): US Letter; body 10 points on 12, 6 points after a paragraph; text
 * column from 123.2 to 488.6; tab grid of 23.76; notes 8.5 on 10.5, their rule from 99.4, 72 long; running heads and page numbers 8.5 bold at
 * the outer edge, 60 to 552. Issued documents set body type 3 per cent wide and 0.2 points apart; 0.3 points apart comes to the same.
 */
export const PAGE_STYLE = `
#let left-edge = 60pt
#let right-edge = 552pt
#let column = 123.2pt
#let column-end = 488.6pt
#let step = 23.76pt
#let sheet-top = 75.5pt
#let sheet-width = 612pt

#let at(x, y, body) = place(top + left, dx: x, dy: y, text(top-edge: "baseline", bottom-edge: "baseline", body))
#let until(x, y, body) = place(top + left, dy: y, box(width: x, align(right, text(top-edge: "baseline", bottom-edge: "baseline", body))))
#let rule(y, weight) = place(top + left, dx: left-edge, dy: y, line(length: right-edge - left-edge, stroke: weight))

// What must not be torn at the end of a line: a box keeps the line's height if its own baseline is the line's.
#let depth() = if type(text.bottom-edge) == length { -text.bottom-edge } else { 0pt }
#let keep(body) = context box(baseline: depth(), body)

// A running title of two lines at most, its last line on the head's base line.
#let title-at(side, body) = place(top + left, dx: left-edge, dy: 2.1pt, box(
  width: right-edge - left-edge,
  height: 60pt,
  align(bottom + side, box(width: 390pt, {
    set text(top-edge: 7pt, bottom-edge: -3pt)
    set par(leading: 0pt, justify: false, first-line-indent: 0pt)
    align(side, body)
  })),
))

// Running head and foot; on the first page the job number alone. They are decoration to a screen reader.
#let furniture(symbol, running, job) = context {
  let page-number = counter(page).get().first()
  if page-number == 1 {
    at(65.4pt, 747.5pt, text(tracking: 0.3pt, job))
  } else {
    set text(size: 8.5pt, tracking: 0pt)
    let number = strong[#page-number/#counter(page).final().first()]
    // Only the first page says in which language and when it was produced.
    let job = text(size: 7pt, job.split(" ").first(default: ""))
    let outer = strong(symbol)
    let inner = strong(running)
    rule(64.9pt, 0.5pt)
    if calc.even(page-number) {
      at(left-edge, 59.1pt, outer)
      title-at(right, inner)
      at(left-edge, 755.3pt, number)
      until(right-edge, 755.3pt, job)
    } else {
      title-at(left, inner)
      until(right-edge, 59.1pt, outer)
      at(left-edge, 755.3pt, job)
      until(right-edge, 755.3pt, number)
    }
  }
}

#let sheet(symbol: "", running: "", job: "", body) = {
  set page(
    width: sheet-width,
    height: 792pt,
    margin: (left: column, right: sheet-width - column-end, top: sheet-top, bottom: 70.8pt),
    foreground: furniture(symbol, running, job),
  )
  set text(
    font: "Tinos",
    fallback: false,
    size: 10pt,
    tracking: 0.3pt,
    top-edge: 9pt,
    bottom-edge: -3pt,
    lang: "en",
    region: "GB",
    hyphenate: false,
    ligatures: false,
    kerning: false,
    overhang: false,
  )
  set par(
    leading: 0pt,
    spacing: 6pt,
    justify: true,
    justification-limits: (spacing: (min: 90%, max: 150%)),
    first-line-indent: (amount: step, all: true),
  )
  set block(spacing: 6pt)
  set super(typographic: false, size: 0.65em, baseline: -0.36em)
  set sub(typographic: false, size: 0.65em, baseline: 0.15em)
  set footnote.entry(
    separator: block(height: 5pt, below: 0pt, move(dx: -23.8pt, line(length: 72pt, stroke: 0.5pt))),
    clearance: 9pt,
    gap: 0pt,
    indent: 0pt,
  )
  show footnote.entry: entry => {
    let origin = entry.note.location()
    let mark = numbering(entry.note.numbering, ..counter(footnote).at(origin))
    set text(size: 8.5pt, tracking: 0.3pt, top-edge: 7.5pt, bottom-edge: -3pt)
    set par(justify: false, leading: 0pt, spacing: 0pt, first-line-indent: 0pt)
    block(spacing: 0pt, par({
      h(-20pt)
      box(width: 16.4pt, baseline: 3pt, align(right, link(origin, if mark.starts-with("*") { mark } else { super(mark) })))
      h(3.6pt)
      entry.note.body
    }))
  }
  show link: it => if type(it.dest) == str { text(fill: rgb("#0000cc"), it) } else { it }
  show heading: it => it.body
  body
}

// The first reference to a note brings its text, a later one only its mark. Both print the mark they are given.
// A star is raised already; a number is set small and high.
#let mark-look(mark, body) = if mark.starts-with("*") { set super(size: 1em, baseline: 0pt); body } else { body }
#let note(mark, key, body) = mark-look(mark)[#footnote(numbering: (..) => mark, body)#label(key)]
#let note-again(mark, key) = mark-look(mark, footnote(numbering: (..) => mark, label(key)))

#let masthead(organ: [], symbol: [], details: (), session: [], committee: [], item: [], item-title: []) = {
  set par(justify: false, spacing: 0pt, first-line-indent: 0pt)
  set block(spacing: 0pt)
  let here(x, y, width, body) = place(top + left, dx: x - column, dy: y - sheet-top, box(width: width, body))
  let across(y, weight) = place(top + left, dx: left-edge - column, dy: y - sheet-top, line(length: right-edge - left-edge, stroke: weight))
  block(height: 131.7pt, width: 100%, {
    here(column, 45.9pt, 240pt, par(text(size: 14pt, tracking: -0.15pt, kerning: true, top-edge: 12pt)[United Nations]))
    here(right-edge - 180pt, 38.6pt, 180pt, align(right, par(text(top-edge: 18pt, symbol))))
    across(64.9pt, 0.5pt)
    here(column, 68.4pt, 265pt, par(text(size: 20pt, weight: "bold", tracking: -0.4pt, kerning: true, top-edge: 18pt, bottom-edge: -4pt, organ)))
    here(397pt, 77.6pt, 155pt, for detail in details { par(detail) })
    across(209.6pt, 1.4pt)
  })
  block(above: 6pt, inset: (left: left-edge - column, right: column-end - 345pt), {
    if session != [] { par(strong(session)) }
    if committee != [] { par(text(size: 12pt, weight: "bold", top-edge: 10pt, bottom-edge: -3.3pt, committee)) }
    if item != [] { par(item) }
    if item-title != [] { par(strong(item-title)) }
  })
}

// Sponsors and what they submit; a title.
#let origin(body) = block(above: 18pt, below: 12pt, pad(right: 5pt, {
  set par(justify: false, first-line-indent: 0pt)
  par(strong(body))
}))
// "Resolution adopted by the General Assembly on …", and under it on whose report.
#let adopted(body, report) = block(above: 18pt, below: 12pt, {
  set par(justify: false, first-line-indent: 0pt, spacing: 12pt)
  par(text(size: 14pt, weight: "bold", top-edge: 11pt, bottom-edge: -4pt, body))
  if report != [] { par(report) }
})
// The number of an adopted text stands left of its title.
#let outdented(number) = context { h(-51.2pt); box(width: 39pt, baseline: depth(), align(right, number)); h(12.2pt) }
#let draft-title(body) = heading(level: 1, block(above: 12pt, below: 12pt, pad(right: 36pt, {
  set par(justify: false, first-line-indent: 0pt)
  par(text(size: 12pt, weight: "bold", top-edge: 10pt, bottom-edge: -3.45pt, body))
})))

// A number stands in a box that ends on the tab grid, so that the words after it begin where the paper has them.
#let number-box(number) = context {
  let steps = calc.max(1, calc.ceil((measure(number).width + 3pt) / step))
  box(width: steps * step, baseline: depth(), number)
}
#let shift(levels, body) = if levels == 0 { body } else { block(width: 100%, inset: (left: levels * step), body) }
#let plain(body) = par(body)
#let counted(number, body) = par({ number-box(number); body })
#let sub-counted(level, number, body) = {
  // (a) has the shape of a numbered paragraph; below it whole blocks move in one step, with the number at their edge.
  if level == 1 { counted(number, body) } else {
    shift(level - 1, par(first-line-indent: 0pt, { number-box(number); body }))
  }
}

#let section(level, number, body) = heading(level: level, block(above: 12pt, below: 6pt, sticky: true, {
  set par(justify: false, first-line-indent: 0pt, spacing: 0pt)
  set text(weight: "bold")
  if number == "" { body } else if level <= 2 { par(number); par(body) } else { par({ number-box(number); body }) }
}))
#let annex(name, title) = {
  pagebreak(weak: true)
  heading(level: 2, block(below: 12pt, sticky: true, {
    set par(justify: false, first-line-indent: 0pt, spacing: 9pt)
    par(text(size: 14pt, weight: "bold", top-edge: 11pt, bottom-edge: -4pt, name))
    if title != [] { par(text(size: 12pt, weight: "bold", top-edge: 10pt, bottom-edge: -3.45pt, title)) }
  }))
}
#let closing(lines) = block(above: 12pt, width: 100%, breakable: false, align(right, box(align(center, {
  set par(justify: false, first-line-indent: 0pt, spacing: 0pt)
  for body in lines { par(emph(body)) }
}))))
#let grid-table(columns, header, ..cells) = block(above: 9pt, below: 12pt, {
  set text(size: 8.5pt, top-edge: 7.5pt, bottom-edge: -3pt)
  set par(justify: false, first-line-indent: 0pt, spacing: 3pt)
  table(
    columns: columns,
    stroke: none,
    inset: (x: 4pt, y: 3pt),
    table.hline(stroke: 0.5pt),
    ..if header.len() > 0 { (table.header(..header), table.hline(stroke: 1pt)) } else { () },
    ..cells,
    table.hline(stroke: 0.5pt),
  )
})
#let unreferenced(notes) = block(above: 18pt, {
  line(length: 72pt, stroke: 0.5pt)
  set text(size: 8.5pt, top-edge: 7.5pt, bottom-edge: -3pt)
  set par(justify: false, first-line-indent: 0pt, spacing: 3pt)
  for (mark, body) in notes { par({ super(mark); h(3.6pt); body }) }
})
`;
