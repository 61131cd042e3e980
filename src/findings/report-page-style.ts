/**
 * How the page of a report looks: on a screen, on paper, with either colour scheme and in high contrast. On paper the buttons in headings are
 * plain text: browsers leave buttons out of a heading that repeats on the next page.
 */
export const PAGE_STYLE = `
:root{color-scheme:light dark;--ink:#1b1a19;--quiet:#5c5a58;--line:#c8c6c4;--back:#fff;--head:#eef3f8;--bad:#a80000;--badback:#fde7e9;
--doubt:#7a4100;--doubtback:#fff4ce;--good:#0b6a0b;--link:#0b5394;--mark:#ffe9a8}
@media (prefers-color-scheme:dark){:root{--ink:#f3f2f1;--quiet:#bdbbb9;--line:#55534f;--back:#1f1e1d;--head:#2b2f35;--bad:#ff9da4;--badback:#4a1d20;
--doubt:#ffd27a;--doubtback:#43340f;--good:#8fd68f;--link:#8cc2ff;--mark:#5a4a12}}
*{box-sizing:border-box}
body{margin:0;background:var(--back);color:var(--ink);font:15px/1.5 "Microsoft YaHei","PingFang SC","Noto Sans CJK SC",sans-serif}
header,main{max-width:1240px;margin:0 auto;padding:0 20px}
h1{font-size:24px;margin:20px 0 4px}h2{font-size:18px;margin:26px 0 8px}p{margin:4px 0}
.quiet{color:var(--quiet)}.sign{margin-top:10px}
a{color:var(--link)}
:focus-visible{outline:3px solid var(--link);outline-offset:1px}
.skip{position:absolute;left:-999px}.skip:focus{left:8px;top:8px;background:var(--back);padding:6px 10px;z-index:9}
.bar{position:sticky;top:0;z-index:5;background:var(--back);border-bottom:1px solid var(--line);padding:8px 0;display:flex;flex-wrap:wrap;gap:8px 16px;align-items:center}
.bar input[type=search],.bar select{font:inherit;color:inherit;background:var(--back);border:1px solid var(--quiet);border-radius:4px;padding:4px 8px;min-height:34px}
.bar input[type=search]{width:min(260px,100%)}
.bar label{display:inline-flex;gap:5px;align-items:center;white-space:nowrap}
button{font:inherit;color:var(--link);background:none;border:1px solid var(--line);border-radius:4px;padding:4px 12px;min-height:34px;cursor:pointer}
th button{all:unset;cursor:pointer;font-weight:bold}th button:focus-visible{outline:3px solid var(--link)}
th[aria-sort=ascending] button::after{content:" ▲"}th[aria-sort=descending] button::after{content:" ▼"}
.wide{overflow-x:auto}
table{border-collapse:collapse;width:100%;font-size:14px}
caption{text-align:left;color:var(--quiet);padding:2px 0}
th,td{border:1px solid var(--line);padding:4px 8px;text-align:left;vertical-align:top}
th{background:var(--head);white-space:nowrap}
td.n{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}td.c{white-space:nowrap}
td.fill{min-width:72px}td a{display:inline-block;min-width:8em}
.error,.failed,.errors{color:var(--bad);font-weight:bold}td.error,td.failed,td.errors{background:var(--badback)}
.warning,.doubt{color:var(--doubt);font-weight:bold}td.warning,td.doubt{background:var(--doubtback)}
.clean{color:var(--good);font-weight:bold}
.identity{display:block;color:var(--quiet);font-size:13px}
ul{margin:4px 0;padding-left:22px}
[hidden]{display:none!important}
.only-paper{display:none}
@media (max-width:720px){header,main{padding:0 10px}td.fill,th.fill{display:none}.wide table{min-width:960px}}
@media print{@page{size:A4 landscape;margin:11mm}:root{--ink:#000;--back:#fff;--head:#eef3f8;--bad:#a80000;--badback:#fde7e9;--doubt:#7a4100;--doubtback:#fff4ce;--good:#0b6a0b;--link:#000;--line:#888;--quiet:#333}
body{font-size:10pt}header,main{max-width:none;padding:0}table{font-size:9pt}.bar,.skip,.no-paper{display:none!important}.only-paper{display:block}
thead{display:table-header-group}th button{display:contents}.identity{font-size:8.5pt}tr{break-inside:avoid}h2{break-after:avoid}a{text-decoration:none}.wide{overflow:visible}td,th{-webkit-print-color-adjust:exact;print-color-adjust:exact}}
`.trim();
