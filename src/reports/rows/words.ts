/** Texts that rows repeat (statuses, services, days, file names), each kept once under a number. */
export interface Words {
  /** The number of a text; the same text has the same number. */
  readonly numberOf: (text: string) => number;
  readonly textOf: (number: number) => string;
}

/** An empty list of words. */
export function openWords(): Words {
  const numbers = new Map<string, number>();
  const texts: string[] = [];
  return {
    numberOf: (text) => {
      const known = numbers.get(text);
      if (known !== undefined) return known;
      const number = texts.push(text) - 1;
      numbers.set(text, number);
      return number;
    },
    textOf: (number) => texts[number] ?? '',
  };
}
