import { type Outgoing, SendError, type Sender } from "../../src/ports/adapter.ts";

/** What the platform does with the next post. Without any, it accepts. */
export type Move =
  | "accept"
  | "accept, then silence"
  | "silence"
  | { readonly refuse: number | null }
  | { readonly never: string }
  | { readonly meanwhile: () => Promise<void> };

/** A platform within the test: does with each post what the script says, and remembers it. */
export function scriptedSender(...script: Move[]) {
  const posts: { key: string; text: string; ref: string }[] = [];
  const removed: string[] = [];
  const retired: { ref: string; note: string | null }[] = [];
  const state = { findsFail: false, finds: 0 };

  const accept = ({ key, message }: Outgoing) => {
    const ref = `ref-${posts.length + 1}`;
    posts.push({ key, text: message.text, ref });
    return ref;
  };
  const sender: Sender = {
    async post(_to, outgoing) {
      const move = script.shift() ?? "accept";
      if (move === "accept") return accept(outgoing);
      if (move === "silence" || move === "accept, then silence") {
        if (move === "accept, then silence") accept(outgoing);
        throw new SendError("timed out", { kind: "ambiguous" });
      }
      if ("meanwhile" in move) {
        const ref = accept(outgoing);
        await move.meanwhile();
        return ref;
      }
      if ("never" in move) throw new SendError("never", { kind: "permanent", code: move.never });
      throw new SendError("slower", { kind: "refused", retryAfterMs: move.refuse });
    },
    async find(_to, key) {
      state.finds++;
      if (state.findsFail) throw new SendError("history is away", { kind: "ambiguous" });
      return posts.find((post) => post.key === key && !removed.includes(post.ref))?.ref ?? null;
    },
    async retire(_to, ref, _outgoing, note) {
      retired.push({ ref, note });
    },
    async remove(_to, ref) {
      removed.push(ref);
    },
    working: async () => undefined,
  };
  return { sender, posts, removed, retired, state, script };
}
