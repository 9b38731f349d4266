/**
 * Puts something in the place of the shapes for drawing that pdf.js makes one of as it is loaded. They come with a native package
 * that is optional, and text is read without them: where it is not installed, pdf.js would not load at all.
 */
export function standInForCanvas(): void {
  for (const name of ['DOMMatrix', 'ImageData', 'Path2D'])
    if (!(name in globalThis)) Object.assign(globalThis, { [name]: function standIn() {} });
}
