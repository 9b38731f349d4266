const GRAPHEMES = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** A text is cut into letters so much at a time: with each letter Intl.Segmenter makes a copy of all that it was given. */
const SPAN = 500;

/** The letters of a text with their accents. */
export function lettersOf(text: string): readonly string[] {
  const letters: string[] = [];
  let at = 0;
  while (at < text.length) {
    // Neither half of a character is looked at alone.
    const end = at + SPAN + (/[\ud800-\udbff]/.test(text.charAt(at + SPAN - 1)) ? 1 : 0);
    const cut = Array.from(GRAPHEMES.segment(text.slice(at, end)), (s) => s.segment);
    // The last letter of a part may go on behind it.
    if (end < text.length && cut.length > 1) cut.pop();
    for (const letter of cut) {
      letters.push(letter);
      at += letter.length;
    }
  }
  return letters;
}
