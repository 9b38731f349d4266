const MEBIBYTE = 1 << 20;

/** What a container may hold before it is taken for one that is made to do harm. Each is far above what a report needs. */
export const CONTAINER_CAPS = {
  /** Bytes of a file that must be held whole: an archive or a workbook. */
  packedBytes: 128 * MEBIBYTE,
  /** Bytes of a workbook inside an archive, which is held beside it. */
  nestedBytes: 32 * MEBIBYTE,
  /** Bytes that come out of one file, all its members together. */
  unpackedBytes: 4096 * MEBIBYTE,
  /** How many times its own size a file may unpack to, once it has given more than `ratioFreeBytes`. Reports reach 15. */
  ratio: 50,
  ratioFreeBytes: 8 * MEBIBYTE,
  /** Entries of an archive, folders included. */
  entries: 10_000,
  /** Characters of XML without a tag between them, and of a row of a sheet. */
  pieceChars: MEBIBYTE,
  xmlDepth: 64,
  /** What Excel itself can hold. */
  sheetColumns: 16_384,
  sheetRows: 1_048_576,
  /** A row beyond this column belongs to no report; a sheet may have a few by accident. */
  reportColumns: 2_000,
  farRows: 100,
  sharedBytes: 64 * MEBIBYTE,
  sharedStrings: 4 * MEBIBYTE,
  /** Characters of one shared string. Excel's own cells end at 32,767. */
  sharedChars: 100_000,
  cellStyles: 100_000,
  sheets: 1_000,
} as const;
