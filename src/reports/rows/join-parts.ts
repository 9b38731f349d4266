/** So many rows are worth joining at once; a part of a store of a million packages alone has about as many. */
const ENOUGH_ROWS = 2000;

/**
 * Which parts are joined together, in their order: those of a small store hold a row or two each, and to open each by itself
 * would take longer than to join it.
 * @param parts how many there are.
 * @param rowsIn how many rows a part holds; a part without any is left out.
 */
export function* joinParts(parts: number, rowsIn: (part: number) => number): Generator<readonly number[]> {
  let together: number[] = [];
  let rows = 0;
  for (let part = 0; part < parts; part++) {
    const own = rowsIn(part);
    if (own === 0) continue;
    together.push(part);
    rows += own;
    if (rows < ENOUGH_ROWS) continue;
    yield together;
    together = [];
    rows = 0;
  }
  if (together.length > 0) yield together;
}
