import { listOf, textOf } from "./message-rules.ts";
import { badForm } from "./refusal.ts";

type Json = Readonly<Record<string, unknown>>;

const chatInput = 1;
const message = 3;

/** Refuses commands as Discord does when they are written over the old ones. */
export function checkCommands(commands: readonly Json[]): void {
  const names = new Set<string>();
  for (const command of commands) {
    const type = command["type"] ?? chatInput;
    const name = textOf(command["name"]);
    if (names.has(`${String(type)} ${name}`)) throw badForm(`name: ${name} is used twice`);
    names.add(`${String(type)} ${name}`);
    if (name.length < 1 || name.length > 32) throw badForm("name: 1 to 32");
    checkPlaces(command);
    if (type === message) {
      if (command["description"] !== undefined && command["description"] !== "")
        throw badForm("description: not on a message command");
      continue;
    }
    if (!/^[\p{Ll}\p{Lo}\p{N}_-]{1,32}$/u.test(name)) throw badForm(`name: ${name}`);
    checkDescription(command);
    checkOptions(listOf(command["options"]));
  }
  if (commands.filter((it) => (it["type"] ?? chatInput) === chatInput).length > 100)
    throw badForm("100 commands");
  if (commands.filter((it) => it["type"] === message).length > 15) throw badForm("15 message commands");
}

/** At most 25 choices, each with a name and a value that fit. */
export function checkChoices(choices: readonly Json[]): void {
  if (choices.length > 25) throw badForm("choices: 25 or fewer");
  for (const choice of choices)
    for (const field of ["name", "value"]) {
      const text = textOf(choice[field]);
      if (text.length < 1 || text.length > 100) throw badForm(`choice ${field}: 1 to 100`);
    }
}

function checkOptions(options: readonly Json[]): void {
  if (options.length > 25) throw badForm("options: 25 or fewer");
  let optional = false;
  for (const option of options) {
    if (!/^[\p{Ll}\p{Lo}\p{N}_-]{1,32}$/u.test(textOf(option["name"]))) throw badForm("option name");
    checkDescription(option);
    if (option["required"] === true && optional) throw badForm("required options come first");
    optional ||= option["required"] !== true;
    if (option["autocomplete"] === true && listOf(option["choices"]).length > 0)
      throw badForm("autocomplete and choices exclude one another");
    checkChoices(listOf(option["choices"]));
  }
}

function checkDescription(it: Json): void {
  const text = textOf(it["description"]);
  if (text.length < 1 || text.length > 100) throw badForm(`description of ${String(it["name"])}: 1 to 100`);
}

function checkPlaces(command: Json): void {
  for (const [field, known] of [
    ["contexts", [0, 1, 2]],
    ["integration_types", [0, 1]],
  ] as const) {
    const values = command[field];
    if (!Array.isArray(values) || values.length === 0) throw badForm(`${field}: required here`);
    if (values.some((value) => !known.some((it) => it === value))) throw badForm(`${field}: unknown value`);
  }
}
