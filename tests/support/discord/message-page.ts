import { readFileSync } from "node:fs";
import { join } from "node:path";

type Json = Readonly<Record<string, unknown>>;

const css = readFileSync(join(import.meta.dirname, "message-page.css"), "utf8");

/** Messages and forms as a person sees them, drawn from the very payloads that Discord is sent. */
export function messagePage(payloads: readonly object[], form: object | null = null): string {
  const body = form === null ? payloads.map((it) => message({ ...it })).join("") : modal({ ...form });
  return `<!doctype html><meta charset="utf-8"><style>${css}</style><main>${body}</main>`;
}

function message(payload: Json): string {
  const content = typeof payload["content"] === "string" ? markdown(payload["content"]) : "";
  const files = list(payload["files"]).map((file) => `<div class="file">${html(String(file["name"]))}</div>`);
  return `<article><div class="avatar">H</div><div class="said"><header>Hearback <span class="app">APP</span> <time>Today at 10:00</time></header>
    <div class="content">${content}</div>${files.join("")}${list(payload["components"]).map(component).join("")}</div></article>`;
}

function component(it: Json): string {
  const inside = () => list(it["components"]).map(component).join("");
  switch (it["type"]) {
    case 1:
      return `<div class="row">${inside()}</div>`;
    case 2:
      return `<button class="style${String(it["style"])}">${html(String(it["label"]))}${it["style"] === 5 ? " ↗" : ""}</button>`;
    case 3:
      return `<div class="select">${html(String(it["placeholder"] ?? ""))}<span>⌄</span></div>`;
    case 10:
      return `<div class="content">${markdown(String(it["content"]))}</div>`;
    case 17:
      return `<section>${inside()}</section>`;
    default:
      throw new Error(`No picture of component type ${String(it["type"])}`);
  }
}

function modal(form: Json): string {
  const fields = list(form["components"]).map((label) => {
    const child = label["component"] as Json;
    const note =
      label["description"] === undefined ? "" : `<small>${html(String(label["description"]))}</small>`;
    const star = child["required"] === true ? ' <b class="star">*</b>' : "";
    const hint = html(String(child["value"] ?? child["placeholder"] ?? ""));
    const kind = child["type"] === 3 ? "select" : child["style"] === 2 ? "input long" : "input";
    return `<label>${html(String(label["label"]))}${star}${note}<div class="${kind}">${hint}</div></label>`;
  });
  return `<div class="modal"><h2>${html(String(form["title"]))}</h2>${fields.join("")}<footer><button class="style2">Cancel</button><button class="style1">Submit</button></footer></div>`;
}

/** As much of Discord's markdown as the coach uses. */
function markdown(text: string): string {
  return text
    .split(/(```\n[\s\S]*?\n```)/)
    .map((piece) => (piece.startsWith("```") ? `<pre>${html(piece.slice(4, -4))}</pre>` : lines(piece)))
    .join("");
}

function lines(text: string): string {
  return text
    .trim()
    .split("\n")
    .map((line) => {
      const heading = /^(#{1,3}) (.*)$/.exec(line);
      if (heading !== null)
        return `<h${heading[1]?.length}>${inline(heading[2] ?? "")}</h${heading[1]?.length}>`;
      if (line.startsWith("-# ")) return `<small>${inline(line.slice(3))}</small>`;
      if (line.startsWith("- ")) return `<li>${inline(line.slice(2))}</li>`;
      return line === "" ? '<div class="gap"></div>' : `<div>${inline(line)}</div>`;
    })
    .join("");
}

function inline(text: string): string {
  return html(text)
    .replace(/&lt;t:(\d+):R&gt;/g, '<span class="time">in 3 days</span>')
    .replace(/(?<!\\)\*\*(.+?)\*\*/g, "<b>$1</b>")
    .replace(/\\([^\w\s])/g, "$1");
}

const list = (value: unknown): readonly Json[] => (Array.isArray(value) ? value : []);

function html(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
