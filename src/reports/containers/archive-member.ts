/** One file inside an archive. */
export interface ArchiveMember {
  /** With forward slashes, as the archive has it. */
  readonly name: string;
  /**
   * Its bytes, unpacked as they are read, each time from the beginning. Their size and checksum are held against what the
   * archive says.
   * @throws AppealError while they are read, where they are damaged, encrypted, or more than a report would be.
   */
  open(): AsyncIterable<Uint8Array>;
}
