import { AppealError } from '../errors.js';
import { isDeepJson } from './is-deep-json.js';

/**
 * Reads a JSON text that nobody vouches for.
 * @param why what is said where it is none.
 * @throws AppealError `file-unreadable` where it is no JSON, or deeper than any of ours.
 */
export function parseJson(text: string, file: string, why: string): unknown {
  const refuse = (cause?: unknown): never => {
    throw new AppealError('file-unreadable', [{ message: why, file }], cause);
  };
  if (isDeepJson(text)) return refuse();
  try {
    return JSON.parse(text);
  } catch (error) {
    return refuse(error);
  }
}
