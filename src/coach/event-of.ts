import type { Command, Reading } from "../engine/command.ts";
import type { Event } from "../engine/event.ts";
import type { Message } from "../engine/message.ts";
import type { Delivery, PersonTx } from "../ports.ts";
import { longestMessage } from "./readable.ts";

const fold = (label: string) => label.toLowerCase().replace(/\s+/g, " ").trim();

/** The one opportunity that a message was about, by its buttons; null when several or none. */
function aboutOf(message: Message): string | null {
  const ids = new Set(message.buttons.map((button) => button.opportunityId).filter((id) => id !== null));
  const [only] = ids;
  return ids.size === 1 && only !== undefined ? only : null;
}

type Reader = (text: string) => Reading;

const notUnderstood: readonly Command[] = [{ command: "out-of-scope" }];
/** Below this a text that equals a button's label is that button. */
const labelBeatsBelow = 0.5;

/**
 * A delivery as an event of the engine. A press, or a label typed out that means nothing else, is
 * certain; any other text is read by `read`.
 */
export async function eventOf(
  tx: PersonTx,
  delivery: Delivery,
  at: number,
  read: Reader,
): Promise<Event | null> {
  const { body } = delivery;
  switch (body.type) {
    case "press": {
      const said = await tx.said({ key: body.messageKey });
      const button = said?.message.buttons[body.button];
      return {
        type: "pressed",
        at,
        label: button?.label ?? "",
        commands: button?.commands ?? [],
        opportunityId: button?.opportunityId ?? null,
        saidAt: said?.saidAt ?? at,
      };
    }
    case "commands":
      return {
        type: "pressed",
        at,
        label: body.label,
        commands: body.commands,
        opportunityId: body.opportunityId,
        saidAt: at,
      };
    case "text": {
      const answered = body.replyTo === null ? null : await tx.said({ ref: body.replyTo });
      const about = answered ? aboutOf(answered.message) : null;
      const text = body.text;
      const said = { type: "said" as const, at, opportunityId: about, private: delivery.private };
      if (text === "" || text.length > longestMessage)
        return { ...said, text, commands: notUnderstood, confidence: 1 };
      const reading = read(text);
      if (delivery.private && (reading.confidence < labelBeatsBelow || isOutOfScope(reading))) {
        const shown = await tx.newestWithButtons();
        const button = shown?.message.buttons.find(({ label }) => fold(label) === fold(text));
        if (shown && button)
          return {
            type: "pressed",
            at,
            saidAt: shown.saidAt ?? at,
            label: button.label,
            commands: button.commands,
            opportunityId: button.opportunityId,
          };
      }
      return { ...said, text, commands: reading.commands, confidence: reading.confidence };
    }
    case "profile":
      return { type: "met", at, timeZone: body.timeZone, locale: body.locale, name: body.name };
    case "opened":
      return {
        type: "said",
        at,
        text: "hello",
        commands: [{ command: "greet" }],
        confidence: 1,
        private: true,
        opportunityId: null,
      };
    case "gone":
      return null;
  }
}

const isOutOfScope = (reading: Reading) =>
  reading.commands.every(({ command }) => command === "out-of-scope");
