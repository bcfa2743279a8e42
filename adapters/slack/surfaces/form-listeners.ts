import type { App } from "@slack/bolt";
import * as z from "zod";
import type { DeliveryBody, PersonKey } from "../../../src/ports.ts";
import { acceptAside, type FrontDesk, formContext, openModal } from "../intake/front-desk.ts";
import { tenantOfAction } from "../intake/interaction.ts";
import { draftBodyIn } from "../render/message.ts";
import { decodeText } from "../render/text.ts";
import { readForm, Submitted } from "./form-commands.ts";
import { draftForm, logForm } from "./form-views.ts";
import { FormName } from "./forms.ts";

const Pressed = z.looseObject({
  user: z.looseObject({ id: z.string() }),
  trigger_id: z.string(),
  message: z.looseObject({ text: z.string().nullish() }).optional(),
});

/** The shortcuts that open forms, and the forms as they are submitted. */
export function listenToForms(app: App, front: FrontDesk): void {
  // "Log as interview" on any message: what the coach reads in it is filled in, the person decides.
  app.shortcut("log_as_interview", async ({ ack, body }) => {
    await ack();
    const pressed = read(body);
    if (pressed === null) return;
    const text = decodeText(pressed.text, null);
    const [context, reading] = await Promise.all([
      formContext(front, pressed.person),
      text === "" ? null : front.desk.read(pressed.person, text.slice(0, 10_000)),
    ]);
    const logged = reading?.commands.find((it) => it.command === "log-interview") ?? null;
    await openModal(front, pressed.person.tenantId, pressed.trigger, logForm(context, logged));
  });

  app.shortcut("log_interview", async ({ ack, body }) => {
    await ack();
    const pressed = read(body);
    if (pressed === null) return;
    const view = logForm(await formContext(front, pressed.person), null);
    await openModal(front, pressed.person.tenantId, pressed.trigger, view);
  });

  app.action("edit-draft", async ({ ack, body }) => {
    await ack();
    const pressed = read(body);
    const draft = draftBodyIn("message" in body ? body.message : undefined);
    if (pressed !== null && draft !== null)
      await openModal(front, pressed.person.tenantId, pressed.trigger, draftForm(null, draft));
  });

  app.view(/^(log|edit|reschedule|profile|settings|draft)$/, async ({ ack, body, view }) => {
    const tenantId = tenantOfAction(body);
    const submitted = Submitted.safeParse(view).data;
    const name = FormName.safeParse(view.callback_id).data;
    if (tenantId === null || submitted === undefined || name === undefined) return ack();
    const person = { tenantId, personId: body.user.id };
    const result = readForm(name, submitted);
    if (!result.ok) return ack({ response_action: "errors", errors: { ...result.errors } });
    const heard = await timetableRead(front, person, result.body);
    await acceptAside(front, person, `view:${submitted.id}:${submitted.hash ?? ""}`, heard);
    await ack();
  });
}

/** "By the end of next week", as typed into a field, is read like the same words in a message. */
async function timetableRead(front: FrontDesk, person: PersonKey, body: DeliveryBody): Promise<DeliveryBody> {
  if (body.type !== "commands") return body;
  const commands = await Promise.all(
    body.commands.map(async (command) => {
      if (command.command !== "note-timetable" || command.words === undefined) return command;
      const reading = await front.desk.read(person, `They said I'd hear ${command.words}`);
      const read = reading.commands.find((it) => it.command === "note-timetable");
      const { company, words } = command;
      return read?.command === "note-timetable"
        ? { ...read, words, ...(company === undefined ? {} : { company }) }
        : command;
    }),
  );
  return { ...body, commands };
}

function read(body: unknown): { person: PersonKey; trigger: string; text: string } | null {
  const parsed = Pressed.safeParse(body).data;
  const tenantId = tenantOfAction(body);
  if (parsed === undefined || tenantId === null) return null;
  return {
    person: { tenantId, personId: parsed.user.id },
    trigger: parsed.trigger_id,
    text: parsed.message?.text ?? "",
  };
}
