const COLOURS = { 31: '#d13438', 32: '#3fa34d', 33: '#d18f00', 36: '#3a96dd' };

function escape(text) {
  return text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** The look of a run of text under the terminal's current settings. */
function style({ bold, dim, colour }) {
  return [bold ? 'font-weight:700' : '', dim ? 'opacity:.62' : '', colour ? `color:${colour}` : ''].filter(Boolean).join(';');
}

function after(settings, code) {
  if (code === 0) return {};
  if (code === 1) return { ...settings, bold: true };
  if (code === 2) return { ...settings, dim: true };
  if (code === 22) return { ...settings, bold: false, dim: false };
  if (code === 39) return { ...settings, colour: null };
  return COLOURS[code] ? { ...settings, colour: COLOURS[code] } : settings;
}

/** Each wide character in a box of exactly two columns, so that the picture lines up whatever fonts draw it. */
function boxed(text) {
  return escape(text).replace(/[\u2e80-\u303e\u3041-\uffe6]/g, '<i>$&</i>');
}

/** Terminal output with colour sequences as a page that looks like a terminal of 100 columns. */
export function terminalPage(command, output) {
  let settings = {};
  const runs = output.split(/\u001b\[([\d;]*)m/).map((part, at) => {
    if (at % 2 === 0) return `<span style="${style(settings)}">${boxed(part)}</span>`;
    for (const code of part.split(';')) settings = after(settings, Number(code));
    return '';
  });
  return `<!doctype html><meta charset="utf-8"><style>
    body { margin: 0; background: #fff; }
    pre { display: inline-block; margin: 0; padding: 18px 22px; border-radius: 8px; background: #14181f; color: #e6e9ee;
      font: 14px/1.55 "DejaVu Sans Mono", "Noto Sans Mono CJK SC", "Noto Sans CJK SC", monospace; }
    i { display: inline-block; width: 2ch; font-style: normal; text-align: center; }
    b { color: #7ab8ff; font-weight: 400; }
  </style><pre><b>$ ${boxed(command)}</b>\n${runs.join('')}</pre>`;
}
