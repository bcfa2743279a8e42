import { badForm, Refusal } from "./refusal.ts";

type Json = Readonly<Record<string, unknown>>;

const componentsV2 = 1 << 15;

/** Refuses a message as Discord does: limits of the message resource and of its components. */
export function checkMessage(body: Json, fileCount: number): void {
  const content = textOf(body["content"]);
  const components = listOf(body["components"]);
  const flags = typeof body["flags"] === "number" ? body["flags"] : 0;
  if (content.length > 2000) throw badForm("content: Must be 2000 or fewer in length.");
  const isV2 = (flags & componentsV2) !== 0;
  if (isV2 && (content !== "" || listOf(body["embeds"]).length > 0))
    throw badForm("content: not allowed with IS_COMPONENTS_V2");
  if (content === "" && components.length === 0 && fileCount === 0 && listOf(body["embeds"]).length === 0)
    throw new Refusal(400, 50006, "Cannot send an empty message");
  const nonce = body["nonce"];
  if (typeof nonce === "string" && nonce.length > 25) throw badForm("nonce: 25 or fewer");
  const mentions = body["allowed_mentions"];
  if (typeof mentions !== "object" || JSON.stringify(mentions) !== '{"parse":[]}')
    throw badForm("(of ours, not Discord's) every message must switch mentions off");
  const ids = new Set<string>();
  if (isV2) checkV2(components, ids);
  else {
    if (components.length > 5) throw badForm("components: 5 or fewer rows");
    for (const row of components) checkRow(row, ids);
  }
}

function checkV2(components: readonly Json[], ids: Set<string>): void {
  let count = 0;
  let letters = 0;
  const walk = (it: Json) => {
    count++;
    switch (it["type"]) {
      case 1:
        checkRow(it, ids);
        count += listOf(it["components"]).length;
        return;
      case 10:
        letters += textOf(it["content"]).length;
        if (textOf(it["content"]) === "") throw badForm("content: required");
        return;
      case 9:
        if (it["accessory"] === undefined) throw badForm("accessory: required");
        for (const child of listOf(it["components"])) walk(child);
        return;
      case 14:
        return;
      case 17:
        for (const child of listOf(it["components"])) walk(child);
        return;
      default:
        throw badForm(`component type ${String(it["type"])} is not known here`);
    }
  };
  for (const it of components) walk(it);
  if (count > 40) throw badForm("components: 40 or fewer");
  if (letters > 4000) throw badForm("components: 4000 or fewer letters");
}

function checkRow(row: Json, ids: Set<string>): void {
  if (row["type"] !== 1) throw badForm("components: only rows");
  const children = listOf(row["components"]);
  if (children.length < 1 || children.length > 5) throw badForm("a row holds 1 to 5");
  for (const child of children) {
    if (child["type"] === 2) checkButton(child, ids);
    else if (child["type"] === 3) {
      if (children.length > 1) throw badForm("a select fills its row");
      checkSelect(child, ids);
    } else throw badForm(`component type ${String(child["type"])} in a row`);
  }
}

function checkButton(it: Json, ids: Set<string>): void {
  const label = textOf(it["label"]);
  if (label.length < 1 || label.length > 80) throw badForm("label: 1 to 80");
  if (it["style"] === 5) {
    const url = textOf(it["url"]);
    if (!/^(https?|discord):\/\//.test(url) || url.length > 512) throw badForm("url: http, 512 or fewer");
    if (it["custom_id"] !== undefined) throw badForm("custom_id: not on a link");
  } else checkCustomId(it["custom_id"], ids);
}

function checkSelect(it: Json, ids: Set<string>): void {
  checkCustomId(it["custom_id"], ids);
  const options = listOf(it["options"]);
  if (options.length < 1 || options.length > 25) throw badForm("options: 1 to 25");
  const values = new Set<unknown>();
  for (const option of options) {
    for (const name of ["label", "value"]) {
      const text = textOf(option[name]);
      if (text.length < 1 || text.length > 100) throw badForm(`option ${name}: 1 to 100`);
    }
    if (textOf(option["description"]).length > 100) throw badForm("option description: 100");
    if (values.has(option["value"])) throw badForm("option values must differ");
    values.add(option["value"]);
  }
}

function checkCustomId(id: unknown, ids: Set<string>): void {
  const text = textOf(id);
  if (text.length < 1 || text.length > 100) throw badForm("custom_id: 1 to 100");
  if (ids.has(text)) throw badForm("custom_id: used twice");
  ids.add(text);
}

/** A modal: its title, one to five labels, and what they hold. */
export function checkModal(data: Json): void {
  const title = textOf(data["title"]);
  if (title.length < 1 || title.length > 45) throw badForm("title: 1 to 45");
  const ids = new Set<string>();
  checkCustomId(data["custom_id"], ids);
  const components = listOf(data["components"]);
  if (components.length < 1 || components.length > 5) throw badForm("components: 1 to 5");
  for (const it of components) {
    if (it["type"] === 10) continue;
    if (it["type"] !== 18) throw badForm("a modal holds labels");
    const label = textOf(it["label"]);
    if (label.length < 1 || label.length > 45) throw badForm("label: 1 to 45");
    if (textOf(it["description"]).length > 100) throw badForm("description: 100 or fewer");
    const child = it["component"] as Json;
    if (child["type"] === 3) checkSelect(child, ids);
    else if (child["type"] === 4) {
      checkCustomId(child["custom_id"], ids);
      if (child["style"] !== 1 && child["style"] !== 2) throw badForm("style: 1 or 2");
      if (child["label"] !== undefined) throw badForm("label: belongs to the label component");
      if (textOf(child["placeholder"]).length > 100) throw badForm("placeholder: 100 or fewer");
      const most = typeof child["max_length"] === "number" ? child["max_length"] : 4000;
      if (most < 1 || most > 4000) throw badForm("max_length: 1 to 4000");
      if (textOf(child["value"]).length > most) throw badForm("value: longer than max_length");
    } else throw badForm(`component type ${String(child["type"])} in a label`);
  }
}

export function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}

export function listOf(value: unknown): readonly Json[] {
  return Array.isArray(value) ? value : [];
}
