/** What a file is by its first bytes, whatever its name says. */
export type FileKind =
  /** Text, or nothing that is known. */
  | { readonly kind: 'plain' }
  | { readonly kind: 'zip' }
  | { readonly kind: 'gzip' }
  /** The container of old Office files, and of new ones behind a password. */
  | { readonly kind: 'old-office' }
  /** No table, but something that may prove a thing. */
  | { readonly kind: 'proof'; readonly what: 'picture' | 'video' | 'PDF' | 'web page' }
  /** An archive of a kind that is not unpacked here. */
  | { readonly kind: 'archive'; readonly what: string };

/** As many first bytes as it takes to tell: a tar archive says what it is at its byte 257. */
export const KIND_BYTES = 512;

const KINDS: readonly { readonly at?: number; readonly magic: string; readonly is: FileKind }[] = [
  { magic: 'PK\x03\x04', is: { kind: 'zip' } },
  { magic: 'PK\x05\x06', is: { kind: 'zip' } },
  { magic: 'PK\x07\x08', is: { kind: 'zip' } },
  { magic: '\x1f\x8b', is: { kind: 'gzip' } },
  { magic: '\xd0\xcf\x11\xe0', is: { kind: 'old-office' } },
  { at: 257, magic: 'ustar', is: { kind: 'archive', what: 'tar' } },
  { magic: '7z\xbc\xaf\x27\x1c', is: { kind: 'archive', what: '7z' } },
  { magic: 'Rar!\x1a\x07', is: { kind: 'archive', what: 'RAR' } },
  { magic: '\xfd7zXZ\0', is: { kind: 'archive', what: 'xz' } },
  { magic: '\x28\xb5\x2f\xfd', is: { kind: 'archive', what: 'zstd' } },
  { magic: 'BZh', is: { kind: 'archive', what: 'bzip2' } },
  { magic: '\x89PNG', is: { kind: 'proof', what: 'picture' } },
  { magic: '\xff\xd8\xff', is: { kind: 'proof', what: 'picture' } },
  { magic: 'GIF8', is: { kind: 'proof', what: 'picture' } },
  { at: 8, magic: 'WEBP', is: { kind: 'proof', what: 'picture' } },
  { magic: 'II*\0', is: { kind: 'proof', what: 'picture' } },
  { magic: 'MM\0*', is: { kind: 'proof', what: 'picture' } },
  { at: 4, magic: 'ftyphe', is: { kind: 'proof', what: 'picture' } },
  { at: 4, magic: 'ftypmif1', is: { kind: 'proof', what: 'picture' } },
  { at: 4, magic: 'ftypavif', is: { kind: 'proof', what: 'picture' } },
  { at: 4, magic: 'ftyp', is: { kind: 'proof', what: 'video' } },
  { magic: '%PDF', is: { kind: 'proof', what: 'PDF' } },
];

/** What comes instead of a download where its link has run out, or nobody is signed in. */
const WEB_PAGE = /^(?:\xef\xbb\xbf)?\s*<(?:!doctype html|html)[\s>]/i;

/** Tells a file by its first {@link KIND_BYTES} bytes, or fewer where it has no more. */
export function tellFileKind(head: Uint8Array): FileKind {
  const start = String.fromCharCode(...head.subarray(0, KIND_BYTES));
  if (WEB_PAGE.test(start)) return { kind: 'proof', what: 'web page' };
  return KINDS.find(({ at = 0, magic }) => start.startsWith(magic, at))?.is ?? { kind: 'plain' };
}
