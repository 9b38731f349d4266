/** Milliseconds of each of `runs` runs after `warmup` uncounted ones. */
export async function measure(work: () => unknown, runs: number, warmup: number): Promise<readonly number[]> {
  for (let run = 0; run < warmup; run++) await work();
  const times: number[] = [];
  for (let run = 0; run < runs; run++) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  return times.toSorted((a, b) => a - b);
}

export const median = (times: readonly number[]): number => times[Math.floor(times.length / 2)] ?? 0;

/** One line a contestant, each against the first. */
export function report(title: string, contestants: Readonly<Record<string, readonly number[]>>): void {
  console.log(title);
  const base = median(Object.values(contestants)[0] ?? []);
  for (const [name, times] of Object.entries(contestants)) {
    const mid = median(times);
    console.log(`  ${mid.toFixed(1).padStart(8)} ms  ×${(mid / base).toFixed(2)}  ${name}`);
  }
}
