import { createHash } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import type { Desk } from "../../../src/ports/adapter.ts";
import type { Log, PersonKey } from "../../../src/ports.ts";
import type { Clients } from "../connect/clients.ts";
import { renderHome } from "../render/home.ts";
import { codeOf, failureOf } from "../send/failure.ts";

/** Keeps everybody's Home tab as the record is. */
export interface HomePublisher {
  /** Publishes soon; many changes in a moment are one publication. */
  soon(person: PersonKey): void;
  /** Publishes now, also when nothing changed: the person is looking at it. */
  now(person: PersonKey): Promise<void>;
  /** Resolves when nothing is under way; nothing begins after it. */
  close(): Promise<void>;
}

/** A message changes a record a few times within a moment. */
const gatherMs = 150;
const mostTries = 4;

/** Home tabs that these errors meet stay unpublished: the tab is off, or Slack has no such thing. */
const hopeless = new Set([
  "not_enabled",
  "unknown_method",
  "missing_scope",
  "user_not_found",
  "not_installed",
]);

export function createHomePublisher(deps: { desk: Desk; clients: Clients; log: Log }): HomePublisher {
  const { desk, clients, log } = deps;
  const underWay = new Map<string, Promise<void>>();
  const again = new Set<string>();
  const published = new Map<string, string>();
  const closing = new AbortController();

  const publish = async (person: PersonKey, evenUnchanged: boolean): Promise<void> => {
    const key = keyOf(person);
    for (let attempt = 1; attempt <= mostTries; attempt += 1) {
      try {
        const view = renderHome(await desk.board(person));
        const digest = createHash("sha256").update(JSON.stringify(view)).digest("base64url");
        if (!evenUnchanged && published.get(key) === digest) return;
        const client = await clients.asking(person.tenantId);
        await client.views.publish({ user_id: person.personId, view });
        if (published.size > 20_000) published.clear();
        published.set(key, digest);
        return;
      } catch (error) {
        const failure = failureOf(error);
        const code = codeOf(error);
        if (failure.kind === "permanent" || hopeless.has(code) || attempt === mostTries) {
          log.warn(
            { tenantId: person.tenantId, personId: person.personId, code },
            "A Home tab was not published",
          );
          return;
        }
        const waitMs =
          failure.kind === "refused" && failure.retryAfterMs !== null
            ? failure.retryAfterMs
            : attempt * 1_000;
        await sleep(waitMs, undefined, { signal: closing.signal, ref: false });
      }
    }
  };

  const soon = (person: PersonKey): void => {
    const key = keyOf(person);
    if (closing.signal.aborted) return;
    if (underWay.has(key)) {
      again.add(key);
      return;
    }
    const running = sleep(gatherMs, undefined, { ref: false })
      .then(() => {
        again.delete(key);
        return publish(person, false);
      })
      .catch(() => undefined)
      .finally(() => {
        underWay.delete(key);
        if (again.delete(key)) soon(person);
      });
    underWay.set(key, running);
  };

  return {
    soon,
    now: (person) => publish(person, true),
    async close() {
      closing.abort();
      await Promise.all(underWay.values());
    },
  };
}

function keyOf({ tenantId, personId }: PersonKey): string {
  return `${tenantId}/${personId}`;
}
