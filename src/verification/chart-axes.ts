function areEven(marks: readonly string[]): boolean {
  const [first = 0, second = 0, ...more] = marks.map(Number.parseFloat);
  const step = second - first;
  return (
    step > 0 && more.length > 0 && more.every((mark, at) => Math.abs(mark - second - (at + 1) * step) < 1e-9)
  );
}

/** The words of a chart without the marks of its axes: three or more numbers in a row at even steps, and days without a year. */
export function withoutAxes(words: string): string {
  return `${words} `
    .replaceAll('The axis does not start at 0%.', '')
    .replaceAll(/(?:[A-Z][a-z]{2} \d{1,2} ){2,}/g, ' ¤ ')
    .replaceAll(/(?:\d+(?:\.\d+)?%? ){3,}/g, (run) => {
      const numbers = run.trim().split(' ');
      const from = numbers.findIndex((_, at) => areEven(numbers.slice(at)));
      return from < 0 ? run : `${numbers.slice(0, from).join(' ')} ¤ `;
    });
}
