/** Into how many parts the rows of a case are laid, so that one part at a time is joined: so many that what joins a part is gone before the next. */
export const PARTS = 4096;

/** Parts that follow one another are joined, and let go, one after the other: so many of them, at most 256, share their memory. */
export const PARTS_TOGETHER = 64;

/** The part of an order: any rule will do that spreads orders evenly and gives an order one part. */
export function partOf(orderId: string): number {
  let hash = 0x81_1c_9d_c5;
  for (let at = 0; at < orderId.length; at++) hash = Math.imul(hash ^ orderId.charCodeAt(at), 0x01_00_01_93);
  return (hash ^ (hash >>> 15)) & (PARTS - 1);
}
