import { readCasePath } from '../../model/case-path.js';

/** Characters that must not stand in a text as they are: they steer a terminal, or end, hide or turn round a line. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;
/** Names that YAML takes as they are, in a list and in a block: neither a sign nor a number nor a word of its own. */
const PLAIN = /^[\p{L}\p{N}][\p{L}\p{N} ()._-]*\.[A-Za-z]+$/u;

function escapeUnseen(character: string): string {
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase();
  return code.length > 4 ? `\\U${code.padStart(8, '0')}` : `\\u${code.padStart(4, '0')}`;
}

/**
 * A file's name as YAML: bare where that is safe, else in double quotes with everything escaped that could leave them. The
 * same form is safe in a comment and on a terminal, since it holds no line end and no control character.
 */
export function writeName(name: string): string {
  if (PLAIN.test(name)) return name;
  const escaped = name.replaceAll(/[\\"]/g, (sign) => `\\${sign}`).replaceAll(UNSEEN, escapeUnseen);
  return `"${escaped}"`;
}

/** Whether a case file can name this file so that it is found again; U+FFFD stands for bytes that are no text. */
export function canBeNamed(name: string): boolean {
  return !name.includes('\uFFFD') && readCasePath(name) === name;
}
