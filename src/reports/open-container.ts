import { tellArchiveKind } from './containers/archive-kind.js';
import type { ArchiveMember } from './containers/archive-member.js';
import { CONTAINER_CAPS as CAPS } from './containers/container-caps.js';
import { type FileKind, tellFileKind } from './containers/file-kind.js';
import { describeOldOffice } from './containers/old-office.js';
import { openArchive } from './containers/open-archive.js';
import { peekHead } from './containers/peek-head.js';
import { readWhole } from './containers/read-whole.js';
import { refuseKind } from './containers/refuse-container.js';
import { unpackGzip } from './containers/unpack-gzip.js';
import type { Replayed } from './replay-chunks.js';
import { openWorkbook } from './workbook/open-workbook.js';
import type { Workbook } from './workbook/workbook.js';

/** What a file holds, once it is opened. `bytes` must be read, or closed. */
export type OpenedFile =
  /** Text, as far as its first bytes tell. */
  | { readonly kind: 'text'; readonly bytes: Replayed<Uint8Array> }
  | { readonly kind: 'workbook'; readonly workbook: Workbook }
  | { readonly kind: 'archive'; readonly members: readonly ArchiveMember[] }
  | { readonly kind: 'proof'; readonly what: 'picture' | 'video' | 'PDF' | 'web page' };

type Closed = Exclude<FileKind, { readonly kind: 'plain' | 'zip' | 'gzip' | 'proof' }>;

async function refuse(file: string, kind: Closed, bytes: AsyncIterable<Uint8Array>): Promise<never> {
  const what =
    kind.kind === 'old-office'
      ? await describeOldOffice(bytes)
      : `an archive (${kind.what}) that is not unpacked here; unpack it and name what is in it, or make it a zip`;
  throw refuseKind(file, `is ${what}.`);
}

function refuseNested(file: string): never {
  throw refuseKind(file, 'is an archive within an archive; unpack it, and name what is in it.');
}

/** Text out of a gzip file. Whatever is packed twice is left to the seller to unpack. */
async function openGzip(file: string, packed: AsyncIterable<Uint8Array>): Promise<OpenedFile> {
  const { head, bytes } = await peekHead(unpackGzip(packed, file));
  const inside = tellFileKind(head);
  if (inside.kind === 'plain') return { kind: 'text', bytes };
  await bytes.return();
  const what = inside.kind === 'archive' || inside.kind === 'proof' ? `${inside.what} file` : 'packed file';
  throw refuseKind(
    file,
    `is a gzip archive in which is no text but a ${what}; unpack it, and name what is in it.`,
  );
}

async function openZip(
  file: string,
  bytes: AsyncIterable<Uint8Array>,
  isNested: boolean,
): Promise<OpenedFile> {
  const members = await openArchive(
    await readWhole(bytes, file, isNested ? CAPS.nestedBytes : CAPS.packedBytes),
    file,
  );
  const is = tellArchiveKind(members.map(({ name }) => name));
  switch (is.kind) {
    case 'workbook':
      return { kind: 'workbook', workbook: await openWorkbook(members, file) };
    case 'other':
      throw refuseKind(file, `is ${is.what}.`);
    case 'files':
      if (isNested) refuseNested(file);
      return { kind: 'archive', members };
    default:
      return is satisfies never;
  }
}

/**
 * Opens a file by what it is, whatever its name says: text, text in gzip, a workbook, or an archive.
 * @param file as messages name it.
 * @param isNested whether it lies in an archive already; of archives in archives only workbooks are opened.
 * @throws AppealError where it is a container that is not read here, or is damaged.
 */
export async function openContainer(
  file: string,
  source: AsyncIterable<Uint8Array>,
  isNested = false,
): Promise<OpenedFile> {
  const { head, bytes } = await peekHead(source);
  const is = tellFileKind(head);
  try {
    switch (is.kind) {
      case 'plain':
        return { kind: 'text', bytes };
      case 'gzip':
        if (isNested) refuseNested(file);
        return await openGzip(file, bytes);
      case 'zip':
        return await openZip(file, bytes, isNested);
      case 'proof':
        await bytes.return();
        return is;
      default:
        return await refuse(file, is, bytes);
    }
  } catch (error) {
    await bytes.return();
    throw error;
  }
}
