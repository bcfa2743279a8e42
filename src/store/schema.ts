import type { ColumnType, Generated } from "kysely";

/* The tables of schema `hearback`, as Kysely reads them. Instants are epoch milliseconds. */

/** Written as a JSON string, read as a value. */
type Json = ColumnType<unknown, string, string>;
type NullableJson = ColumnType<unknown, string | null, string | null>;

export type NudgeStatus = "scheduled" | "fired" | "merged" | "skipped" | "cancelled";
export type OutboxStatus = "waiting" | "sending" | "sent" | "failed" | "withdrawn";

type PeopleTable = {
  tenant_id: string;
  person_id: string;
  platform: string | null;
  home: string | null;
  record: NullableJson;
  unreachable: string | null;
  created_at: number;
  updated_at: number;
};

type InboxTable = {
  delivery_hash: string;
  seq: Generated<number>;
  tenant_id: string | null;
  person_id: string | null;
  delivery: NullableJson;
  received_at: number;
  handled_at: number | null;
};

export type NudgesTable = {
  row_id: Generated<number>;
  tenant_id: string;
  person_id: string;
  nudge_id: string;
  opportunity_id: string;
  kind: string;
  wall: string;
  time_zone: string;
  due_at: number;
  expires_at: number;
  status: NudgeStatus;
  version: Generated<number>;
  send_key: string | null;
  reason: string | null;
  undelivered: string | null;
  told_at: number | null;
  updated_at: number;
};

type EventsTable = {
  event_id: Generated<number>;
  tenant_id: string;
  person_id: string;
  subject: string;
  status: string;
  reason: string | null;
  at: number;
};

export type OutboxTable = {
  out_id: Generated<number>;
  tenant_id: string;
  person_id: string;
  send_key: string;
  lane: "reply" | "nudge";
  platform: string;
  address: string;
  message: Json;
  nudge: NullableJson;
  time_zone: string | null;
  has_buttons: boolean;
  due_at: number | null;
  status: OutboxStatus;
  claim_token: string | null;
  claims: Generated<number>;
  lease_until: number | null;
  send_started_at: number | null;
  first_started_at: number | null;
  probe_since: number | null;
  next_try_at: number | null;
  attempts: Generated<number>;
  superseded: string | null;
  last_word: Generated<boolean>;
  ref: string | null;
  reason: string | null;
  created_at: number;
  sent_at: number | null;
};

type CompositionsTable = {
  tenant_id: string;
  person_id: string;
  request_id: string;
  request: Json;
  address: string;
  asked_at: number;
};

type KeepTable = { scope: string; key: string; value: Json };
type LeasesTable = { name: string; holder: string; until_at: number };
type TombstonesTable = { person_hash: string; erased_at: number };
type ErasureJobsTable = {
  job_id: Generated<number>;
  platform: string;
  address: string;
  send_key: string;
  send_started_at: number;
  next_try_at: number;
};
type FactsTable = { name: string; value: Json };

export type Tables = {
  "hearback.people": PeopleTable;
  "hearback.inbox": InboxTable;
  "hearback.nudges": NudgesTable;
  "hearback.events": EventsTable;
  "hearback.outbox": OutboxTable;
  "hearback.compositions": CompositionsTable;
  "hearback.keep": KeepTable;
  "hearback.leases": LeasesTable;
  "hearback.tombstones": TombstonesTable;
  "hearback.erasure_jobs": ErasureJobsTable;
  "hearback.facts": FactsTable;
};
