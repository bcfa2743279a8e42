import { type APIApplicationCommandOptionChoice, ComponentType, InteractionType } from "discord.js";
import { discordSurfaces as words } from "../../../src/guide/discord-surfaces.ts";
import type { Desk } from "../../../src/ports/adapter.ts";
import type { Clock, DeliveryBody, Log } from "../../../src/ports.ts";
import { writeAddress } from "../address.ts";
import { codeOf } from "../connection/failure.ts";
import type { Intake } from "../intake/intake.ts";
import { tenantId } from "../intake/message.ts";
import { readPress } from "../render/marker.ts";
import { choicesFor } from "./autocomplete.ts";
import { commandNames, type SlashName } from "./commands.ts";
import type { DirectDoor } from "./direct-door.ts";
import { disarmed } from "./disarm.ts";
import { interviewForm, settingsForm, showInterviewForm, showSettingsForm } from "./forms.ts";
import { deliveryFrom, homeOf, type Interaction, readInteraction } from "./interaction.ts";
import { actionFor, isAction, listCards, pageOf } from "./list.ts";
import type { Acknowledged, Responder } from "./respond.ts";
import { bodyOf, zoneBody } from "./translate.ts";
import { certainZone, searchZones } from "./zones.ts";

/** A form is the first answer or none, so a reader that thinks for long must not hold it up. */
const prefillMs = 1_500;
const chosenZone = "v1:zone";

type Needs = Readonly<{
  desk: Desk;
  intake: Intake;
  respond: Responder;
  door: DirectDoor;
  clock: Clock;
  log: Log;
}>;

/** Commands, buttons, selects and forms: acknowledged first, then handed to the coach. */
export function createInteractions({ desk, intake, respond, door, clock, log }: Needs) {
  const told = new Map<string, string>();

  async function hand(
    it: Interaction,
    body: DeliveryBody,
    acknowledged: Acknowledged,
    directly = false,
  ): Promise<void> {
    // Without a place for an answer (too late, or a button with nothing to fill) it goes to the direct messages.
    const address = writeAddress(acknowledged === "late" || directly ? homeOf(it) : it.place);
    if (it.locale !== null && told.get(it.userId) !== it.locale) {
      await intake.accept(
        deliveryFrom(it, { type: "profile", timeZone: null, locale: it.locale, name: null }, address),
      );
      told.set(it.userId, it.locale);
    }
    await intake.accept(deliveryFrom(it, body, address));
    await door.check(it);
  }

  async function command(it: Interaction): Promise<void> {
    if (it.target !== null)
      return void (await respond.modal(it, showInterviewForm(await prefillFrom(it, it.target))));
    const isEmpty = Object.keys(it.options).length === 0;
    if (it.name === "interview" && isEmpty) return void (await respond.modal(it, showInterviewForm()));
    if (it.name === "settings" && isEmpty) return void (await respond.modal(it, showSettingsForm()));
    const acknowledged = await respond.defer(it);
    if (!isSlash(it.name)) return respond.fill(it, { content: words.problem.unknownCommand });
    if (it.name === "list" && acknowledged === "done" && (await showList(it, 0))) return;
    if (it.name === "timezone") return timezone(it, it.options["zone"] ?? "", acknowledged);
    await hand(it, await bodyOf(it.name, it.options, desk, personOf(it)), acknowledged);
  }

  async function timezone(it: Interaction, typed: string, acknowledged: Acknowledged): Promise<void> {
    const zone = certainZone(typed, clock.now());
    if (zone !== null) return hand(it, zoneBody(zone), acknowledged);
    const found = searchZones(typed, clock.now(), it.locale);
    if (found.length === 0 || acknowledged === "late")
      return hand(it, await bodyOf("timezone", { zone: typed }, desk, personOf(it)), acknowledged);
    await respond.fill(it, zoneSelect(found.map(({ zone: value, name: label }) => ({ name: label, value }))));
  }

  async function component(it: Interaction): Promise<void> {
    const press = readPress(it.name);
    if (press !== null) return pressed(it, { type: "press", messageKey: press.key, button: press.button });
    const page = pageOf(it.name);
    if (page !== null) {
      const acknowledged = await respond.deferUpdate(it);
      return void (acknowledged === "done" && (await showList(it, page)));
    }
    if (it.name === chosenZone) {
      const acknowledged = await respond.deferUpdate(it);
      const [zone] = it.values;
      if (acknowledged === "done")
        await respond.fill(it, { content: zone ?? words.problem.nothingChosen, components: [] });
      if (zone !== undefined) await hand(it, zoneBody(zone), acknowledged, true);
      return;
    }
    const acknowledged = await respond.defer(it);
    const found = isAction(it.name) ? actionFor(await desk.board(personOf(it)), it.name) : null;
    if (found === null) return respond.fill(it, { content: words.problem.oldButton });
    const { action, item } = found;
    const opportunityId = action.opportunityId ?? item.opportunityId;
    await hand(
      it,
      { type: "commands", commands: action.commands, opportunityId, label: action.label },
      acknowledged,
    );
  }

  async function pressed(it: Interaction, body: DeliveryBody): Promise<void> {
    // Where others could read along the answer needs a place of its own that only the person sees.
    if (it.place.ephemeral) return hand(it, body, await respond.defer(it));
    // In the direct messages it is a message of its own, which a nonce protects.
    const acknowledged = await respond.deferUpdate(it);
    await hand(it, body, acknowledged, true);
    if (acknowledged === "late" || it.pressed === null) return;
    await respond
      .fill(it, disarmed(it.pressed, it.name))
      .catch((error: unknown) =>
        log.debug({ interaction: it.id, code: codeOf(error) }, "Buttons were left as they were"),
      );
  }

  async function form(it: Interaction): Promise<void> {
    const acknowledged = await respond.defer(it);
    const name = it.name === interviewForm ? "interview" : it.name === settingsForm ? "settings" : null;
    if (name === null) return respond.fill(it, { content: words.problem.oldButton });
    if (Object.keys(it.fields).length === 0)
      return respond.fill(it, { content: words.problem.nothingChosen });
    await hand(it, await bodyOf(name, it.fields, desk, personOf(it)), acknowledged);
  }

  /** False where there is nothing to show: then the coach says so in its own words. */
  async function showList(it: Interaction, page: number): Promise<boolean> {
    const board = await desk.board(personOf(it));
    if (board === null || board.items.length === 0) return false;
    await respond.fill(it, listCards(board, page));
    return true;
  }

  async function prefillFrom(it: Interaction, text: string) {
    const reading = desk.read(personOf(it), text).catch(() => null);
    const late = new Promise<null>((resolve) => setTimeout(resolve, prefillMs, null).unref());
    const read = (await Promise.race([reading, late]))?.commands.find(
      (one) => one.command === "log-interview",
    );
    return { company: read?.company, role: read?.role, when: [read?.on, read?.at].filter(Boolean).join(" ") };
  }

  /** Takes in what the gateway tells. Never throws: a broken one is told to the person instead. */
  return async function interaction(raw: unknown): Promise<void> {
    const it = readInteraction(raw);
    if (it === null) return;
    try {
      if (it.type === InteractionType.ApplicationCommandAutocomplete)
        return await respond.choices(it, await choicesFor(it, desk, personOf(it), clock).catch(() => []));
      if (it.type === InteractionType.ApplicationCommand) return await command(it);
      if (it.type === InteractionType.MessageComponent) return await component(it);
      if (it.type === InteractionType.ModalSubmit) return await form(it);
    } catch (error) {
      if (intake.closing.aborted) throw error;
      log.error(
        { interaction: it.id, kind: it.type, code: codeOf(error) },
        "An interaction was not answered",
      );
      await respond.fill(it, { content: words.problem.failed }).catch(() => undefined);
    }
  };
}

const personOf = (it: Interaction) => ({ tenantId, personId: it.userId });

function isSlash(name: string): name is SlashName {
  return commandNames.some((known) => known === name);
}

function zoneSelect(choices: readonly APIApplicationCommandOptionChoice<string>[]) {
  const options = choices.map(({ name, value }) => ({ label: name, value }));
  const select = {
    type: ComponentType.StringSelect,
    custom_id: chosenZone,
    placeholder: words.zones.choose,
    options,
  };
  return {
    content: words.zones.which,
    components: [{ type: ComponentType.ActionRow, components: [select] }],
  };
}
