/** Prints the figures of a fault test with its seed, so that a run can be repeated and quoted. */
export function report(test: string, figures: object): void {
  process.stdout.write(`${test} ${JSON.stringify(figures)}\n`);
}

/** `SEED` of the environment, else one that changes with every run. */
export function seedOfThisRun(): number {
  const given = Number(process.env["SEED"]);
  return Number.isInteger(given) && given > 0 ? given : Math.floor(Math.random() * 1_000_000) + 1;
}
