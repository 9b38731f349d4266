const REASONS: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full; make room',
  EDQUOT: 'your share of the disk is used up; make room',
  EACCES: 'writing there is not permitted; name another folder, or have its rights changed',
  EPERM: 'writing there is not permitted; name another folder, or have its rights changed',
  EROFS: 'the disk can only be read; name a folder on another one',
  ENOTDIR: 'a part of its path is a file, not a folder',
  ENAMETOOLONG: 'no file can bear so long a name',
  EFBIG: 'the system allows no file so large; have its limit raised',
  EIO: 'the disk cannot write it',
};

/** Why the system does not write there, in words, and what to do. */
export const tellWriteFault = (code: string): string => REASONS[code] ?? 'the system does not allow it';
