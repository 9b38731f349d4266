/** A finished PDF and how many pages it has. */
export interface RenderedPdf {
  readonly bytes: Uint8Array;
  readonly pages: number;
}
