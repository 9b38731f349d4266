/** A picture clean of everything but its pixels: no place, no camera, no comment. */
export interface Picture {
  readonly kind: 'jpeg' | 'png';
  readonly bytes: Uint8Array;
  /** In pixels, as it is to be seen. */
  readonly width: number;
  readonly height: number;
}
