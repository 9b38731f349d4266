/** From where on the last of some numbers stand at even steps upwards: three or more of them; -1 where they do not. */
function evenFrom(numbers: readonly number[]): number {
  const stepTo = (at: number): number => (numbers[at] ?? 0) - (numbers[at - 1] ?? 0);
  const step = stepTo(numbers.length - 1);
  let from = numbers.length - 2;
  while (from > 0 && Math.abs(stepTo(from) - step) < 1e-9) from--;
  return step > 0 && numbers.length - from >= 3 ? from : -1;
}

/** The words of a chart without the marks of its axes: three or more numbers in a row at even steps, and days without a year. */
export function withoutAxes(words: string): string {
  return `${words} `
    .replaceAll('The axis does not start at 0%.', '')
    .replaceAll(/(?:[A-Z][a-z]{2} \d{1,2} ){2,}/g, ' ¤ ')
    .replaceAll(/(?<!\d)(?:\d+(?:\.\d+)?%? ){3,}/g, (run) => {
      const numbers = run.trim().split(' ');
      const from = evenFrom(numbers.map(Number.parseFloat));
      return from < 0 ? run : `${numbers.slice(0, from).join(' ')} ¤ `;
    });
}
