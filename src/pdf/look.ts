/** How text of one kind looks: sizes and distances in points. */
export interface TextStyle {
  readonly size: number;
  /** From one baseline to the next. */
  readonly leading: number;
  readonly ink: string;
  readonly bold?: boolean;
}

export const INK = {
  text: '#141414',
  /** Small print and labels: dark enough to stay readable on a black and white printer. */
  quiet: '#4a4a4a',
  rule: '#141414',
  hairline: '#b4b4b4',
  bar: '#1f1f1f',
  paleBar: '#a3a3a3',
  watermark: '#e9e9e9',
} as const;

const text = INK.text;
const quiet = INK.quiet;

export const STYLES = {
  title: { size: 17, leading: 22.5, ink: text, bold: true },
  section: { size: 12.5, leading: 16.5, ink: text, bold: true },
  minor: { size: 10.5, leading: 14.3, ink: text, bold: true },
  body: { size: 10.5, leading: 14.4, ink: text },
  small: { size: 8.5, leading: 11.6, ink: quiet },
  quote: { size: 10, leading: 13.8, ink: text },
  source: { size: 8.5, leading: 11.6, ink: quiet },
  boxTitle: { size: 10, leading: 14, ink: text, bold: true },
  box: { size: 10, leading: 13.8, ink: text },
  factLabel: { size: 8.5, leading: 13.6, ink: quiet },
  factValue: { size: 10, leading: 13.6, ink: text },
  indexLabel: { size: 8.5, leading: 11.6, ink: text, bold: true },
  indexValue: { size: 8.5, leading: 11.6, ink: text },
  caption: { size: 9, leading: 12.2, ink: text, bold: true },
  head: { size: 8.5, leading: 11.4, ink: text, bold: true },
  cell: { size: 9, leading: 12.2, ink: text },
  strongCell: { size: 9, leading: 12.2, ink: text, bold: true },
  denseHead: { size: 7.5, leading: 10, ink: text, bold: true },
  denseCell: { size: 7.6, leading: 10.2, ink: text },
  denseStrongCell: { size: 7.6, leading: 10.2, ink: text, bold: true },
  barLabel: { size: 9, leading: 12, ink: text },
  barLeads: { size: 9, leading: 12, ink: text, bold: true },
  tick: { size: 7.5, leading: 10, ink: quiet },
  footer: { size: 8, leading: 10.5, ink: quiet },
} as const satisfies Record<string, TextStyle>;

/** Height of Noto Sans capitals, in ems: text is centred in its line by its capitals. */
const CAPITALS = 0.714;

/** From the top of a line to its baseline. */
export function baselineOf(style: TextStyle, leading: number = style.leading): number {
  return (leading + CAPITALS * style.size) / 2;
}
