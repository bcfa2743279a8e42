import type { KnownBlock, View } from "@slack/types";

/* Blocks as a page, close enough to Slack's own look to judge spacing, order and length by. */

type Any = Readonly<Record<string, unknown>>;

/** A message as it stands in a conversation. */
export function messagePage(blocks: readonly KnownBlock[]): string {
  return page(
    `<div class="message"><div class="avatar">H</div><div class="body"><div class="who"><b>Hearback</b><span class="app">APP</span><span class="time">10:00 AM</span></div>${blocksOf(blocks)}</div></div>`,
  );
}

/** A Home tab, or a modal with its frame. */
export function viewPage(view: View): string {
  const blocks = blocksOf(view.blocks as readonly KnownBlock[]);
  if (view.type === "home") return page(`<div class="home">${blocks}</div>`);
  const button = (text: unknown, style: string): string =>
    `<span class="button ${style}">${plain(text)}</span>`;
  const modal = view as unknown as Any;
  return page(
    `<div class="modal"><h2>${plain(modal["title"])}</h2>${blocks}<div class="foot">${button(modal["close"], "")}${button(modal["submit"], "primary")}</div></div>`,
  );
}

function blocksOf(blocks: readonly KnownBlock[]): string {
  return blocks
    .map((it) => `<div class="block ${it.type}">${blockOf(it as unknown as Any)}</div>`)
    .join("\n");
}

function blockOf(block: Any): string {
  switch (block["type"]) {
    case "header":
      return `<h1>${plain(block["text"])}</h1>`;
    case "divider":
      return "<hr>";
    case "section":
      return `<div class="words">${plain(block["text"])}</div>${block["accessory"] ? elementOf(block["accessory"] as Any) : ""}`;
    case "context":
      return list(block["elements"])
        .map((it) => `<div>${plain(it)}</div>`)
        .join("");
    case "actions":
      return list(block["elements"]).map(elementOf).join("");
    case "rich_text":
      return list(block["elements"]).map(richPart).join("");
    case "input":
      return `<label>${plain(block["label"])}${block["optional"] === true ? ' <span class="optional">(optional)</span>' : ""}</label>${inputOf(block["element"] as Any)}${block["hint"] ? `<div class="hint">${plain(block["hint"])}</div>` : ""}`;
    default:
      return `<i>${escapeHtml(String(block["type"]))}</i>`;
  }
}

function elementOf(element: Any): string {
  if (element["type"] === "overflow") return '<span class="button">•••</span>';
  return `<span class="button ${escapeHtml(String(element["style"] ?? ""))}">${plain(element["text"])}</span>`;
}

function richPart(part: Any): string {
  const words = (it: Any): string => list(it["elements"]).map(richElement).join("");
  if (part["type"] === "rich_text_preformatted") return `<pre>${words(part)}</pre>`;
  if (part["type"] === "rich_text_list")
    return `<ul>${list(part["elements"])
      .map((it) => `<li>${words(it)}</li>`)
      .join("")}</ul>`;
  return `<div class="words">${words(part)}</div>`;
}

function richElement(element: Any): string {
  const text = escapeHtml(String(element["text"] ?? element["url"]));
  if (element["type"] === "link") return `<a>${text}</a>`;
  return (element["style"] as Any | undefined)?.["bold"] === true ? `<b>${text}</b>` : text;
}

function inputOf(element: Any): string {
  const chosen = element["initial_option"] as Any | undefined;
  const value =
    element["initial_value"] ??
    element["initial_date"] ??
    element["initial_time"] ??
    (chosen ? plain(chosen["text"]) : "");
  const sign: Readonly<Record<string, string>> = {
    datepicker: "▾ ",
    timepicker: "▾ ",
    static_select: "▾ ",
  };
  const shown = `${sign[String(element["type"])] ?? ""}${escapeHtml(String(value))}`;
  return `<div class="field${element["multiline"] === true ? " tall" : ""}">${shown || "&nbsp;"}</div>`;
}

function list(value: unknown): readonly Any[] {
  return Array.isArray(value) ? (value as readonly Any[]) : [];
}

function plain(text: unknown): string {
  return escapeHtml(String((text as Any | undefined)?.["text"] ?? ""));
}

function escapeHtml(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}

function page(body: string): string {
  return `<!doctype html><meta charset="utf-8"><style>
body{margin:0;padding:20px;width:640px;background:#fff;color:#1d1c1d;font:15px/1.46 Lato,"Liberation Sans",Arial,sans-serif}
.message{display:flex;gap:10px}.avatar{width:36px;height:36px;border-radius:6px;background:#1f4f46;color:#fff;font-weight:bold;display:grid;place-items:center;flex:none}
.body{flex:1;min-width:0}.app{font-size:10px;background:#e8e8e8;color:#616061;border-radius:3px;padding:1px 4px;margin:0 6px}.time{color:#616061;font-size:12px}
.block{margin:0 0 8px}.words,pre{white-space:pre-wrap;overflow-wrap:anywhere}.section{display:flex;justify-content:space-between;gap:12px;align-items:flex-start}
pre{margin:4px 0;padding:8px;border:1px solid #ddd;border-radius:4px;background:#f8f8f8;font:12px/1.5 Monaco,"Liberation Mono",monospace}
ul{margin:0;padding-left:22px}h1{font-size:18px;margin:0}h2{margin:0 0 16px;font-size:20px}hr{border:0;border-top:1px solid #ddd;margin:12px 0}a{color:#1264a3}
.context{color:#616061;font-size:13px;display:flex;flex-wrap:wrap;gap:4px 12px}.actions{display:flex;flex-wrap:wrap;gap:8px}
.button{border:1px solid #bbb;border-radius:4px;padding:3px 12px;font-weight:bold;font-size:13px;white-space:nowrap}.button.primary{background:#007a5a;border-color:#007a5a;color:#fff}.button.danger{color:#e01e5a;border-color:#e01e5a}
.modal{border:1px solid #ccc;border-radius:8px;padding:20px;width:480px;box-shadow:0 4px 20px #0002}label{display:block;font-weight:bold;margin-bottom:4px}
.optional,.hint{color:#616061;font-weight:normal;font-size:13px}.field{border:1px solid #888;border-radius:4px;padding:7px 10px;white-space:pre-wrap;min-height:22px}.tall{min-height:160px}
.input{margin-bottom:16px}.foot{display:flex;justify-content:flex-end;gap:8px;margin-top:8px}.foot .button{padding:6px 16px}
</style>${body}`;
}
