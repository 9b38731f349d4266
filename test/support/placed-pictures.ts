import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A picture in its place: the page from 1, and its size in points. */
export interface PlacedPicture {
  readonly page: number;
  readonly width: number;
  readonly height: number;
}

/** Every place where a PDF paints a picture, in order. */
export async function placedPictures(bytes: Uint8Array): Promise<readonly PlacedPicture[]> {
  const doc = await getDocument({ data: bytes.slice(), verbosity: 0, useSystemFonts: false }).promise;
  const placed: PlacedPicture[] = [];
  for (let page = 1; page <= doc.numPages; page++) {
    const { fnArray, argsArray } = await (await doc.getPage(page)).getOperatorList();
    const saved: (readonly [number, number])[] = [];
    let scale: readonly [number, number] = [1, 1];
    for (const [at, operator] of fnArray.entries()) {
      const args: unknown = argsArray[at];
      if (operator === OPS.save) saved.push(scale);
      else if (operator === OPS.restore) scale = saved.pop() ?? [1, 1];
      else if (operator === OPS.transform && Array.isArray(args))
        scale = [scale[0] * Number(args[0]), scale[1] * Number(args[3])];
      else if (operator === OPS.paintImageXObject)
        placed.push({ page, width: Math.abs(scale[0]), height: Math.abs(scale[1]) });
    }
  }
  await doc.destroy();
  return placed;
}
