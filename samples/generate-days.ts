const DAY = 24 * 60 * 60 * 1000;

/** Every day from one to another, both included, on which Amazon promises a delivery: Sundays are left out. */
export function deliveryDays(from: string, to: string): string[] {
  const days: string[] = [];
  for (let at = Date.parse(from); at <= Date.parse(to); at += DAY) {
    const day = new Date(at);
    if (day.getUTCDay() !== 0) days.push(day.toISOString().slice(0, 10));
  }
  return days;
}

/** The day of one of `count` packages, so that all of them spread evenly over the days. */
export function spreadOver(days: readonly string[], index: number, count: number): string {
  const day = days[Math.floor((index * days.length) / count)];
  if (day === undefined) throw new Error(`package ${index} of ${count} has no day`);
  return day;
}
