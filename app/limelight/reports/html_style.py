"""How the HTML form looks, on a screen and on paper (A4). Every pair of colours with text reaches 4.5 : 1."""

from __future__ import annotations

STYLE = """
:root { color-scheme: light; }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 64rem; padding: 2rem 2rem 3rem; color: #151b26; background: #fff;
  font: 15px/1.5 Inter, "Segoe UI", system-ui, -apple-system, "Helvetica Neue", Arial, sans-serif;
  overflow-wrap: break-word; }
.long { overflow-wrap: anywhere; }
dl > div, .figures li { min-width: 0; max-width: 100%; }
header { border-top: 6px solid #b5d40f; padding-top: 1rem; }
.brand { margin: 0; font-weight: 600; color: #556074; }
.demo { margin-left: .5rem; padding: .1rem .5rem; border-radius: 4px; background: #5b3bd6; color: #fff;
  font-size: .8rem; letter-spacing: .06em; }
h1 { margin: .2rem 0 0; font-size: 2rem; line-height: 1.2; font-weight: 700; }
.about { margin: .2rem 0 0; font-size: 1.15rem; color: #3d4759; }
h2 { margin: 1.8rem 0 .5rem; font-size: 1.1rem; font-weight: 650; }
h3 { margin: 0 0 .4rem; font-size: 1rem; font-weight: 650; }
p { margin: .3rem 0; }
dl { margin: 0; }
dt { color: #556074; font-size: .85rem; }
dd { margin: 0; white-space: pre-wrap; }
.facts { display: flex; flex-wrap: wrap; gap: .3rem 2rem; margin-top: .8rem; }
.gaps { margin-top: 1.2rem; padding: .7rem 1rem; border-left: 4px solid #b86400; background: #fff6e8; }
.gaps h2 { margin: 0 0 .2rem; font-size: .95rem; color: #824600; }
.gaps ul { margin: 0; padding-left: 1.1rem; font-size: .9rem; }
.figures { display: flex; flex-wrap: wrap; gap: .8rem; list-style: none; margin: 0; padding: 0; }
.figures li { flex: 1 1 9rem; padding: .7rem .9rem; border: 1px solid #d5dae2; border-top: 4px solid #768193;
  border-radius: 6px; }
.figures .number { display: block; font-size: 1.9rem; line-height: 1.1; font-weight: 700;
  font-variant-numeric: tabular-nums; }
table { width: 100%; border-collapse: collapse; font-size: .9rem; }
th, td { padding: .38rem .6rem; text-align: left; vertical-align: top; border-bottom: 1px solid #e1e5eb; }
thead th { color: #556074; font-weight: 600; font-size: .82rem; border-bottom: 2px solid #c3cad5;
  vertical-align: bottom; }
tbody th { font-weight: 600; }
th.number, td.number { text-align: right; font-variant-numeric: tabular-nums; }
.mark { display: inline-block; padding: 0 .45rem; border-radius: 4px; font-weight: 600; }
.figures .good { border-top-color: #12854d; } .mark.good { color: #0b6b3f; background: #e1f5e9; }
.figures .part { border-top-color: #b86400; } .mark.part { color: #824600; background: #fff1db; }
.figures .waits { border-top-color: #2c62e4; } .mark.waits { color: #1a49b8; background: #e6eeff; }
.figures .bad { border-top-color: #c5221a; } .mark.bad { color: #a11b14; background: #ffdfdb; }
.mark.off { color: #4a5363; background: #eceff3; } .mark.odd { color: #62369f; background: #f3ecfd; }
time { white-space: nowrap; }
.none, .empty, .more { color: #556074; }
article { margin: .8rem 0; padding: .8rem 1rem; border: 1px solid #d5dae2; border-radius: 6px; }
.card { display: grid; grid-template-columns: repeat(auto-fill, minmax(14rem, 1fr)); gap: .35rem 1.5rem; }
.card .said, .card .passages, .card .hash, .card .reason { grid-column: 1 / -1; }
.journal td, .card .hash dd, .card .intent dd { font-family: ui-monospace, "Cascadia Mono", Menlo, Consolas, monospace;
  font-size: .82rem; }
footer { margin-top: 2rem; padding-top: .6rem; border-top: 1px solid #e1e5eb; color: #556074; font-size: .85rem; }
@media (max-width: 40rem) { body { padding: 1rem; } table { display: block; overflow-x: auto; } }
@page { size: A4; margin: 12mm 12mm 13mm; }
@media print {
  html { font-size: 9.5pt; }
  body { max-width: none; padding: 0; font-size: 9pt; line-height: 1.3; }
  header { padding-top: 6pt; } .facts { margin-top: 5pt; } footer { margin-top: 8pt; padding-top: 3pt; }
  h1 { font-size: 18pt; } h2 { margin: 9pt 0 3pt; font-size: 10.5pt; }
  h2, h3, thead { break-after: avoid; } tr, article, .figures li, .gaps li { break-inside: avoid; }
  thead { display: table-header-group; }
  table { font-size: 8pt; } th, td { padding: 1.6pt 4pt; }
  .figures .number { font-size: 16pt; } .figures li { padding: 5pt 7pt; }
  .mark, .gaps, header, .figures li, .demo { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
"""
