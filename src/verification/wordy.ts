/** Texts in which words stand beside numbers, and ids of pages. A bare number, an amount or a day may be a figure, and is not let off so. */
export const wordy = (texts: Iterable<string>): readonly string[] =>
  [...texts].filter((text) => /\d/.test(text) && /\p{L}{2}|^G\d+$/u.test(text));
