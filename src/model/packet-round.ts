const NAME = /^packet(?:-([2-9]|[1-9]\d{1,3}))?$/;

/** The folder of a round's packet in its case: `packet`, `packet-2`, `packet-3`, … */
export const nameRound = (round: number): string => (round === 1 ? 'packet' : `packet-${round}`);

/** The round whose packet goes to a folder of that name; 0 where it is another. */
export function roundOf(folder: string): number {
  const found = NAME.exec(folder);
  return found === null ? 0 : Number(found[1] ?? 1);
}
