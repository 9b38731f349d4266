import { readFileSync } from 'node:fs';
import { type FontFiles, type Fonts, openFonts } from '../../src/pdf/open-fonts.js';

const NOTO = 'node_modules/@expo-google-fonts/noto-sans';

/** The bytes of the fonts the program ships with. */
export const FONT_FILES: FontFiles = {
  regular: readFileSync(`${NOTO}/400Regular/NotoSans_400Regular.ttf`),
  bold: readFileSync(`${NOTO}/700Bold/NotoSans_700Bold.ttf`),
  italic: readFileSync(`${NOTO}/400Regular_Italic/NotoSans_400Regular_Italic.ttf`),
  boldItalic: readFileSync(`${NOTO}/700Bold_Italic/NotoSans_700Bold_Italic.ttf`),
  symbols: readFileSync('node_modules/dejavu-fonts-ttf/ttf/DejaVuSans.ttf'),
  cjk: () =>
    readFileSync('node_modules/@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf'),
};

let opened: Fonts | undefined;

/** The fonts, parsed once for all tests of a file. */
export function testFonts(): Fonts {
  opened ??= openFonts(FONT_FILES);
  return opened;
}
