import type { Reading } from "../src/engine/command.ts";
import { reader } from "../src/understanding/reader.ts";
import type { Line } from "../src/understanding/training/corpus.ts";
import { train } from "../src/understanding/training/train.ts";
import { corpus, groupsOf } from "./understanding-corpus.ts";
import { type Score, score } from "./understanding-score.ts";

/*
 * How well strangers are read: every author's lines by weights that have not seen that author. With a
 * number, the authors are left out in so many groups: quicker, and harder, since less is learnt from.
 */

type Result = Readonly<{ line: Line; reading: Reading; score: Score }>;

const all = corpus();
const authors = new Set(all.map(({ author }) => author));
const count = Number(process.argv[2] ?? authors.size);
const groups = groupsOf(all, count);
const training = train(all, groups);

const results = (stages: Parameters<typeof reader>[1]): readonly Result[] =>
  groups.flatMap((group, i) => {
    const read = reader(training.without(i), stages);
    return all
      .filter(({ author }) => group.includes(author) && author !== own)
      .map((line) => {
        const reading = read(line.text, line);
        return { line, reading, score: score(line, reading.commands) };
      });
  });

/** Our own lines teach, but do not measure. */
const own = "h";
/** Authors whose lines nobody who writes rules has read. */
const unread = new Set(["f", "g", "m"]);

const full = results({});
print("all authors", full);
print(
  "authors never read (f, g, m)",
  full.filter(({ line }) => unread.has(line.author)),
);
console.log("\nby author");
table(full, ({ line }) => [line.author]);
console.log("\nby command");
table(full, ({ line }) => [...new Set(line.commands.map(({ command }) => command))]);
confusions();
calibration();
console.log("\nwithout a stage");
for (const stage of ["expectation", "arbiter", "clauses", "backstop"] as const)
  print(stage, results({ [stage]: false }));

function print(name: string, of: readonly Result[]): void {
  const foreign = (commands: readonly { command: string }[]) =>
    commands.length === 1 && commands[0]?.command === "out-of-scope";
  const outside = of.filter(({ line }) => foreign(line.commands));
  const acts = of.filter(({ line }) => !foreign(line.commands));
  const sum = (pick: (one: Score) => number) => of.reduce((total, one) => total + pick(one.score), 0);
  const crisis = of.filter(({ line }) =>
    line.commands.some((one) => one.command === "feel" && one.tone === "crisis"),
  );
  const found = crisis.filter(
    ({ reading }) => reading.commands[0]?.command === "feel" && reading.commands[0].tone === "crisis",
  );
  console.log(
    `${name}: ${of.length} lines; commands exact ${share(of.filter((one) => one.score.commandsExact).length, of.length)}; slots right ${share(
      sum((one) => one.right),
      sum((one) => one.wanted),
    )}; line exact ${share(of.filter((one) => one.score.lineExact).length, of.length)}; out-of-scope acted on ${share(outside.filter(({ reading }) => !foreign(reading.commands)).length, outside.length)}; acts dropped ${share(acts.filter(({ reading }) => foreign(reading.commands)).length, acts.length)}; crisis found ${found.length} of ${crisis.length}`,
  );
}

function table(of: readonly Result[], keysOf: (result: Result) => readonly string[]): void {
  const rows = new Map<string, Result[]>();
  for (const result of of)
    for (const key of keysOf(result)) rows.set(key, [...(rows.get(key) ?? []), result]);
  const exact = (list: readonly Result[]) =>
    list.filter((one) => one.score.commandsExact).length / list.length;
  for (const [key, list] of [...rows].sort(([, a], [, b]) => exact(a) - exact(b))) {
    console.log(
      `  ${key.padEnd(22)} ${String(list.length).padStart(4)} lines  commands ${share(exact(list) * list.length, list.length)}  line ${share(list.filter((one) => one.score.lineExact).length, list.length)}`,
    );
  }
}

function confusions(): void {
  const counts = new Map<string, number>();
  for (const { line, reading } of full) {
    const wanted = new Set(line.commands.map(({ command }) => command));
    const got = new Set(reading.commands.map(({ command }) => command));
    const lost = [...wanted].filter((name) => !got.has(name));
    const made = [...got].filter((name) => !wanted.has(name));
    if (lost.length + made.length > 0) {
      const key = `${lost.join("+") || "nothing"} -> ${made.join("+") || "nothing"}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  console.log("\nworst confusions");
  for (const [key, times] of [...counts].sort((a, b) => b[1] - a[1]).slice(0, 25))
    console.log(`  ${String(times).padStart(4)} ${key}`);
}

function calibration(): void {
  console.log("\nconfidence, and how often the commands were exact");
  for (let tenth = 0; tenth < 10; tenth += 1) {
    const bin = full.filter(({ reading }) => Math.min(9, Math.floor(reading.confidence * 10)) === tenth);
    if (bin.length > 0)
      console.log(
        `  ${tenth / 10}-${(tenth + 1) / 10}  ${String(bin.length).padStart(5)} lines  ${share(bin.filter((one) => one.score.commandsExact).length, bin.length)}`,
      );
  }
}

function share(part: number, whole: number): string {
  return whole === 0 ? "-" : `${((100 * part) / whole).toFixed(1)} %`;
}
