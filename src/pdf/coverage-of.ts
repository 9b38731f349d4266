import { isCjk } from './cjk-characters.js';
import type { Fonts } from './open-fonts.js';
import type { Coverage } from './split-faces.js';

/** What the faces of a set of fonts hold. The CJK face, which is large, is opened for a character of its own kind only. */
export function coverageOf({ parsed }: Fonts): Coverage {
  return (face, codePoint) =>
    (face !== 'cjk' || isCjk(codePoint)) && parsed[face].hasGlyphForCodePoint(codePoint);
}
