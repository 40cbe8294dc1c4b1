/** Milliseconds of the median run, after one that does not count. */
export function median(run: () => unknown, runs = 7): number {
  run();
  const times = Array.from({ length: runs }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  return times.sort((a, b) => a - b)[runs >> 1]!;
}

/** One line: a figure, its yardstick, and how many times the yardstick it takes. */
export function report(what: string, ms: number, yardstick: string, yardstickMs: number): void {
  const ratio = (ms / yardstickMs).toFixed(2);
  console.log(
    `${what.padEnd(58)} ${ms.toFixed(2).padStart(9)} ms   ${ratio.padStart(6)} x ${yardstick} (${yardstickMs.toFixed(2)} ms)`,
  );
}
