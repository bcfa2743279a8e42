import {
  type APIModalInteractionResponseCallbackData,
  LabelBuilder,
  ModalBuilder,
  StringSelectMenuBuilder,
  TextInputBuilder,
  TextInputStyle,
} from "discord.js";
import { discordSurfaces as words } from "../../../src/guide/discord-surfaces.ts";

export const interviewForm = "v1:form:interview";
export const settingsForm = "v1:form:settings";

type Prefill = Readonly<{
  company?: string | undefined;
  when?: string | undefined;
  role?: string | undefined;
}>;

/** The form of `/interview`, filled in as far as a message told. */
export function showInterviewForm(prefill: Prefill = {}): APIModalInteractionResponseCallbackData {
  const { title, company, when, role, said } = words.interviewForm;
  return form(interviewForm, title, [
    line("company", company.label, { required: true, most: 120, value: prefill.company }),
    line("when", when.label, { hint: when.hint, most: 200, value: prefill.when }),
    line("role", role.label, { most: 120, value: prefill.role }),
    line("said", said.label, { hint: said.hint, most: 300, long: true }),
  ]);
}

/** The form of `/settings`. What is left empty stays as it was: the form does not know what that is. */
export function showSettingsForm(): APIModalInteractionResponseCallbackData {
  const { title, keep, name, email, phone, nudge_at, tone } = words.settingsForm;
  const select = new StringSelectMenuBuilder()
    .setCustomId("tone")
    .setPlaceholder(tone.hint)
    .setRequired(false)
    .setMinValues(0)
    .setMaxValues(1)
    .addOptions(Object.entries(words.tones).map(([value, label]) => ({ label, value })));
  return form(settingsForm, title, [
    line("name", name.label, { most: 120, note: keep }),
    line("email", email.label, { most: 254 }),
    line("phone", phone.label, { most: 40 }),
    line("nudge_at", nudge_at.label, { most: 10, hint: nudge_at.hint }),
    new LabelBuilder().setLabel(tone.label).setStringSelectMenuComponent(select),
  ]);
}

function form(
  id: string,
  title: string,
  labels: readonly LabelBuilder[],
): APIModalInteractionResponseCallbackData {
  return new ModalBuilder()
    .setCustomId(id)
    .setTitle(title)
    .addLabelComponents(...labels)
    .toJSON();
}

type Line = Readonly<{
  most: number;
  required?: boolean;
  long?: boolean;
  hint?: string;
  note?: string;
  value?: string | undefined;
}>;

function line(id: string, label: string, { most, required = false, long = false, hint, note, value }: Line) {
  const input = new TextInputBuilder()
    .setCustomId(id)
    .setStyle(long ? TextInputStyle.Paragraph : TextInputStyle.Short)
    .setRequired(required)
    .setMaxLength(most);
  if (hint !== undefined) input.setPlaceholder(hint);
  if (value !== undefined && value !== "") input.setValue(value.slice(0, most));
  const labelled = new LabelBuilder().setLabel(label).setTextInputComponent(input);
  return note === undefined ? labelled : labelled.setDescription(note);
}
