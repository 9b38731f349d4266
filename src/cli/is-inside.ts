import path from 'node:path';

/** Whether a real place lies below a real folder, which may be the root of a disk. */
export const isInside = (place: string, folder: string): boolean =>
  place !== folder && place.startsWith(path.join(folder, path.sep));
