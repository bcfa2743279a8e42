import type { InputBlock, KnownBlock, ModalView, PlainTextElement, PlainTextOption } from "@slack/types";
import * as z from "zod";
import { surfaces } from "../../../src/guide/surfaces.ts";
import { disarm, shorten } from "../render/text.ts";

/* The pieces that the modals are made of, within Slack's limits. */

/** The modals there are; the name is their `callback_id`. */
export const FormName = z.enum(["log", "edit", "reschedule", "profile", "settings", "draft"]);
export type FormName = z.infer<typeof FormName>;

/** What a modal has to remember until it is submitted. */
export const FormMemory = z.object({
  opportunityId: z.string().nullable(),
  company: z.string().nullable(),
  /** What the fields showed at first, for only what was changed counts. */
  before: z.record(z.string(), z.string().nullable()),
});
export type FormMemory = Readonly<z.infer<typeof FormMemory>>;

const mostMemory = 3000;

export function form(name: FormName, title: string, memory: FormMemory, blocks: KnownBlock[]): ModalView {
  const metadata = JSON.stringify(memory);
  return {
    type: "modal",
    callback_id: name,
    title: plain(title, 24),
    submit: plain(surfaces.form.save, 24),
    close: plain(surfaces.form.close, 24),
    // A draft's text can be too long to be remembered: then whatever is submitted counts as changed.
    private_metadata: metadata.length <= mostMemory ? metadata : JSON.stringify({ ...memory, before: {} }),
    blocks,
  };
}

type Field = Readonly<{ id: string; label: string; optional?: boolean; hint?: string }>;

export function textField(
  field: Field,
  initial: string | null,
  more: { multiline?: boolean; most?: number } = {},
): InputBlock {
  const { multiline = false, most = 120 } = more;
  const text = initial === null ? "" : disarm(initial).slice(0, most);
  return input(field, {
    type: "plain_text_input",
    action_id: field.id,
    max_length: most,
    ...(multiline ? { multiline } : {}),
    ...(text === "" ? {} : { initial_value: text }),
  });
}

export function emailField(field: Field, initial: string | null): InputBlock {
  return input(field, {
    type: "email_text_input",
    action_id: field.id,
    ...(initial ? { initial_value: initial } : {}),
  });
}

/** A day without a zone: it is meant as the person's own, as the label says. */
export function dayField(field: Field, initial: string | null): InputBlock {
  return input(field, {
    type: "datepicker",
    action_id: field.id,
    ...(initial === null ? {} : { initial_date: initial }),
  });
}

export function timeField(field: Field, initial: string | null, timeZone: string | null): InputBlock {
  return input(field, {
    type: "timepicker",
    action_id: field.id,
    ...(initial === null ? {} : { initial_time: initial }),
    ...(timeZone === null ? {} : { timezone: timeZone }),
  });
}

export function choiceField(
  field: Field,
  choices: Readonly<Record<string, string>>,
  initial: string | null,
): InputBlock {
  const options: PlainTextOption[] = Object.entries(choices).map(([value, label]) => ({
    text: plain(label, 75),
    value,
  }));
  const chosen = options.find((it) => it.value === initial);
  return input(field, {
    type: "static_select",
    action_id: field.id,
    options,
    ...(chosen === undefined ? {} : { initial_option: chosen }),
  });
}

function plain(text: string, most: number): PlainTextElement {
  return { type: "plain_text", text: shorten(disarm(text), most) };
}

function input(field: Field, element: InputBlock["element"]): InputBlock {
  return {
    type: "input",
    block_id: field.id,
    label: plain(field.label, 200),
    ...(field.hint === undefined ? {} : { hint: plain(field.hint, 200) }),
    optional: field.optional ?? true,
    element,
  };
}
