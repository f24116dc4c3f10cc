/** The look of the summary: calm, printable, light or dark as the reader has it, from phone to desktop. */
export const style = `
:root{color-scheme:light dark;--paper:#fff;--panel:#f6f7f7;--ink:#16191c;--muted:#565e66;--line:#dde1e3;--strong:#16191c;
--accent:#0b5d63;--pass:#176639;--fail:#a61b1f;--unknown:#7a5200;--exempted:#51429e;--error:#a61b1f;--cut:#fff;--tint:6%}
@media (prefers-color-scheme:dark){:root{--paper:#121517;--panel:#1a1e21;--ink:#e6e9eb;--muted:#a3acb3;--line:#333a3f;--strong:#8b959c;
--accent:#73c8cd;--pass:#74cf98;--fail:#ff8f87;--unknown:#e3bd62;--exempted:#b8aef4;--error:#ff8f87;--cut:#121517;--tint:12%}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;scroll-padding-top:1rem}
body{margin:0 auto;max-width:58rem;padding:2.5rem 1.5rem 4rem;background:var(--paper);color:var(--ink);
font:1rem/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","Liberation Sans",sans-serif;overflow-wrap:anywhere}
h1,h2,h3,h4,p,ul,ol,dl,dd,table{margin:0;padding:0}
h1,h2,h3,h4{line-height:1.25;text-wrap:balance}
h1{font-size:2.1rem;letter-spacing:-.015em;font-weight:680}
h2{font-size:1.4rem;font-weight:660;letter-spacing:-.01em}
h3{font-size:1.05rem;font-weight:650}
h4{font-size:1rem;font-weight:650}
small{display:block;font-size:.84rem;font-weight:400;color:var(--muted)}
code{font:.86em/1.5 ui-monospace,SFMono-Regular,Menlo,Consolas,"Liberation Mono",monospace}
a{color:var(--accent);text-underline-offset:.18em}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px;border-radius:2px}
.muted,.lead{color:var(--muted)}
.lead{max-width:44rem;margin-top:.4rem}
p,li,dd{text-wrap:pretty}
.shapes{position:absolute}
.cut{fill:none;stroke:var(--cut);stroke-width:2;stroke-linecap:round;stroke-linejoin:round}
.ring{fill:none;stroke:currentColor;stroke-width:2.2;stroke-linecap:round;stroke-linejoin:round}
.mark{width:1.05em;height:1.05em;flex:none;vertical-align:-.16em}
.pass>.mark,.mark.pass{color:var(--pass)}.mark.fail{color:var(--fail)}.mark.error{color:var(--error)}
.mark.unknown{color:var(--unknown)}.mark.exempted{color:var(--exempted)}
.skip{position:absolute;left:-99rem}.skip:focus{left:1rem;top:1rem;background:var(--paper);padding:.5rem 1rem}
main>section{margin-top:3.25rem;border-top:1px solid var(--strong);padding-top:1rem}

.brand{display:flex;align-items:center;gap:.5rem;font-weight:650;color:var(--accent);margin-bottom:1.75rem}
.brand svg{width:1.5rem;height:1.5rem;fill:none;stroke:currentColor;stroke-width:2.4;stroke-linecap:round}
.brand circle{fill:currentColor;stroke:none}
.brand span{color:var(--muted);font-weight:400}
.brand span::before{content:"/";margin-right:.5rem;color:var(--line)}
.sub{color:var(--muted);margin-top:.35rem}
.facts{display:grid;grid-template-columns:repeat(auto-fit,minmax(15rem,1fr));gap:.9rem 1.75rem}
.facts.head{margin-top:1.75rem}
.facts.two{grid-template-columns:1fr 2fr;gap:.25rem 1.75rem;margin-top:.2rem}
dt{font-size:.84rem;color:var(--muted)}
.head dd{font-weight:550}

main>.verdict{margin-top:2rem;border:1px solid currentColor;border-left-width:.4rem;border-radius:.4rem;padding:1rem 1.25rem}
.verdict h2{display:flex;gap:.6rem;align-items:baseline;font-size:1.3rem}
.verdict h2 .mark{align-self:flex-start;margin-top:.12em;width:1.35rem;height:1.35rem}
.verdict h2 span,.verdict p{color:var(--ink)}
.verdict p{margin:.3rem 0 0 1.95rem}
.verdict.pass{color:var(--pass)}.verdict.fail{color:var(--fail)}.verdict.unknown{color:var(--unknown)}.verdict.exempted{color:var(--exempted)}
.tiles{list-style:none;display:grid;grid-template-columns:repeat(4,1fr);gap:.75rem;margin-top:.75rem}
.tiles li{background:var(--panel);border-radius:.4rem;padding:.8rem 1rem;display:grid;grid-template-columns:auto 1fr;gap:0 .55rem;align-items:center}
.tiles b{font-size:1.7rem;line-height:1.2;font-weight:640;font-variant-numeric:tabular-nums}
.tiles span{grid-column:1/-1;font-weight:600;margin-top:.15rem}.tiles small{grid-column:1/-1}

nav{margin-top:1.5rem}
nav ol{list-style:none;display:flex;flex-wrap:wrap;gap:.1rem 1.4rem}
nav a{display:inline-block;padding:.3rem 0}

.by-severity{display:flex;gap:.75rem;align-items:center;margin:1.75rem 0 .25rem;flex-wrap:wrap}
.by-severity .muted{font-weight:400;font-size:.92rem}
.severity{display:inline-flex;align-items:center;gap:.45rem;border:1px solid currentColor;border-radius:.3rem;padding:.08rem .55rem;font-weight:650}
.severity svg{width:1.4rem;height:.75rem;overflow:visible}.severity .on{fill:currentColor}.severity .off{fill:currentColor;opacity:.25}
.severity.critical{background:var(--fail);color:var(--cut);border-color:var(--fail)}
.severity.high{color:var(--fail)}.severity.medium{color:var(--unknown)}.severity.low{color:var(--muted)}

.card{border:1px solid var(--line);border-radius:.4rem;margin-top:.75rem;padding:1rem 1.25rem 0;overflow:hidden}
.card.critical,.card.high{border-left:.25rem solid var(--fail)}.card.medium{border-left:.25rem solid var(--unknown)}.card.low{border-left:.25rem solid var(--muted)}
.card .id,.id{color:var(--muted)}
.note{border:1px solid var(--line);border-radius:.3rem;padding:0 .4rem;font-size:.84rem}
.advice{display:grid;grid-template-columns:max-content 1fr;gap:.2rem 1rem;margin:.7rem 0 .9rem}
.advice dt{font-size:1rem}
.places{list-style:none;background:var(--panel);margin:0 -1.25rem;border-top:1px solid var(--line)}
.places li{display:grid;grid-template-columns:1fr auto;gap:0 1.5rem;padding:.5rem 1.25rem;align-items:baseline}
.places li+li{border-top:1px solid var(--line)}
.places .line{text-align:right}
.places .paths,.places .because{grid-column:1/-1;padding-left:1.5rem}
.paths,.because{font-size:.94rem}
.paths code{margin-right:.75rem}
.because{color:var(--muted)}
.exemption{padding-bottom:1rem}
.exemption h3{display:flex;justify-content:space-between;gap:1rem;align-items:baseline;flex-wrap:wrap}
.exemption .state{font-weight:600;font-size:.94rem;white-space:nowrap}
.exemption .because{padding:0;margin-top:.4rem;color:var(--ink)}
.exemption .facts{margin-top:.8rem}

.rows,.plain{list-style:none;margin-top:1rem}
.rows>li{padding:.7rem 0;border-top:1px solid var(--line)}
.row-title:has(.mark)~p{margin-left:1.6rem}
.row-title{display:flex;gap:.55rem;align-items:baseline}.row-title .mark{align-self:flex-start;margin-top:.25rem}
.plain li{padding:.15rem 0}
.picture,.scroll{overflow-x:auto;margin-top:1rem}.picture .map{max-width:100%;height:auto;display:block;margin:0 auto}
.paths-table td:nth-child(3){font-variant-numeric:tabular-nums}.paths-table .undeclared td:nth-child(4){color:var(--fail);font-weight:650}.paths-table .blocked td:nth-child(4),.paths-table .unknown td:nth-child(4){color:var(--unknown);font-weight:650}
.limits{margin:1rem 0 0;padding-left:1.4rem;max-width:46rem}.limits li{padding:.25rem 0 .25rem .25rem}.limits li::marker{color:var(--muted)}

table{width:100%;border-collapse:collapse;margin-top:1rem;font-variant-numeric:tabular-nums}
caption{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
caption.shown{position:static;width:auto;height:auto;overflow:visible;clip-path:none;text-align:left;font-weight:650;padding-bottom:.25rem;white-space:normal}
th,td{padding:.55rem .5rem;border-top:1px solid var(--line);text-align:left;vertical-align:top;font-weight:400}
th:first-child{padding-left:0}td:last-child,th:last-child{padding-right:0}
thead th{border-top:0;font-size:.88rem;color:var(--muted);vertical-align:bottom}
.count{text-align:right;white-space:nowrap}
.counts .count{width:6.2rem}
thead .count .mark{margin-right:.35rem}
tbody .count{font-weight:600}
.count.zero{color:var(--muted);font-weight:400}
.count.pass{color:var(--pass)}.count.fail{color:var(--fail)}.count.unknown{color:var(--unknown)}.count.exempted{color:var(--exempted)}
.none{color:var(--muted);font-style:italic;text-align:right}
.item{display:flex;gap:.6rem}.item>.letter+span{flex:1}
.letter{color:var(--muted);min-width:1.5rem}.number{color:var(--muted);min-width:2.2rem}
.proportions{display:block;width:100%;max-width:22rem;margin-top:.45rem}
.bar.pass{fill:var(--pass)}.bar.fail{fill:url(#hatch)}.bar.unknown{fill:url(#dots)}.bar.exempted{fill:url(#stripes)}
.ink-fail{fill:var(--fail)}.ink-unknown{fill:var(--unknown)}.ink-exempted{fill:var(--exempted)}.gap{fill:var(--paper)}
[aria-labelledby=sections] h3{margin-top:2rem}
.section>th{font-weight:550}
.policy th{padding-left:2.8rem!important;color:var(--muted)}
.policy th,.policy td{border-top-style:dotted}
.policy code{display:block}
.beside{display:grid;grid-template-columns:1fr 1fr;gap:0 2.5rem;align-items:start}
.beside .count{width:4rem}
footer{margin-top:3.25rem;border-top:1px solid var(--line);padding-top:1rem;color:var(--muted);font-size:.92rem}

@media (max-width:44rem){
body{padding:1.25rem 1rem 3rem}h1{font-size:1.65rem}.brand{margin-bottom:1.1rem}
.facts.head{grid-template-columns:1fr;gap:.5rem}.facts.head div{display:grid;grid-template-columns:7.5rem 1fr;gap:.75rem}.facts.two{grid-template-columns:1fr}
.tiles{grid-template-columns:1fr 1fr}
.verdict h2{font-size:1.15rem}.verdict p{margin-left:0}
.advice{grid-template-columns:1fr;gap:0}.advice dd{margin-bottom:.4rem}.advice dt{font-size:.84rem}
.places li{grid-template-columns:1fr}.places .line{text-align:left;padding-left:1.5rem}
.counts .count{width:2.4rem;padding-left:.2rem;padding-right:.2rem}
.label{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
thead .count .mark{margin:0}
.none{font-size:.9rem}
.policy th{padding-left:1rem!important}
.beside{grid-template-columns:1fr}}

@page{size:A4;margin:16mm 15mm 18mm;@bottom-right{content:counter(page) " / " counter(pages);font:8pt system-ui,sans-serif;color:#4a5157}}
@media print{
:root{--paper:#fff;--panel:#f6f7f7;--ink:#000;--muted:#4a5157;--line:#cfd4d7;--strong:#000;--accent:#0b5d63;--pass:#176639;--fail:#a61b1f;--unknown:#7a5200;--exempted:#51429e;--error:#a61b1f;--cut:#fff}
*{print-color-adjust:exact;-webkit-print-color-adjust:exact}
html{font-size:9.5pt}body{padding:0;max-width:none}
.skip,nav{display:none}
main>section{margin-top:1.75rem}
h2,h3,h4,caption,.lead,.by-severity{break-after:avoid}
.card:not(:has(li:nth-child(9))),.rows>li,tr,.verdict,.tiles{break-inside:avoid}
[aria-labelledby=sections]{break-before:page}
thead{display:table-header-group}thead .mark{display:none}
a{color:inherit;text-decoration:none}}
`;
