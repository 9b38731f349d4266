/** Texts that rows repeat (statuses, services, days, file names), each kept once under a number. */
export interface Words {
  /** The number of a text; the same text has the same number. */
  readonly numberOf: (text: string) => number;
  readonly textOf: (number: number) => string;
}

/** A piece of a text holds on to all of it, a file say; a copy of its own lets it go. */
export const copyOf = (text: string): string => Buffer.from(text).toString();

/** An empty list of words. */
export function openWords(): Words {
  const numbers = new Map<string, number>();
  const texts: string[] = [];
  return {
    numberOf: (text) => {
      const known = numbers.get(text);
      if (known !== undefined) return known;
      const own = copyOf(text);
      const number = texts.push(own) - 1;
      numbers.set(own, number);
      return number;
    },
    textOf: (number) => texts[number] ?? '',
  };
}
