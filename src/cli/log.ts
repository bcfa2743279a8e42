import { type DestinationStream, pino } from "pino";
import type { Log } from "../ports.ts";

/**
 * What a log line may carry: ids, kinds, counts and durations. Anything else that is handed in is
 * dropped, so a person's words can't slip in with an object.
 */
const allowed = new Set(
  [
    "adapter attempt attempts alarms by channelType claims code command count deliveryId durationMs error event",
    "file fix found job key kind lagMs level nudgeId nudgeRowId offsetMs oldestMs opportunityId outcome personId",
    "pid platform port problems queue ref requestId retryAfterMs role sendKey setting signal size state status",
    "sweep table tenantId type url version what worker",
  ].flatMap((row) => row.split(" ")),
);

type LogSettings = Readonly<{ level: string; to: DestinationStream }>;

/** Writes one JSON object a line; `level` "silent" writes nothing. */
export function openLog({ level, to }: LogSettings): Log {
  const log = pino(
    { level, base: null, formatters: { level: (label) => ({ level: label }), log: redact } },
    to,
  );
  return {
    debug: (about, message) => log.debug(about, message),
    info: (about, message) => log.info(about, message),
    warn: (about, message) => log.warn(about, message),
    error: (about, message) => log.error(about, message),
  };
}

function redact(about: Record<string, unknown>): Record<string, unknown> {
  const kept: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(about)) {
    if (value instanceof Error) kept["error"] = describeError(value);
    else if (allowed.has(name)) kept[name] = plain(value);
  }
  return kept;
}

function plain(value: unknown): unknown {
  if (typeof value === "string") return value.slice(0, 200);
  if (value === null || typeof value === "number" || typeof value === "boolean") return value;
  if (Array.isArray(value)) return value.slice(0, 50).map(plain);
  return typeof value;
}

/** An error without its message: drivers put values, SDKs put requests into it. */
function describeError(error: Error): Record<string, unknown> {
  const code = "code" in error && (typeof error.code === "string" || typeof error.code === "number");
  return {
    name: error.name,
    ...(code ? { code: error.code } : {}),
    stack: (error.stack ?? "")
      .split("\n")
      .filter((line) => line.startsWith("    at "))
      .slice(0, 8),
    ...(error.cause instanceof Error ? { cause: describeError(error.cause) } : {}),
  };
}
