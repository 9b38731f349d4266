/** A file that travels inside a document as the data it was made from. */
export interface Attachment {
  /** Its name, without a folder. */
  readonly name: string;
  readonly mime: 'text/csv';
  /** What it holds, in words, for whoever finds it in a list of attachments. */
  readonly description: string;
  readonly bytes: Uint8Array;
}
