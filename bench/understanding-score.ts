import type { Command } from "../src/engine/command.ts";
import type { Line } from "../src/understanding/training/corpus.ts";

/** How one reading compares with its label. */
export type Score = Readonly<{
  commandsExact: boolean;
  right: number;
  wanted: number;
  extra: number;
  lineExact: boolean;
}>;

type Slots = Readonly<Record<string, unknown>>;

/** Slots that count as wrong when they are given and not wanted. */
const strict = ["on", "at", "by", "within", "until", "company", "result", "document"];
const unscored = new Set(["command", "text"]);

/** Compares by the rules of the contract: the best of the accepted readings counts. */
export function score(line: Line, got: readonly Command[]): Score {
  const readings = [line.commands, ...(line.accept ?? [])].flatMap((reading) => [
    reading,
    reading.map(asNextRound),
  ]);
  const judged = readings.map((reading) => judge(spread(reading), spread(got), line.now.slice(0, 10)));
  return judged.sort((a, b) => worth(b) - worth(a))[0] as Score;
}

const worth = ({ lineExact, commandsExact, right, extra }: Score) =>
  (lineExact ? 1e6 : 0) + (commandsExact ? 1e3 : 0) + right - extra;

/** An agreed next round may be logged or reported. */
function asNextRound(command: Command): Command {
  if (command.command === "log-interview" && command.round !== undefined) {
    const { role: _role, round: _round, ...rest } = command;
    return { ...rest, command: "heard-back", result: "second-interview" } as Command;
  }
  if (command.command === "heard-back" && command.result === "second-interview") {
    const { result: _result, ...rest } = command;
    return { ...rest, command: "log-interview" } as Command;
  }
  return command;
}

const nobody = new Set([
  "list",
  "undo",
  "export",
  "help",
  "affirm",
  "deny",
  "cancel",
  "greet",
  "thank",
  "feel",
  "out-of-scope",
  "revise-draft",
  "set-time-zone",
  "set-profile",
]);

/** Where one company is meant in all, every command that can carry it does. */
function spread(commands: readonly Command[]): readonly Slots[] {
  const named = new Map(
    commands.flatMap((command) =>
      "company" in command && command.company ? [[fold(command.company), command.company]] : [],
    ),
  );
  const [only] = named.values();
  if (named.size !== 1) return commands as readonly Slots[];
  return commands.map((command) =>
    nobody.has(command.command) || ("everything" in command && command.everything)
      ? command
      : { ...command, company: only },
  );
}

function judge(wanted: readonly Slots[], got: readonly Slots[], today: string): Score {
  const names = (commands: readonly Slots[]) =>
    commands
      .map(({ command }) => String(command))
      .sort()
      .join(" ");
  const left = [...got];
  let [right, total, extra] = [0, 0, 0];
  for (const want of wanted) {
    const keys = Object.keys(want).filter((key) => !unscored.has(key));
    const hits = (given: Slots) =>
      keys.filter(
        (key) => given[key] !== undefined && canonical(key, given[key]) === canonical(key, want[key]),
      ).length;
    const best = left
      .filter(({ command }) => command === want["command"])
      .sort((a, b) => hits(b) - hits(a))[0];
    if (best === undefined) continue;
    left.splice(left.indexOf(best), 1);
    total += keys.length;
    right += hits(best);
    extra += strict.filter(
      (key) => want[key] === undefined && best[key] !== undefined && !(key === "on" && best[key] === today),
    ).length;
  }
  const commandsExact = names(wanted) === names(got);
  return {
    commandsExact,
    right,
    wanted: total,
    extra,
    lineExact: commandsExact && right === total && extra === 0,
  };
}

const fold = (value: unknown) => String(value).trim().replace(/\s+/g, " ").toLowerCase();

function canonical(slot: string, value: unknown): string {
  if (slot === "phone") return String(value).replace(/\D/g, "");
  if (slot === "within") return String(value).replace(/^P(\d+)W$/, (_, weeks) => `P${Number(weeks) * 7}D`);
  if (slot === "name")
    return fold(value).replace(
      /^(?:mr|mrs|ms|miss|mx|dr|prof|professor|sir|madam|herr|frau|mme|m|sr|sra|srta|don|pan|pani)\.? /,
      "",
    );
  return /^(?:company|role|title|email)$/.test(slot) ? fold(value) : String(value);
}
