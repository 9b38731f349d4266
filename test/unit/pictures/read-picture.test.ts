import { describe, expect, it } from '@jest/globals';
import type { Picture } from '../../../src/model/picture.js';
import { readPicture } from '../../../src/pictures/read-picture.js';
import { failureOf } from '../../support/failure-of.js';
import {
  adobeSegment,
  exifSegment,
  flatJpeg,
  handPng,
  jpegSegment,
  pngChunk,
} from '../../support/picture-bytes.js';
import { paint, pixelOf } from '../../support/pixels-of.js';

const text = (words: string): Uint8Array => Buffer.from(words, 'latin1');

const read = (bytes: Uint8Array, file = 'proof.bin'): Picture | null =>
  readPicture({ file, bytes, size: bytes.length });

function picture(bytes: Uint8Array): Picture {
  const clean = read(bytes);
  if (clean === null) throw new Error('it was not taken for a picture');
  return clean;
}

const refusal = async (bytes: Uint8Array, file = 'photo.jpg', size = bytes.length): Promise<string> => {
  const { code, problems } = await failureOf(() => readPicture({ file, bytes, size }));
  expect(code).toBe('file-unreadable');
  expect(problems.map((problem) => problem.file)).toEqual([file]);
  return problems[0]?.message ?? '';
};

/** Whether two colours are the same to the eye: JPEG does not keep them to the number. */
function expectColour(found: readonly number[], expected: readonly number[], within = 12): void {
  const far = Math.max(...found.map((value, at) => Math.abs(value - (expected[at] ?? 0))));
  expect({ found, expected, near: far <= within }).toEqual({ found, expected, near: true });
}

describe('a picture is known by its content', () => {
  it('and not by its name', () => {
    expect(read(flatJpeg(), 'label.png')?.kind).toBe('jpeg');
    expect(read(handPng(), 'label.jpg')?.kind).toBe('png');
    expect(read(handPng(), 'scan')?.kind).toBe('png');
  });

  it.each([
    ['a text', text('2021-08-17: changed'), 'log.txt'],
    ['a PDF', text('%PDF-1.7'), 'receipt.pdf'],
    ['a HEIC under its own name', text('\0\0\0\x18ftypheic'), 'IMG_1.HEIC'],
    ['a WebP', text('RIFF\0\0\0\0WEBP'), 'page.webp'],
  ])('%s is none, and no fault', (_, bytes, file) => {
    expect(read(bytes, file)).toBeNull();
  });

  it.each([
    ['IMG_1.JPG', '\0\0\0\x18ftypheic', 'is named .jpg and holds HEIC (as iPhones save photographs)'],
    ['a.jpeg', 'RIFF\0\0\0\0WEBP', 'is named .jpeg and holds WebP'],
    ['a.png', 'GIF89a', 'is named .png and holds GIF'],
    ['a.png', '%PDF-1.4', 'is named .png and holds PDF'],
    ['a.jpg', 'proof', 'is named .jpg and holds something else than a JPEG or PNG'],
  ])('%s that holds something else is a fault that says what', async (file, start, said) => {
    expect(await refusal(text(start), file)).toContain(`${said}. Export it as JPEG or PNG`);
  });
});

describe('a photograph', () => {
  /** Red, green, blue and white quarters of a picture that is wider than high. */
  const quarters = (x: number, y: number): readonly [number, number, number] => {
    if (y < 16) return x < 24 ? [255, 0, 0] : [0, 255, 0];
    return x < 24 ? [0, 0, 255] : [255, 255, 255];
  };
  const NAMES: Readonly<Record<string, readonly number[]>> = {
    red: [255, 0, 0],
    green: [0, 255, 0],
    blue: [0, 0, 255],
    white: [255, 255, 255],
  };
  const photo = paint('jpeg', 48, 32, quarters);
  const held = (orientation: number, isLittle = true): Uint8Array =>
    Buffer.concat([photo.subarray(0, 2), exifSegment(orientation, '', isLittle), photo.subarray(2)]);

  it.each([
    [1, 'red green blue white'],
    [2, 'green red white blue'],
    [3, 'white blue green red'],
    [4, 'blue white red green'],
    [5, 'red blue green white'],
    [6, 'blue red white green'],
    [7, 'white green blue red'],
    [8, 'green white red blue'],
  ])('held as EXIF says by %i is turned upright', (orientation, corners) => {
    for (const isLittle of [true, false]) {
      const clean = picture(held(orientation, isLittle));
      const [width, height] = orientation > 4 ? [32, 48] : [48, 32];
      expect(clean).toMatchObject({ kind: 'jpeg', width, height });
      const at = [
        [4, 4],
        [width - 5, 4],
        [4, height - 5],
        [width - 5, height - 5],
      ] as const;
      for (const [corner, name] of corners.split(' ').entries()) {
        const [x, y] = at[corner] ?? [0, 0];
        expectColour(pixelOf(clean, x, y), NAMES[name] ?? []);
      }
    }
  });

  it.each([0, 9, 6 << 8])('whose EXIF says the orientation %i stays as it is', (orientation) => {
    expect(picture(held(orientation))).toMatchObject({ width: 48, height: 32 });
  });

  it('whose EXIF leads out of its segment stays as it is', () => {
    const lost = Uint8Array.from(held(6));
    const tiff = Buffer.from(lost).indexOf('II');
    lost.set([0xff, 0xff, 0xff, 0x7f], tiff + 4);
    expect(picture(lost)).toMatchObject({ width: 48, height: 32 });
  });

  it('larger than a page can show is scaled down to the mean of what each pixel covers', () => {
    const stripes = paint('png', 3200, 3, (x) => (x % 2 === 0 ? [0, 0, 0] : [200, 100, 50]));
    const clean = picture(stripes);
    expect(clean).toMatchObject({ kind: 'png', width: 1600, height: 2 });
    expect(pixelOf(clean, 0, 0)).toEqual([100, 50, 25]);
    expect(pixelOf(clean, 1599, 1)).toEqual([100, 50, 25]);
  });

  it('keeps its mean where new pixels cover parts of old ones', () => {
    const ramp = picture(paint('png', 2500, 1, (x) => [x < 1250 ? 0 : 240, 0, 0]));
    expect(ramp).toMatchObject({ width: 1600, height: 1 });
    expect([799, 800].map((x) => pixelOf(ramp, x, 0)[0])).toEqual([0, 240]);
    const three = picture(paint('png', 4800, 1, (x) => [x % 3 === 0 ? 255 : 0, 0, 0]));
    expect(pixelOf(three, 5, 0)).toEqual([85, 0, 0]);
  });

  it.each([
    ['grey', [{ value: 200 }], [], [200, 200, 200]],
    [
      'with halved colours',
      [{ value: 90, across: 2, down: 2 }, { value: 128 }, { value: 128 }],
      [],
      [90, 90, 90],
    ],
    [
      'in red, green and blue',
      [{ value: 250 }, { value: 20 }, { value: 30 }],
      [adobeSegment(0)],
      [250, 20, 30],
    ],
    [
      'in printing inks',
      [{ value: 255 }, { value: 0 }, { value: 0 }, { value: 255 }],
      [adobeSegment(0)],
      [255, 0, 0],
    ],
  ])('%s keeps its colour', (_, components, before, colour) => {
    expectColour(pixelOf(picture(flatJpeg({ components, before, width: 40, height: 24 })), 20, 12), colour);
  });

  it('that loads in passes is read', () => {
    const clean = picture(flatJpeg({ progressive: true, components: [{ value: 60 }] }));
    expectColour(pixelOf(clean, 3, 3), [60, 60, 60]);
  });

  it('with bytes left between its parts, as some cameras do, is read', () => {
    const stray = flatJpeg({ before: [exifSegment(1), Uint8Array.of(0, 1, 2, 3, 0xff, 0xff)] });
    expect(picture(stray)).toMatchObject({ width: 16, height: 8 });
  });

  it('followed by a second picture or a film is read to the end of the first', () => {
    const film = Buffer.alloc(5000, Buffer.from([0xff, 0xda, 0xff, 0xc0]));
    expect(picture(flatJpeg({ trailing: film }))).toMatchObject({ width: 16, height: 8 });
  });
});

describe('a screenshot', () => {
  it('stays a PNG without transparency where it is small', () => {
    const clean = picture(paint('png', 20, 10, (x) => (x < 10 ? [10, 20, 30] : [240, 230, 220])));
    expect(clean).toMatchObject({ kind: 'png', width: 20, height: 10 });
    expect(pixelOf(clean, 0, 0)).toEqual([10, 20, 30]);
    expect(clean.bytes[25]).toBe(2);
  });

  it('becomes a JPEG where a PNG of it would be large', () => {
    let state = 1;
    const noise = (): number => {
      state = (state * 48_271) % 2_147_483_647;
      return state & 255;
    };
    expect(picture(paint('png', 320, 280, () => [noise(), noise(), noise()])).kind).toBe('jpeg');
  });

  it.each([
    [0, [255, 255, 255]],
    [128, [177, 127, 127]],
    [255, [100, 0, 0]],
  ])('of opacity %i is put on white', (opacity, colour) => {
    expect(pixelOf(picture(paint('png', 3, 3, () => [100, 0, 0, opacity])), 1, 1)).toEqual(colour);
  });

  it.each([
    ['one bit a pixel', { depth: 1, colour: 0, rows: Uint8Array.of(0, 0x80, 0, 0x80) }, [255, 255, 255]],
    [
      'sixteen bits a colour',
      { depth: 16, colour: 0, rows: Uint8Array.of(0, 128, 1, 0, 0, 0, 0, 0, 0, 0) },
      [128, 128, 128],
    ],
    [
      'interlaced',
      { interlace: 1, rows: Uint8Array.of(0, 9, 8, 7, 0, 1, 1, 1, 0, 2, 2, 2, 3, 3, 3) },
      [9, 8, 7],
    ],
    [
      'of a palette with transparency',
      {
        colour: 3,
        rows: Uint8Array.of(0, 1, 0, 0, 0, 0),
        before: [
          pngChunk('PLTE', Uint8Array.of(0, 0, 0, 10, 20, 30)),
          pngChunk('tRNS', Uint8Array.of(0, 255)),
        ],
      },
      [10, 20, 30],
    ],
  ])('of %s is read', (_, given, colour) => {
    expect(pixelOf(picture(handPng(given)), 0, 0)).toEqual(colour);
  });
});

describe('nothing but pixels is left', () => {
  const SECRET = 'Lat 47.6205 Long -122.3493 Jane Buyer';
  const marked = (name: string): Uint8Array => text(`${name}\0${SECRET}`);

  it.each([
    [
      'a JPEG',
      flatJpeg({
        before: [
          exifSegment(1, SECRET),
          jpegSegment(0xe1, text(`http://ns.adobe.com/xap/1.0/\0${SECRET}`)),
          jpegSegment(0xe2, text(`ICC_PROFILE\0${SECRET}`)),
          jpegSegment(0xed, marked('Photoshop 3.0')),
          jpegSegment(0xfe, text(SECRET)),
        ],
        trailing: text(SECRET),
      }),
    ],
    [
      'a PNG',
      Buffer.concat([
        handPng({
          before: ['tEXt', 'zTXt', 'iTXt', 'eXIf', 'iCCP', 'tIME'].map((name) =>
            pngChunk(name, marked('Comment')),
          ),
        }),
        text(SECRET),
      ]),
    ],
  ])('of %s that tells place and buyer', (_, bytes) => {
    expect(Buffer.from(bytes).includes(SECRET)).toBe(true);
    const clean = Buffer.from(picture(bytes).bytes);
    for (const word of [SECRET, 'Jane', 'Exif', 'ICC', 'Comment', 'tEXt', 'http'])
      expect(clean.includes(word)).toBe(false);
  });

  it('and the same file gives the same bytes', () => {
    const photo = paint('jpeg', 60, 40, (x, y) => [x * 4, y * 6, 128]);
    expect(picture(photo).bytes).toEqual(picture(photo).bytes);
  });
});

describe('a picture is refused, with what to do, where', () => {
  it('its file is too large', async () => {
    expect(await refusal(flatJpeg(), 'big.jpg', 25_000_001)).toMatch(
      /is a picture of 25\.1 MB, and at most 25 MB are read\. Save a smaller copy .* the original may stay beside it/,
    );
  });

  it.each([
    [
      'a JPEG',
      flatJpeg({ width: 9000, height: 6000, scans: 0 }),
      '9000 × 6000 pixels, and at most 50 million',
    ],
    [
      'a PNG',
      handPng({ width: 70_000, height: 2, rows: text('x') }),
      '70000 × 2 pixels, and at most 50 million',
    ],
    [
      'a PNG of 16 bits',
      handPng({ width: 6000, height: 5000, depth: 16, rows: text('x') }),
      'at most 25 million',
    ],
  ])('%s says that it has too many pixels', async (_, bytes, said) => {
    expect(await refusal(bytes)).toContain(said);
  });

  it.each([
    ['a JPEG without width', flatJpeg({ width: 0, scans: 0 }), 'says that it is 0 × 8 pixels'],
    ['a PNG without height', handPng({ height: 0 }), 'says that it is 2 × 0 pixels'],
    ['a JPEG of twelve bits', flatJpeg({ precision: 12 }), '12 bits a colour'],
    ['a lossless JPEG', flatJpeg({ frameMarker: 0xc3 }), 'a rare kind'],
    [
      'a JPEG of more passes than any program writes',
      flatJpeg({ progressive: true, scans: 65 }),
      'more than 64 passes',
    ],
    ['a JPEG without tables', flatJpeg().subarray(0, 3), 'damaged or cut off'],
    ['a JPEG of two colours', flatJpeg({ components: [{ value: 1 }, { value: 2 }] }), '2 colour components'],
    ['inks that nobody named', flatJpeg({ components: Array(4).fill({ value: 9 }) }), 'damaged or cut off'],
    ['a JPEG with two headers', flatJpeg({ before: [flatJpeg().subarray(71, 90)] }), 'it has two headers'],
    ['a PNG that unpacks to more than it says', handPng({ rows: new Uint8Array(9_000_000) }), 'not as many'],
    [
      'an interlaced PNG that unpacks to more than it says',
      handPng({ interlace: 1, rows: new Uint8Array(9_000_000) }),
      'not as many',
    ],
    ['a PNG that unpacks to less than it says', handPng({ rows: new Uint8Array(13) }), 'not as many'],
    ['a PNG of a kind that does not exist', handPng({ colour: 5 }), 'a kind that does not exist'],
    ['a PNG with a second header', handPng({ before: [handPng().subarray(8, 33)] }), 'first, and once'],
    [
      'a PNG with a palette and without one',
      handPng({ colour: 3, rows: new Uint8Array(6) }),
      'cannot be read',
    ],
  ])('it is %s', async (_, bytes, said) => {
    expect(await refusal(bytes)).toContain(said);
  });

  it.each([
    ['JPEG', paint('jpeg', 64, 64, (x, y) => [x * 4, y * 4, 99])],
    ['PNG', paint('png', 64, 64, (x, y) => [x * 4, y * 4, (x * y) & 255])],
  ])('a %s is cut off anywhere', async (kind, bytes) => {
    for (const share of [0.2, 0.5, 0.9, 0.999])
      expect(await refusal(bytes.subarray(0, Math.floor(bytes.length * share)))).toContain(
        `is a ${kind} that is damaged or cut off`,
      );
  });
});
