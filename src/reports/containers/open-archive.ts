import { type Entry, fromBuffer, getFileNameLowLevel, type ZipFile } from 'yauzl';
import type { ArchiveMember } from './archive-member.js';
import { checkEntryNames } from './check-entry-names.js';
import { CONTAINER_CAPS as CAPS } from './container-caps.js';
import { plainName } from './plain-name.js';
import { refuseContainer } from './refuse-container.js';
import { type PackedEntry, unpackEntry } from './unpack-entry.js';
import { openMeter } from './unpack-meter.js';

const ENTRY_SIGNATURE = 0x02014b50;

function openDirectory(whole: Buffer, file: string): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    fromBuffer(whole, { lazyEntries: true, decodeStrings: false }, (error, zip) => {
      if (error)
        reject(
          refuseContainer(file, 'its list of contents, at the end, is cut off or damaged', undefined, error),
        );
      else resolve(zip);
    });
  });
}

function refuseCount(file: string, count: number): never {
  const what = `holds ${count} entries, and at most ${CAPS.entries} are read`;
  throw refuseContainer(file, what, 'Make an archive of the reports alone.');
}

function listEntries(zip: ZipFile, file: string): Promise<readonly Entry[]> {
  return new Promise((resolve, reject) => {
    const entries: Entry[] = [];
    zip.on('error', (error) => {
      const what = `its list of contents is damaged at entry ${entries.length + 1} of ${zip.entryCount}`;
      reject(refuseContainer(file, what, undefined, error));
    });
    zip.on('end', () => resolve(entries));
    zip.on('entry', (entry: Entry) => {
      entries.push(entry);
      zip.readEntry();
    });
    zip.readEntry();
  });
}

/** Where an entry's bytes begin: its header stands before them a second time. */
function findStart(zip: ZipFile, entry: Entry): Promise<number> {
  return new Promise((resolve, reject) => {
    zip.readLocalFileHeader(entry, { minimal: true }, (error, header) => {
      if (error) reject(error);
      else resolve(header.fileDataStart);
    });
  });
}

/** Whether the list goes on after its last entry: more are there than it says. */
function hasMore(zip: ZipFile, whole: Buffer): boolean {
  const after = Number(zip.readEntryCursor);
  return after + 4 <= whole.length && whole.readUInt32LE(after) === ENTRY_SIGNATURE;
}

/**
 * The files in a zip archive, in the archive's own order; folders are left out.
 * @param file the archive as messages name it.
 * @throws AppealError where the list of contents is damaged, too long, or names what no archive of reports names.
 */
export async function openArchive(whole: Buffer, file: string): Promise<readonly ArchiveMember[]> {
  const zip = await openDirectory(whole, file);
  if (zip.entryCount > CAPS.entries) refuseCount(file, zip.entryCount);
  const entries = await listEntries(zip, file);
  if (hasMore(zip, whole)) {
    const what = `its list of contents says that it has ${entries.length} entries, and has more`;
    throw refuseContainer(file, what);
  }
  const meter = openMeter(file, () => whole.length);
  const named = entries.map((entry) => ({
    entry,
    name: getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields, false),
  }));
  checkEntryNames(
    named.map(({ name }) => name),
    file,
  );
  const packed = (entry: Entry): PackedEntry => ({
    method: entry.compressionMethod,
    isEncrypted: entry.isEncrypted(),
    crc32: entry.crc32,
    size: entry.uncompressedSize,
    bytes: async () => {
      const start = await findStart(zip, entry);
      return whole.subarray(start, start + entry.compressedSize);
    },
  });
  return named
    .filter(({ name }) => !name.endsWith('/'))
    .map(({ entry, name }) => ({
      name,
      open: () => unpackEntry(packed(entry), `${file}/${plainName(name)}`, meter),
    }));
}
