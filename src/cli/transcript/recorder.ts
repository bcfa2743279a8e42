import type { Message } from "../../engine/message.ts";
import { type Outgoing, SendError, type Sender } from "../../ports/adapter.ts";

/** What was posted, in order, with the person it went to. */
export type Posted = { readonly to: string; readonly outgoing: Outgoing };

/** A platform that only writes down what it is given: the address is the person's name. */
export function createRecorder(heard: (posted: Posted) => void) {
  const posted: Posted[] = [];
  const sender: Sender = {
    async post(to, outgoing) {
      if (posted.some((earlier) => earlier.outgoing.key === outgoing.key))
        throw new SendError(`${outgoing.key} was posted already`, {
          kind: "permanent",
          code: "posted_twice",
        });
      const entry = { to, outgoing };
      posted.push(entry);
      heard(entry);
      return outgoing.key;
    },
    find: async (_to, key) => posted.find(({ outgoing }) => outgoing.key === key)?.outgoing.key ?? null,
    retire: async () => {},
    remove: async () => {},
    working: async () => {},
  };
  return {
    sender,
    /** The newest message to this person with a button whose label is, or alone contains, `label`. */
    button(to: string, label: string): { readonly key: string; readonly button: number } | null {
      for (const entry of posted.toReversed()) {
        if (entry.to !== to) continue;
        const button = place(entry.outgoing.message, label);
        if (button !== null) return { key: entry.outgoing.key, button };
      }
      return null;
    },
  };
}

function place(message: Message, label: string): number | null {
  const wanted = label.trim().toLowerCase();
  const labels = message.buttons.map((button) => button.label.toLowerCase());
  const exact = labels.indexOf(wanted);
  if (exact >= 0) return exact;
  const parts = labels.flatMap((text, index) => (text.includes(wanted) ? [index] : []));
  return parts.length === 1 ? (parts[0] ?? null) : null;
}
