/** `1 package`, `2 packages`. */
export function countNoun(count: number, one: string, many = `${one}s`): string {
  return `${count} ${Math.abs(count) === 1 ? one : many}`;
}
