/** A kind of number that is no figure: what it looks like, and whether its own source holds what was found. */
export interface TraceRule {
  readonly find: RegExp;
  readonly holds: (...groups: readonly string[]) => boolean;
}

/** What is left of a text once what rules find is taken out, and what of it their sources do not hold. */
export interface TracedText {
  readonly text: string;
  readonly strays: readonly string[];
}

function take({ text, strays }: TracedText, { find, holds }: TraceRule): TracedText {
  const wrong = [...text.matchAll(find)].filter(([, ...groups]) => !holds(...groups));
  return { text: text.replaceAll(find, ' ¤ '), strays: [...strays, ...wrong.map(([found]) => found)] };
}

/** Takes out of a text what rules find, one after another. */
export const takeAll = (text: string, rules: readonly TraceRule[]): TracedText =>
  rules.reduce(take, { text, strays: [] });

/** The rule of texts that are in their source, since they were read from it. */
export const known = (find: RegExp): TraceRule => ({ find, holds: () => true });
