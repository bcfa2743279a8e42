import type { Draft } from "../../src/engine/draft.ts";
import type { Message } from "../../src/engine/message.ts";
import { surfaces } from "../../src/guide/surfaces.ts";
import type { Outgoing } from "../../src/ports/adapter.ts";
import { cleanOutput } from "./clean.ts";
import type { Look } from "./screen.ts";
import { styled, wrapped } from "./style.ts";
import { words } from "./words.ts";

/** One message of the coach as a block of text, without a line break at its end. */
export function renderMessage(look: Look, { message, nudge, timeZone }: Outgoing, now: number): string {
  const parts = [
    wrapped(look, cleanOutput(message.text)),
    message.draft === null ? "" : renderDraft(look, message.draft),
    renderFiles(look, message),
    renderLinks(look, message),
    renderChoices(look, message),
  ].filter((part) => part !== "");
  const heading = nudge === null ? [] : [styled(look, "dim", `[${dayAndHour(now, timeZone)}]`)];
  return [...heading, parts.join("\n\n")].join("\n");
}

/** Set off by rules, its lines unbroken and flush left: what is copied is what is sent. */
function renderDraft(look: Look, draft: Draft): string {
  const head = [
    draft.recipient === null ? "" : `${surfaces.draft.to}: ${draft.recipient}`,
    draft.subject === null ? "" : `${surfaces.draft.subject}: ${draft.subject}`,
  ].filter((line) => line !== "");
  const rule = styled(look, "dim", (look.columns === null ? "-" : "─").repeat(look.columns ?? 40));
  const text = [
    ...head.map((line) => styled(look, "bold", cleanOutput(line))),
    ...(head.length > 0 ? [""] : []),
  ];
  return [rule, ...text, cleanOutput(draft.body), rule].join("\n");
}

function renderFiles(look: Look, message: Message): string {
  if (message.files.length === 0) return "";
  return styled(look, "dim", words.files(message.files.map(({ name }) => name)));
}

/** Addresses that hold a whole draft are for clicking on: a pipe has the words already. */
function renderLinks(look: Look, { links }: Message): string {
  return links
    .map(({ label, url }) => ({ label: cleanOutput(label), url: cleanOutput(url) }))
    .filter(({ url }) => look.colours || url.length <= longestPlainUrl)
    .map(({ label, url }) => link(look, label, url))
    .join(look.colours ? "   " : "\n");
}

const longestPlainUrl = 120;

/** A terminal is given a link to click on; where that is not known to work, the address itself. */
function link(look: Look, label: string, url: string): string {
  if (!look.colours || !/^(https?|mailto):/.test(url)) return `${label}: ${url}`;
  return `\u001b]8;;${url}\u001b\\${styled(look, "cyan", label)}\u001b]8;;\u001b\\`;
}

function renderChoices(look: Look, { buttons }: Message): string {
  const labels = buttons.map(({ label }, index) => {
    return `${styled(look, "cyan", `${index + 1})`)} ${cleanOutput(label)}`;
  });
  const width = buttons.reduce((sum, { label }) => sum + label.length + 6, 0);
  return labels.join(width <= (look.columns ?? widestRow) ? "   " : "\n");
}

const widestRow = 100;

function dayAndHour(at: number, timeZone: string | null): string {
  return new Intl.DateTimeFormat("en", {
    weekday: "long",
    month: "long",
    day: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
    timeZone: timeZone ?? "UTC",
  }).format(at);
}
