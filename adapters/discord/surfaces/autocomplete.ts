import type { APIApplicationCommandOptionChoice } from "discord.js";
import { discordSurfaces as words } from "../../../src/guide/discord-surfaces.ts";
import type { Desk } from "../../../src/ports/adapter.ts";
import type { Clock, PersonKey } from "../../../src/ports.ts";
import type { Interaction } from "./interaction.ts";
import { writeChosen } from "./translate.ts";
import { searchZones } from "./zones.ts";

type Choices = readonly APIApplicationCommandOptionChoice<string>[];

/** What may be meant by what is being typed. Must be quick: Discord waits three seconds. */
export async function choicesFor(
  it: Interaction,
  desk: Desk,
  person: PersonKey,
  clock: Clock,
): Promise<Choices> {
  const { focused } = it;
  if (focused === null) return [];
  if (focused.name === "zone")
    return searchZones(focused.value, clock.now(), it.locale).map(({ zone, name }) => ({
      name,
      value: zone,
    }));
  if (focused.name === "until") return matching(focused.value, [...words.snoozes]);
  if (focused.name === "company") {
    const items = (await desk.board(person))?.items ?? [];
    const typed = matching(
      focused.value,
      items.map((item) => item.title),
    );
    return typed.map(({ name }) => {
      const item = items.find((it) => it.title.slice(0, 100) === name);
      return { name, value: item === undefined ? name : writeChosen(item.opportunityId) };
    });
  }
  return [];
}

/** What is known comes first, and what was typed last, so that it can be sent as it is. */
function matching(typed: string, known: readonly string[]): Choices {
  const query = typed.trim().toLowerCase();
  const found = known.filter((name) => name.toLowerCase().includes(query));
  const all =
    query === "" || found.some((name) => name.toLowerCase() === query) ? found : [...found, typed.trim()];
  return [...new Set(all.map((name) => name.slice(0, 100)))]
    .slice(0, 25)
    .map((name) => ({ name, value: name }));
}
