/** The page's one style sheet; the policy names its hash, so the element holds this and nothing else. */
export const style = `
:root{color-scheme:light dark;--paper:#fff;--ink:#1b2430;--soft:#55606e;--line:#d8dee6;--tint:#f4f6f9;--link:#0a53a8;--good:#11662f;--bad:#9a1c1c;--warn:#8a4b00}
@media (prefers-color-scheme:dark){:root{--paper:#12161c;--ink:#e6ebf1;--soft:#a6b1be;--line:#323b47;--tint:#1b222b;--link:#8cbcff;--good:#7fd49a;--bad:#ff9d94;--warn:#f2bd6f}}
*{box-sizing:border-box}
html{scroll-behavior:smooth;scroll-padding-top:1rem}
@media (prefers-reduced-motion:reduce){html{scroll-behavior:auto}}
body{margin:0;background:var(--paper);color:var(--ink);font:1rem/1.55 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif}
a{color:var(--link);text-underline-offset:.15em}
:focus-visible{outline:3px solid var(--link);outline-offset:2px}
.skip{position:absolute;left:-99rem}
.skip:focus{left:1rem;top:1rem;background:var(--paper);padding:.5rem 1rem;z-index:1}
header,.page{max-width:78rem;margin:0 auto;padding:0 1.25rem}
header{padding-top:2.5rem;padding-bottom:1.5rem;border-bottom:1px solid var(--line)}
h1{margin:0;font-size:2.25rem;letter-spacing:-.02em}
header p{margin:.35rem 0;max-width:46rem}
.lead{font-size:1.15rem;color:var(--soft)}
nav{padding:1.25rem 0}
nav h2{font-size:.8rem;text-transform:uppercase;letter-spacing:.08em;color:var(--soft);margin:1rem 0 .4rem}
nav ul{list-style:none;margin:0;padding:0}
nav li{margin:.3rem 0;font-size:.9rem;overflow-wrap:anywhere}
nav details{margin-top:1rem}nav details ul{padding:0 .75rem .5rem}
nav a{text-decoration:none}
nav a:hover{text-decoration:underline}
main{min-width:0;padding-bottom:4rem}
h2{font-size:1.5rem;margin:2.5rem 0 .5rem}
h3{font-size:1.15rem;margin:0 0 .25rem;overflow-wrap:anywhere}
h4{margin:1.25rem 0 .4rem;font-size:.95rem}
h5{margin:1rem 0 .3rem;font-size:.875rem}
section section{border:1px solid var(--line);border-radius:.6rem;padding:1.25rem;margin:1rem 0}
p{margin:.4rem 0;max-width:46rem}
.summary{font-size:1.05rem}
.access,.media,.type,.optional,.bound{color:var(--soft)}
.access,.media{font-size:.9rem}
code,pre,.method,.path{font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;font-size:.9em}
.method{font-weight:700;color:var(--good)}
.path{font-weight:600}
.key{font-weight:700;color:var(--ink)}
.pattern{overflow-wrap:anywhere}
.optional,.bound{font-size:.85rem}
.bound{border:1px solid var(--line);border-radius:.3rem;padding:0 .3rem;white-space:nowrap}
.deprecated{color:var(--warn);border:1px solid;border-radius:1rem;padding:.05rem .6rem;font-size:.8rem}
.members{list-style:none;margin:.4rem 0;padding:0;border-top:1px solid var(--line)}
.members li{padding:.4rem 0;border-bottom:1px solid var(--line);overflow-wrap:anywhere}
.members .members{margin:.4rem 0 0 .25rem;padding-left:.9rem;border-left:2px solid var(--line);border-top:0}
.members .members li:last-child{border-bottom:0}
details{border:1px solid var(--line);border-radius:.4rem;margin:.4rem 0}
summary{cursor:pointer;padding:.5rem .75rem;overflow-wrap:anywhere}
.inside{padding:0 .75rem .75rem}
.status{font-weight:700;margin-right:.4rem}
.s2{color:var(--good)}.s4{color:var(--warn)}.s5{color:var(--bad)}
figure{margin:.75rem 0}
figcaption{font-size:.85rem;color:var(--soft)}
pre{background:var(--tint);border:1px solid var(--line);border-radius:.4rem;padding:.75rem;margin:.25rem 0;overflow:auto;max-height:28rem}
@media (min-width:62rem){.page{display:grid;grid-template-columns:17rem minmax(0,1fr);gap:2.5rem}nav{position:sticky;top:0;align-self:start;max-height:100vh;overflow:auto}}
@media print{nav,.skip{display:none}}
`;
