/** Puts pixels of red, green, blue and opacity on white paper, each colour rounded to the nearest. */
export function flattenAlpha(rgba: Uint8Array): Uint8Array {
  const pixels = new Uint8Array((rgba.length / 4) * 3);
  for (let from = 0, to = 0; to < pixels.length; from += 4, to += 3) {
    const opacity = rgba[from + 3] ?? 0;
    for (let colour = 0; colour < 3; colour++) {
      const mixed = (rgba[from + colour] ?? 0) * opacity + 255 * (255 - opacity);
      pixels[to + colour] = Math.floor((mixed + 127) / 255);
    }
  }
  return pixels;
}
