import type { Tone } from '../view.js'

const SERIF = "Georgia, 'Times New Roman', serif"
const SANS = "-apple-system, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif"

const INK = '#1f1e1b'
const MUTED = '#5c584f'
const RULE = '#d8d3c7'
const ACCENT = '#1d4f7c'
const PAPER = '#fdfcf9'

/** The shapes and colours of the pages, with their meanings: late, asks for a look, at rest. */
export const TONES: Record<Tone, { colour: string; shape: string }> = {
  past: { colour: '#9d2226', shape: '▲' },
  soon: { colour: '#824d00', shape: '◑' },
  calm: { colour: '#595e62', shape: '○' },
  plain: { colour: INK, shape: '' },
}

/** Written on the elements, for clients that drop the style sheet. */
export const STYLE = {
  body: `margin:0;padding:0;background:${PAPER};color:${INK};font:16px/1.5 ${SANS}`,
  cell: 'padding:28px 20px 36px;text-align:left',
  masthead: `margin:0 0 24px;padding:0 0 8px;border-bottom:1px solid ${RULE};font:13px/1.4 ${SANS};color:${MUTED}`,
  heading: `margin:0 0 6px;font:600 15px/1.4 ${SANS}`,
  title: `margin:0 0 4px;font:600 21px/1.3 ${SERIF};color:${INK}`,
  section: `margin:32px 0 4px;padding:0 0 5px;border-bottom:1px solid ${RULE};font:600 15px/1.4 ${SANS}`,
  group: `margin:16px 0 0;font:600 13px/1.4 ${SANS};color:${MUTED}`,
  entry: 'margin:14px 0 0',
  entryTitle: `margin:0;font:600 17px/1.35 ${SERIF}`,
  fact: `margin:0;font:14px/1.5 ${SANS};color:${MUTED}`,
  promise: `margin:0;font:15px/1.5 ${SANS};color:${INK}`,
  lead: `margin:0 0 10px;font:15px/1.5 ${SANS};color:${INK}`,
  quote: `margin:14px 0 0;padding:0 0 0 16px;border-left:2px solid ${RULE};font:italic 17px/1.5 ${SERIF};color:${INK}`,
  byHand: `margin:10px 0 0;font:14px/1.5 ${SANS};color:${MUTED}`,
  top: `margin:0 0 26px;font:600 21px/1.3 ${SERIF};color:${INK}`,
  cite: `margin:4px 0 12px;padding:0 0 0 18px;font:14px/1.5 ${SANS};color:${MUTED}`,
  links: 'margin:16px 0 0;padding:0;line-height:1.5',
  action: `display:inline-block;margin:0 8px 8px 0;padding:9px 13px;border:1px solid ${RULE};border-radius:3px;font:14px/1.4 ${SANS};color:${ACCENT};text-decoration:none`,
  link: `color:${ACCENT};text-decoration:underline;text-decoration-thickness:1px;text-underline-offset:3px`,
  foot: `margin:32px 0 0;padding:12px 0 0;border-top:1px solid ${RULE};font:13px/1.6 ${SANS};color:${MUTED}`,
  note: 'margin:0 0 6px;overflow-wrap:anywhere',
  divider: `margin:32px 0 28px;border:0;border-top:1px solid ${RULE};height:0`,
} as const

/** What inline styles cannot say: the dark colours and the narrow screen. */
export const SHEET = `
:root { color-scheme: light dark; supported-color-schemes: light dark; }
a:focus-visible { outline: 2px solid ${ACCENT}; outline-offset: 2px; }
@media (max-width: 480px) {
  .cell { padding: 20px 16px 28px !important; }
  .title { font-size: 19px !important; }
  .action { padding: 11px 13px !important; }
}
@media (prefers-color-scheme: dark) {
  .page { background: #17181a !important; color: #e9e6df !important; }
  .ink { color: #e9e6df !important; }
  .muted { color: #aeaaa0 !important; }
  .rule { border-color: #3d3e42 !important; }
  .accent { color: #93bde6 !important; }
  .past { color: #f2938c !important; }
  .soon { color: #e2b163 !important; }
  .calm { color: #a6abaf !important; }
  .plain { color: #e9e6df !important; }
}
@media print {
  .page { background: #fff !important; color: #000 !important; }
}
`
