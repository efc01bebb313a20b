/** The one style of all public pages: dark on light, readable from 320 px, printed without navigation. Nothing is loaded from elsewhere. */
export const portalStyle = `
*{box-sizing:border-box}
html{font-size:100%;-webkit-text-size-adjust:100%}
body{margin:0;background:#fff;color:#1a1a1a;font:1rem/1.7 "PingFang SC","Microsoft YaHei","Noto Sans CJK SC","Noto Sans SC","Source Han Sans SC",system-ui,sans-serif;overflow-wrap:anywhere}
a{color:#0b4f8a;text-underline-offset:.18em}
a:focus-visible,button:focus-visible,input:focus-visible,[tabindex]:focus-visible,summary:focus-visible{outline:3px solid #b45309;outline-offset:2px}
.skip{position:absolute;left:-999rem}.skip:focus{position:static;display:block;padding:.5rem 1rem;background:#fff}
.in{max-width:60rem;margin:0 auto;padding:0 1rem}
header{border-bottom:1px solid #c9d3dc;background:#f4f7fa}
header .in{display:flex;flex-wrap:wrap;align-items:baseline;justify-content:space-between;gap:.25rem 1.5rem;padding-top:.75rem;padding-bottom:.75rem}
.site{font-weight:700;font-size:1.1rem;color:#1a1a1a;text-decoration:none}
nav ul{display:flex;flex-wrap:wrap;gap:.25rem 1.1rem;margin:0;padding:0;list-style:none}
nav a{display:inline-block;padding:.2rem 0}
nav a[aria-current]{color:#1a1a1a;font-weight:700;text-decoration:none}
.made-up{background:#7a2e0e;color:#fff;font-weight:700}
.made-up .in{padding-top:.35rem;padding-bottom:.35rem}
main{padding:1.25rem 0 2rem}
h1{font-size:1.55rem;line-height:1.35;margin:.25rem 0 .75rem}
h2{font-size:1.2rem;line-height:1.4;margin:2rem 0 .6rem}
h3{font-size:1rem;margin:0 0 .35rem}
p{margin:.5rem 0}
.note{color:#4a5560;font-size:.9rem}
.warn{border-left:4px solid #b45309;padding:.35rem .8rem;background:#fdf6ec}
ul.plain,ol.plain{list-style:none;margin:0;padding:0}
.cards{display:grid;gap:.75rem;grid-template-columns:repeat(auto-fill,minmax(min(100%,26rem),1fr))}
.card{border:1px solid #c9d3dc;border-radius:.4rem;padding:.75rem .9rem;break-inside:avoid}
.card dl,.facts{display:grid;grid-template-columns:max-content 1fr;gap:.1rem .9rem;margin:.35rem 0 0}
dt{color:#4a5560}dd{margin:0}
.pace{display:inline-block;border:1px solid currentColor;border-radius:.3rem;padding:0 .45rem;font-weight:700;font-size:.9rem;white-space:nowrap}
.met{color:#14633a}.on-track{color:#0b4f8a}.at-risk{color:#854d0e}.late,.fallen-back{color:#9f1d1d}.unknown{color:#4a5560}
.promise>.pace{float:right;margin-left:.75rem}
.grid{display:grid;grid-template-columns:repeat(auto-fill,minmax(15rem,1fr));gap:.75rem}
.sum{display:flex;flex-wrap:wrap;gap:.5rem 1.5rem;padding:0;margin:.75rem 0;list-style:none}
.sum b{font-size:1.35rem;margin-right:.3rem}
.scroll{overflow-x:auto;border:1px solid #c9d3dc;border-radius:.4rem;margin:.6rem 0}
html[lang=en] body{font-family:system-ui,-apple-system,"Segoe UI",Roboto,Arial,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif}
table{border-collapse:collapse;overflow-wrap:normal;width:100%;font-variant-numeric:tabular-nums}
caption{text-align:left;padding:.55rem .7rem;font-weight:700}
th,td{padding:.4rem .7rem;border-top:1px solid #dde4ea;text-align:left;vertical-align:top}
thead th{background:#f4f7fa;vertical-align:bottom}
.n{text-align:right;white-space:nowrap}thead .n{white-space:normal;word-break:keep-all}
html[lang=en] h2::first-letter,html[lang=en] .warn strong::first-letter{text-transform:uppercase}
tbody th{font-weight:400;word-break:keep-all}
.scroll tbody th{position:sticky;left:0;background:#fff}tr.total th,tr.total td{font-weight:700;border-top:2px solid #8fa1b1}
form.find{display:flex;flex-wrap:wrap;gap:.5rem;align-items:end;margin:.75rem 0}
form.find label{display:block;font-weight:700}
form.find div{flex:1 1 14rem}
input,select{font:inherit;width:100%;padding:.5rem .6rem;border:1px solid #6b7a88;border-radius:.3rem;background:#fff;color:inherit}
button{font:inherit;padding:.5rem 1.2rem;border:1px solid #0b4f8a;border-radius:.3rem;background:#0b4f8a;color:#fff;cursor:pointer}
svg{display:block;width:100%;height:auto;max-width:34rem}
.letter{border:1px solid #c9d3dc;border-radius:.4rem;padding:1rem 1.2rem}.letter p{text-indent:2em}.letter p.flat{text-indent:0}
.tabs{display:flex;flex-wrap:wrap;gap:.35rem 1rem;padding:0;margin:.5rem 0 1rem;list-style:none}
.tabs a[aria-current]{color:#1a1a1a;font-weight:700;text-decoration:none}
.source{border-top:1px solid #c9d3dc;margin-top:2rem;padding-top:.5rem}
footer{border-top:1px solid #c9d3dc;background:#f4f7fa;padding:1rem 0 1.5rem;font-size:.95rem}
footer strong{font-size:1.15rem}
@media (max-width:26rem){.promise>.pace{float:none;margin:0 0 .3rem;display:table}.facts,.card dl{grid-template-columns:1fr;gap:0}.facts dd,.card dd{margin-bottom:.35rem}th,td{padding:.35rem .5rem}h1{font-size:1.35rem}}
@media print{header nav,.skip,form,footer .in>p:last-child,.tabs,.pages{display:none}body{font-size:10.5pt;line-height:1.5}a{color:inherit;text-decoration:none}.scroll{overflow:visible;border:0}.scroll tbody th{position:static}.wide table{font-size:7.5pt}.wide th,.wide td{padding:1.5pt 3pt}.made-up{background:#fff;color:#000;border-bottom:1pt solid #000}header,footer{background:#fff}thead{display:table-header-group}tr,.card{break-inside:avoid}main{padding:0}@page{size:A4;margin:16mm 14mm}}
`.trim()
