import { AppealError } from '../errors.js';
import type { Picture } from '../model/picture.js';
import { decodeJpeg, encodeJpeg } from './jpeg-door.js';
import { readJpegParts } from './jpeg-parts.js';
import { nameContent } from './name-content.js';
import { capBytes } from './picture-caps.js';
import { decodePng, encodePng } from './png-door.js';
import { readBarePng } from './png-parts.js';
import type { Raster } from './raster.js';
import { damaged, type Refuse, refusePicture } from './refuse-picture.js';
import { scaleDown } from './scale-down.js';
import { turnUpright } from './turn-upright.js';

/** Wide enough for 200 dots an inch across a page. */
const LONGEST_SIDE = 1600;
/** Up to this size a screenshot stays a PNG, whose letters have no fringes. */
const MOST_PNG_BYTES = 250_000;

const JPEG = [0xff, 0xd8, 0xff];
const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

const beginsWith = (bytes: Uint8Array, start: readonly number[]): boolean =>
  start.every((byte, at) => bytes[at] === byte);

/** A file that is to be looked at as a picture. */
export interface PictureFile {
  readonly file: string;
  /** Its bytes, or the first of them where it is larger than any picture that is read. */
  readonly bytes: Uint8Array;
  /** Its whole size in bytes. */
  readonly size: number;
}

/** Whatever a decoder throws at broken data is a fault of the file, not of the program. */
function decoded(kind: 'JPEG' | 'PNG', decode: () => Raster, refuse: Refuse): Raster {
  try {
    return decode();
  } catch (error) {
    if (error instanceof AppealError) throw error;
    return refuse(damaged(kind, 'its pixels cannot be read'));
  }
}

const asJpeg = (raster: Raster): Picture => ({
  kind: 'jpeg',
  bytes: encodeJpeg(raster),
  width: raster.width,
  height: raster.height,
});

function cleanPhoto(bytes: Uint8Array, refuse: Refuse): Picture {
  const parts = readJpegParts(bytes, refuse);
  const raster = decoded('JPEG', () => decodeJpeg(parts), refuse);
  return asJpeg(turnUpright(scaleDown(raster, LONGEST_SIDE), parts.orientation));
}

function cleanScreenshot(bytes: Uint8Array, refuse: Refuse): Picture {
  const bare = readBarePng(bytes, refuse);
  const raster = scaleDown(
    decoded('PNG', () => decodePng(bare), refuse),
    LONGEST_SIDE,
  );
  const png = encodePng(raster);
  return png.length <= MOST_PNG_BYTES
    ? { kind: 'png', bytes: png, width: raster.width, height: raster.height }
    : asJpeg(raster);
}

/**
 * The picture of a file, drawn anew from its pixels alone, upright, and no larger than a page can show: nothing else that
 * the file says (place, time, camera, comment, thumbnail) can be in it. Known by its content, whatever its name.
 * Null for a file that neither is nor is named as a JPEG or PNG.
 * @throws AppealError `file-unreadable` where it is too large, damaged, or not what its name says.
 */
export function readPicture({ file, bytes, size }: PictureFile): Picture | null {
  const refuse = refusePicture(file);
  const isJpeg = beginsWith(bytes, JPEG);
  if (isJpeg || beginsWith(bytes, PNG)) {
    capBytes(size, refuse);
    return isJpeg ? cleanPhoto(bytes, refuse) : cleanScreenshot(bytes, refuse);
  }
  const named = /\.(?:jpe?g|png)$/i.exec(file)?.[0];
  if (named === undefined) return null;
  const holds = nameContent(bytes) ?? 'something else than a JPEG or PNG';
  return refuse(
    `is named ${named.toLowerCase()} and holds ${holds}. Export it as JPEG or PNG, or give it its own ending`,
  );
}
