/** The report's style: light on any screen, dark ink on paper, and no finding torn apart by the end of a page. */
export const REPORT_STYLE = `
:root { color-scheme: only light; }
* { box-sizing: border-box; }
body { max-width: 62rem; margin: 0 auto; padding: 2rem 1.25rem; background: #fff; color: #1b1f22;
	font: 14px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; }
h1 { margin: 0; font-size: 24px; line-height: 1.25; }
h2 { margin: 2.5rem 0 .5rem; padding-bottom: .25rem; border-bottom: 2px solid #0b6e63; font-size: 18px; break-after: avoid; }
h3 { margin: 0; font-size: 15px; break-after: avoid; overflow-wrap: anywhere; }
p { margin: .25rem 0; overflow-wrap: anywhere; }
a { color: #0b6e63; }
.lead { margin-top: .5rem; font-size: 17px; }
.head { display: grid; grid-template-columns: max-content 1fr; gap: .15rem 1rem; margin: 1rem 0 0; }
.head dt { color: #586067; }
.head dd { margin: 0; overflow-wrap: anywhere; }
.finding { padding: .6rem 0; border-bottom: 1px solid #e1e4e5; break-inside: avoid; }
.quiet { color: #586067; font-size: 12.5px; }
.gap { color: #b0400f; font-weight: 600; }
table { width: 100%; border-collapse: collapse; font-size: 12.5px; }
caption { padding: .25rem 0; color: #586067; text-align: start; }
th, td { padding: .25rem .5rem .25rem 0; border-bottom: 1px solid #e1e4e5; text-align: start; vertical-align: top;
	overflow-wrap: anywhere; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
code { font: 12px ui-monospace, "SF Mono", Menlo, monospace; }
@media print, (min-width: 40rem) { td, thead th { overflow-wrap: normal; } }
@page { margin: 16mm 14mm; }
@media print {
	body { max-width: none; padding: 0; font-size: 10.5pt; }
	.sheet { break-before: page; }
	a { color: inherit; text-decoration: none; }
}
`;
