import type { HomeView, KnownBlock, PlainTextOption } from "@slack/types";
import type { Board, BoardItem } from "../../../src/engine/board.ts";
import type { Button } from "../../../src/engine/message.ts";
import { surfaces } from "../../../src/guide/surfaces.ts";
import { writeBoardPress } from "../surfaces/board-press.ts";
import { disarm, shorten } from "./text.ts";

/* Slack's limits of a Home tab: 100 blocks, headers of 150 and sections of 3,000 characters. */
const mostBlocks = 100;
const mostLogLines = 8;
const mostActions = 10;

const words = surfaces.home;

/** The Home tab: every opportunity with where it stands, what comes next, and what can be done. */
export function renderHome(board: Board | null): HomeView {
  const items = board?.items ?? [];
  const top: KnownBlock[] = [
    { type: "header", text: plain(board?.headline || words.greeting, 150) },
    ...(board === null ? [] : [context([board.nudges, zoneLine(board.timeZone)])]),
    {
      type: "actions",
      elements: [
        { type: "button", action_id: "open.log", text: plain(words.log, 75), style: "primary" },
        { type: "button", action_id: "open.profile", text: plain(words.profile, 75) },
        { type: "button", action_id: "open.settings", text: plain(words.settings, 75) },
      ],
    },
  ];
  if (items.length === 0) return home([...top, { type: "section", text: plain(words.empty, 3000) }]);
  const shown: KnownBlock[] = [];
  for (const item of items) {
    const blocks = itemBlocks(item);
    // One block is kept for the sentence that the list goes on.
    if (top.length + shown.length + blocks.length > mostBlocks - 1)
      return home([...top, ...shown, context([words.moreInConversation])]);
    shown.push(...blocks);
  }
  return home([...top, ...shown]);
}

function itemBlocks(item: BoardItem): KnownBlock[] {
  const log = item.log.slice(-mostLogLines);
  const next = item.next === null ? "" : `\n${words.next}: ${item.next}`;
  return [
    { type: "divider" },
    // A rich text element, for bold markup would take the stars in a company's name for its own.
    {
      type: "rich_text",
      elements: [
        {
          type: "rich_text_section",
          elements: [{ type: "text", text: disarm(item.title) || " ", style: { bold: true } }],
        },
      ],
    },
    {
      type: "section",
      text: plain(`${item.standing}${next}`, 3000),
      accessory: { type: "overflow", action_id: "more", options: menuOf(item) },
    },
    ...(log.length === 0 ? [] : [context([`${words.contactLog}: ${log.join(" · ")}`])]),
    ...(item.actions.length === 0 ? [] : [actionRow(item)]),
  ];
}

function actionRow(item: BoardItem): KnownBlock {
  const actions = item.actions.slice(0, mostActions);
  return {
    type: "actions",
    elements: actions.map((it, place) => actionButton(item.opportunityId, it, place)),
  };
}

function menuOf(item: BoardItem): PlainTextOption[] {
  return (["edit", "reschedule"] as const).map((form) => ({
    text: plain(words[form], 75) as PlainTextOption["text"],
    value: `${form}.${item.opportunityId}`,
  }));
}

function actionButton(opportunityId: string, action: Button, place: number) {
  return {
    type: "button" as const,
    action_id: `board.${place}`,
    text: plain(action.label, 75),
    value: writeBoardPress(opportunityId, action),
    ...(action.style === "plain" ? {} : { style: action.style }),
    ...(action.style === "danger" ? { confirm: confirmation() } : {}),
  };
}

function confirmation() {
  const { title, text, yes, no } = words.confirm;
  return { title: plain(title, 100), text: plain(text, 300), confirm: plain(yes, 30), deny: plain(no, 30) };
}

function zoneLine(timeZone: string | null): string {
  return timeZone === null ? words.unknownZone : `${words.times} ${timeZone}.`;
}

function context(lines: readonly string[]): KnownBlock {
  return {
    type: "context",
    elements: lines.filter((it) => it !== "").map((it) => plain(it, 2000)),
  };
}

function plain(text: string, most: number) {
  return { type: "plain_text" as const, text: shorten(disarm(text), most) };
}

function home(blocks: KnownBlock[]): HomeView {
  return { type: "home", blocks };
}
