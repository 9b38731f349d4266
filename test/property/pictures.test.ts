import { describe, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import { AppealError } from '../../src/errors.js';
import { readPicture } from '../../src/pictures/read-picture.js';
import { exifSegment, flatJpeg, handPng, pngChunk } from '../support/picture-bytes.js';
import { paint } from '../support/pixels-of.js';

jest.setTimeout(60_000);

const MOST_SIDE = 1600;

/** Files of every kind that is read, small, to be broken. */
const FILES: readonly Uint8Array[] = [
  paint('jpeg', 40, 24, (x, y) => [x * 6, y * 10, 77]),
  paint('png', 40, 24, (x, y) => [x * 6, y * 10, 77, x * 5]),
  flatJpeg({ before: [exifSegment(6)], width: 33, height: 17 }),
  flatJpeg({
    progressive: true,
    scans: 3,
    components: [{ value: 90, across: 2, down: 2 }, { value: 7 }, { value: 200 }],
  }),
  handPng({ interlace: 1, rows: new Uint8Array(15) }),
  handPng({
    colour: 3,
    depth: 4,
    rows: new Uint8Array(4),
    before: [pngChunk('PLTE', Uint8Array.of(1, 2, 3))],
  }),
];

/** Changes of single bytes, at shares of the length, and a cut. */
const anyDamage = fc.record({
  file: fc.constantFrom(...FILES),
  changes: fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(255)), { maxLength: 12 }),
  end: fc.double({ min: 0.1, max: 1, noNaN: true }),
  isCut: fc.boolean(),
});

/** Either a picture within the limits, or a failure that names the file: nothing else may come of any bytes. */
function expectPictureOrFault(bytes: Uint8Array): void {
  try {
    const picture = readPicture({ file: 'any.png', bytes, size: bytes.length });
    expect(picture).not.toBeNull();
    expect(picture?.width).toBeGreaterThan(0);
    expect(picture?.height).toBeGreaterThan(0);
    expect(Math.max(picture?.width ?? 0, picture?.height ?? 0)).toBeLessThanOrEqual(MOST_SIDE);
  } catch (error) {
    if (!(error instanceof AppealError)) throw error;
    expect(error.code).toBe('file-unreadable');
    expect(error.problems.map(({ file }) => file)).toEqual(['any.png']);
  }
}

describe('whatever bytes a file holds', () => {
  it('a damaged JPEG or PNG is a picture or a fault of the case, never a bug', () => {
    fc.assert(
      fc.property(anyDamage, ({ file, changes, end, isCut }) => {
        const bytes = Uint8Array.from(isCut ? file.subarray(0, Math.ceil(file.length * end)) : file);
        for (const [share, value] of changes) bytes[Math.floor(share * (bytes.length - 1))] = value;
        expectPictureOrFault(bytes);
      }),
      { numRuns: 300 },
    );
  });

  it('a PNG whose checksums were made to fit its damage is no exception', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('IHDR', 'PLTE', 'tRNS', 'IDAT', 'gAMA'),
        fc.uint8Array({ maxLength: 40 }),
        (name, content) => {
          expectPictureOrFault(handPng({ before: [pngChunk(name, content)] }));
        },
      ),
      { numRuns: 200 },
    );
  });

  it('bytes that only begin as a picture are a fault', () => {
    fc.assert(
      fc.property(fc.constantFrom(...FILES), fc.uint8Array({ maxLength: 400 }), (file, rest) => {
        expectPictureOrFault(Buffer.concat([file.subarray(0, 12), rest]));
      }),
      { numRuns: 200 },
    );
  });
});
