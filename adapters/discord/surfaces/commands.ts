import {
  ApplicationCommandType,
  ApplicationIntegrationType,
  ContextMenuCommandBuilder,
  InteractionContextType,
  type RESTPutAPIApplicationCommandsJSONBody,
  SlashCommandBuilder,
  type SlashCommandStringOption,
} from "discord.js";
import { documents } from "../../../src/engine/command.ts";
import { discordSurfaces as words } from "../../../src/guide/discord-surfaces.ts";

/** In a server (where only the person sees the answer) and in the direct messages with the app. */
const contexts = [InteractionContextType.Guild, InteractionContextType.BotDM];
const installs = [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall];

export const commandNames = Object.keys(words.commands) as readonly (keyof typeof words.commands)[];
export type SlashName = keyof typeof words.commands;

type Option = (option: SlashCommandStringOption) => SlashCommandStringOption;

/** Everything that the app offers in Discord's menus, in the shape in which it is registered. */
export function commandDefinitions(): RESTPutAPIApplicationCommandsJSONBody {
  const { interview, status, draft, snooze, timezone, settings, forget } = words.commands;
  const company = (description: string) => text("company", description, (it) => it.setAutocomplete(true));
  return [
    slash("interview", [
      text("company", interview.company, (it) => it.setMaxLength(120)),
      text("when", interview.when, (it) => it.setMaxLength(200)),
      text("role", interview.role, (it) => it.setMaxLength(120)),
      text("said", interview.said, (it) => it.setMaxLength(300)),
    ]),
    slash("list", []),
    slash("status", [company(status.company)]),
    slash("draft", [
      text("document", draft.document, (it) =>
        it.setChoices(...documents.map((value) => ({ name: words.documents[value], value }))),
      ),
      company(draft.company),
    ]),
    slash("snooze", [
      text("until", snooze.until, (it) => it.setRequired(true).setAutocomplete(true).setMaxLength(100)),
      company(snooze.company),
    ]),
    slash("timezone", [
      text("zone", timezone.zone, (it) => it.setRequired(true).setAutocomplete(true).setMaxLength(100)),
    ]),
    slash("settings", [
      text("name", settings.name, (it) => it.setMaxLength(120)),
      text("email", settings.email, (it) => it.setMaxLength(254)),
      text("phone", settings.phone, (it) => it.setMaxLength(40)),
      text("nudge_at", settings.nudge_at, (it) => it.setMaxLength(10)),
      text("tone", settings.tone, (it) =>
        it.setChoices(...Object.entries(words.tones).map(([value, name]) => ({ name, value }))),
      ),
    ]),
    slash("export", []),
    slash("forget", [company(forget.company)]),
    slash("help", []),
    new ContextMenuCommandBuilder()
      .setName(words.logMessage)
      .setType(ApplicationCommandType.Message)
      .setContexts(...contexts)
      .setIntegrationTypes(...installs)
      .toJSON(),
  ];
}

function slash(name: SlashName, options: readonly Option[]) {
  const builder = new SlashCommandBuilder()
    .setName(name)
    .setDescription(words.commands[name].description)
    .setContexts(...contexts)
    .setIntegrationTypes(...installs);
  for (const option of options) builder.addStringOption(option);
  return builder.toJSON();
}

function text(name: string, description: string, more: Option): Option {
  return (option) => more(option.setName(name).setDescription(description));
}
