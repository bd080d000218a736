/** How a report looks: on screen, in the dark, and in print. */
export const reportStyle = `
:root { color-scheme: light dark; --line: light-dark(#dee2e6, #373a40); --faint: light-dark(#5c636a, #a6adb4); }
body { max-width: 1100px; margin: 0 auto; padding: 24px; font: 14px/1.5 system-ui, sans-serif; font-variant-numeric: tabular-nums; background: light-dark(#fff, #141517); color: light-dark(#212529, #d5d8dc); }
h1 { font-size: 22px; margin: 0; } h2 { font-size: 17px; margin: 32px 0 8px; } h3 { font-size: 14px; margin: 16px 0 4px; }
.made, .small, figcaption { color: var(--faint); font-size: 13px; margin: 0 0 8px; }
.notes { border-left: 3px solid var(--line); padding-left: 12px; margin-top: 12px; }
figure { margin: 16px 0; break-inside: avoid; }
figure > svg, img { width: 100%; height: auto; background: #fff; border: 1px solid var(--line); border-radius: 4px; }
.scroll { overflow-x: auto; margin: 12px 0; }
table { border-collapse: collapse; font-size: 13px; } caption { text-align: left; font-weight: 600; padding: 4px 0; }
th { vertical-align: bottom; } td { vertical-align: top; } th, td { padding: 3px 10px; border-bottom: 1px solid var(--line); text-align: left; } .short { white-space: nowrap; } .number { text-align: right; }
pre { overflow-x: auto; padding: 8px; border: 1px solid var(--line); border-radius: 4px; font-size: 12px; white-space: pre-wrap; }
code { font-size: 12px; overflow-wrap: anywhere; } .tag { border: 1px solid var(--line); border-radius: 8px; padding: 0 6px; font-size: 12px; }
summary { cursor: pointer; color: var(--faint); }
@media print { details:not([open]) { display: none; } body { max-width: none; padding: 0; } tr { break-inside: avoid; } .scroll { overflow: visible; } table { font-size: 11px; } th, td { padding: 2px 5px; overflow-wrap: anywhere; } .short { white-space: normal; } }
`;
