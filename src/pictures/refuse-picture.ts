import { AppealError } from '../errors.js';

/** Fails with what is wrong with the picture at hand, in words that follow “this file”. */
export type Refuse = (message: string) => never;

/** How pictures of one file are refused: `file-unreadable`, with the file. */
export function refusePicture(file: string): Refuse {
  return (message) => {
    throw new AppealError('file-unreadable', [{ message: `the file ${message}`, file }]);
  };
}

/** What to say of a picture that begins well and can't be read to its end. */
export function damaged(kind: 'JPEG' | 'PNG', what: string): string {
  return `is a ${kind} that is damaged or cut off (${what}). Export or copy it again from where it came from`;
}
