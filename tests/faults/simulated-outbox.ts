import type { Claim, ClaimOutcome, Outbox, SendTimes } from "../../src/ports/outbox.ts";
import type { PersonKey } from "../../src/ports.ts";
import { Address } from "../../src/ports.ts";
import { plainMessage } from "../support/toy-mind.ts";

type Row = {
  outId: number;
  status: "waiting" | "sending" | "sent" | "failed" | "withdrawn";
  token: string | null;
  leaseUntil: number;
  begunAt: number | null;
  firstBegunAt: number | null;
  probeSince: number | null;
  nextTryAt: number;
  attempts: number;
  superseded: boolean;
  ref: string | null;
};

/** What a mutant takes away from the outbox: each must be found by the simulation. */
export type Mutation = "none" | "no write-ahead" | "claim ignores the lease";

/**
 * The outbox of one person in memory, with the conditions of the real one; every method is atomic,
 * as one statement is. Its clock is the simulation's.
 */
export function simulatedOutbox(now: () => number, messages: number, mutation: Mutation = "none") {
  const person: PersonKey = { tenantId: "t", personId: "p" };
  let tokens = 0;
  let erased = false;
  let rows: Row[] = Array.from({ length: messages }, (_, n) => ({
    outId: n,
    status: "waiting",
    token: null,
    leaseUntil: 0,
    begunAt: null,
    firstBegunAt: null,
    probeSince: null,
    nextTryAt: 0,
    attempts: 0,
    superseded: false,
    ref: null,
  }));
  const open = (row: Row) => row.status === "waiting" || row.status === "sending";
  const mine = ({ outId, token }: Claim) =>
    rows.find((row) => row.outId === outId && row.status === "sending" && row.token === token);

  const mayClaim = (row: Row, times: SendTimes) => {
    if (row.status === "waiting") return row.nextTryAt <= now();
    if (mutation === "claim ignores the lease") return true;
    const quiet = row.begunAt === null || row.begunAt + times.timeoutMs + times.graceMs < now();
    return row.leaseUntil + times.graceMs < now() && quiet;
  };

  const outbox: Pick<Outbox, "claim" | "begin" | "sent" | "refused" | "putOff" | "failed"> = {
    async claim(_person, times): Promise<ClaimOutcome> {
      const row = rows.find(open);
      if (!row) return { type: "nothing" };
      if (!mayClaim(row, times)) return { type: "later", inMs: 100 };
      const probeSince = row.begunAt === null ? row.probeSince : (row.firstBegunAt ?? row.begunAt);
      Object.assign(row, {
        status: "sending",
        token: `token-${++tokens}`,
        leaseUntil: now() + times.leaseMs,
      });
      return {
        type: "claimed",
        claim: {
          person,
          outId: row.outId,
          token: row.token ?? "",
          platform: "sim",
          address: Address.parse("a"),
          outgoing: { key: `key-${row.outId}`, message: plainMessage("text"), timeZone: null, nudge: null },
          lane: "nudge",
          probeSince,
          tryingForMs: row.firstBegunAt === null ? 0 : now() - row.firstBegunAt,
          attempts: row.attempts,
          lateMs: 0,
          unreachable: null,
          lastWord: false,
        },
      };
    },
    async begin(claim, times) {
      const row = mine(claim);
      if (!row || row.leaseUntil <= now() + times.timeoutMs) return false;
      if (mutation === "no write-ahead") return true;
      row.begunAt = now();
      row.firstBegunAt ??= now();
      return true;
    },
    async sent(claim, ref) {
      const row = mine(claim);
      const more = rows.some((other) => open(other) && other !== row);
      if (!row) return { state: erased ? "erased" : "lost", more: false };
      Object.assign(row, { status: "sent", ref });
      return { state: row.superseded ? "superseded" : "sent", more };
    },
    async refused(claim, inMs) {
      const row = mine(claim);
      if (!row) return;
      const forget = claim.probeSince === null;
      Object.assign(row, {
        status: row.superseded && forget ? "withdrawn" : "waiting",
        token: null,
        begunAt: null,
        firstBegunAt: forget ? null : row.firstBegunAt,
        probeSince: claim.probeSince,
        nextTryAt: now() + inMs,
        attempts: row.attempts + 1,
      });
    },
    async putOff(claim, inMs, times) {
      const row = mine(claim);
      if (row) row.leaseUntil = now() + inMs - times.graceMs;
    },
    async failed(claim) {
      const row = mine(claim);
      if (row) row.status = "failed";
      return { state: row ? "sent" : "lost", more: rows.some(open) };
    },
  };

  return {
    outbox,
    person,
    rows: () => rows,
    done: () => !rows.some(open),
    /** The person was faster: what is not begun is taken back. */
    withdraw() {
      for (const row of rows.filter(open)) {
        row.superseded = true;
        if (row.begunAt === null && row.probeSince === null)
          Object.assign(row, { status: "withdrawn", token: null });
      }
    },
    erase() {
      erased = true;
      rows = [];
    },
  };
}
