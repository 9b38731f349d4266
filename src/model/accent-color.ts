/** What text on white needs to be read by those who see little contrast, and on a black and white printer: WCAG 2.2, 1.4.3 (level AA). */
const LEAST_CONTRAST = 4.5;

/** The share of light of one channel of sRGB (WCAG 2.2, “relative luminance”). */
function linear(channel: number): number {
  const share = channel / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}

/** The contrast of a colour `#rrggbb` on white, from 1 to 21 (WCAG 2.2, “contrast ratio”). */
export function contrastOnWhite(color: string): number {
  const channel = (at: number): number => linear(Number.parseInt(color.slice(at, at + 2), 16));
  const luminance = 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
  return 1.05 / (luminance + 0.05);
}

/** Why a text is no colour for headings and rules, with the mend; null where it is one. */
export function tellColorFault(text: string): string | null {
  if (!/^#[0-9a-f]{6}$/i.test(text)) return 'expected a colour such as "#1a3c6e", in quotation marks';
  const contrast = contrastOnWhite(text);
  if (contrast >= LEAST_CONTRAST) return null;
  const shown = (Math.floor(contrast * 100) / 100).toFixed(2);
  return `${text} has a contrast of ${shown} : 1 on white; a heading needs at least 4.5 : 1 to be read, also in black and white. Choose a darker one`;
}
