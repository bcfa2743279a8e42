import type { ModalView } from "@slack/types";
import type { Board } from "../../../src/engine/board.ts";
import type { Desk } from "../../../src/ports/adapter.ts";
import type { Clock, Delivery, DeliveryBody, Log, PersonKey } from "../../../src/ports.ts";
import type { Clients } from "../connect/clients.ts";
import { codeOf } from "../send/failure.ts";
import type { FormContext } from "../surfaces/form-views.ts";
import type { HomePublisher } from "../surfaces/home-publisher.ts";
import { slackNow } from "../wall-time.ts";
import type { Conversations } from "./conversations.ts";
import { deliveryOf } from "./deliveries.ts";
import type { People } from "./people.ts";
import type { Reception } from "./reception.ts";

/** What the listeners of presses, commands, shortcuts and modals share. */
export type FrontDesk = Readonly<{
  desk: Desk;
  reception: Reception;
  clients: Clients;
  conversations: Conversations;
  people: People;
  home: HomePublisher;
  clock: Clock;
  log: Log;
}>;

/** Takes in what somebody did outside the conversation; the answer comes in the conversation. */
export async function acceptAside(
  front: FrontDesk,
  person: PersonKey,
  id: string,
  body: DeliveryBody,
): Promise<void> {
  const { tenantId, personId } = person;
  const channel = await front.conversations.directOf(tenantId, personId);
  const from = { tenantId, user: personId, channel, thread: null, answering: null };
  const delivery: Delivery = deliveryOf(from, { id: id.slice(0, 200), at: slackNow(front.clock) }, body);
  await front.reception.accept(delivery);
}

/** Opens a modal. A trigger lives three seconds; when it is too late the person presses again. */
export async function openModal(
  front: FrontDesk,
  tenantId: string,
  trigger: string,
  view: ModalView,
): Promise<boolean> {
  try {
    const client = await front.clients.asking(tenantId);
    await client.views.open({ trigger_id: trigger, view });
    return true;
  } catch (error) {
    front.log.warn({ tenantId, modal: view.callback_id, code: codeOf(error) }, "A modal was not opened");
    return false;
  }
}

/** The board and the person's today. Both may be missing: a form opens all the same. */
export async function formContext(front: FrontDesk, person: PersonKey): Promise<FormContext> {
  const board = await front.desk.board(person);
  const account = board?.timeZone ? null : await front.people.account(person.tenantId, person.personId);
  return {
    board: withZone(board, account?.timeZone ?? null),
    today: todayIn(board?.timeZone ?? account?.timeZone ?? null, front.clock.now()),
  };
}

function withZone(board: Board | null, timeZone: string | null): Board | null {
  if (timeZone === null) return board;
  return board === null ? { headline: "", timeZone, nudges: "", items: [] } : { ...board, timeZone };
}

/** `YYYY-MM-DD` in the zone; null where the zone is unknown: no day is better than a wrong one. */
function todayIn(timeZone: string | null, now: number): string | null {
  if (timeZone === null) return null;
  try {
    return new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short" }).format(now);
  } catch {
    return null;
  }
}
