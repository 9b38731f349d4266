/** The little of fontkit 2.0.4 that is used; the package ships no types. */
declare module 'fontkit' {
  export interface Glyph {
    readonly id: number;
  }
  export interface Font {
    readonly postscriptName: string;
    readonly characterSet: readonly number[];
    hasGlyphForCodePoint(codePoint: number): boolean;
    glyphForCodePoint(codePoint: number): Glyph;
    layout(text: string): { readonly glyphs: readonly Glyph[]; readonly advanceWidth: number };
  }
  export function create(bytes: Uint8Array): Font;
}
