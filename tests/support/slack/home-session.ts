import { expect } from "vitest";
import type { Board } from "../../../src/engine/board.ts";
import type { FakeSlack } from "./fake-slack.ts";
import { aButton } from "./messages.ts";
import { openSession, type Session } from "./session.ts";
import type { StoredView } from "./workspace.ts";

export const person = { tenantId: "slack:T0001", personId: "U0001" };

export const homeBoard: Board = {
  headline: "One interview on record",
  timeZone: "America/New_York",
  nudges: "Reminders are on.",
  items: [
    {
      opportunityId: "o1",
      title: "Acme *Rockets* <!channel>, Engineer",
      stage: "waiting",
      standing: "Waiting to hear since Monday, October 12.",
      next: "I ask whether you have heard back on Monday, October 19.",
      nextAt: 1,
      nextKind: "heard-back",
      log: ["Oct 12: thank-you sent"],
      actions: [
        aButton("I heard back", {
          commands: [{ command: "heard-back", company: "Acme" }],
          opportunityId: "o1",
        }),
        aButton("Delete", { commands: [{ command: "delete", company: "Acme" }], style: "danger" }),
      ],
      form: { company: "Acme", role: "Engineer", on: "2026-10-12", at: "14:00" },
    },
  ],
  person: { name: "Sam", email: null, phone: null, tone: "plain", nudgeAt: "10:00", nudgesOn: true },
};

export async function openWithHome(): Promise<Session & { view: StoredView }> {
  const session = await openSession();
  session.desk.boards.set("slack:T0001/U0001", homeBoard);
  await session.slack.event({ type: "app_home_opened", user: "U0001", channel: "D0001", tab: "home" });
  await expect.poll(() => session.slack.workspace.homes.get("U0001")).toBeDefined();
  return {
    ...session,
    view: homeOf(session.slack),
    [Symbol.asyncDispose]: () => session[Symbol.asyncDispose](),
  };
}

export function homeOf(slack: FakeSlack): StoredView {
  const view = slack.workspace.homes.get("U0001");
  if (view === undefined) throw new Error("No Home tab");
  return view;
}

export async function modalOf(slack: FakeSlack): Promise<StoredView> {
  await expect.poll(() => slack.workspace.modals.length).toBeGreaterThan(0);
  const view = slack.workspace.modals.at(-1);
  if (view === undefined) throw new Error("No modal");
  return view;
}
