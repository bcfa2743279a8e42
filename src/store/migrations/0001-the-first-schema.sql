-- Instants are epoch milliseconds (bigint), read from the clock that `now.ts` names.

create schema if not exists hearback;

-- One row a person; locked for the length of an event, so one event follows the other.
create table hearback.people (
  tenant_id text not null,
  person_id text not null,
  platform text,
  home text,
  record jsonb,
  -- The platform's code when nothing can be delivered any more; null again at the next contact.
  unreachable text,
  created_at bigint not null,
  updated_at bigint not null,
  primary key (tenant_id, person_id)
);

-- What people did, durable before it is acknowledged. The hash outlives the words: it is what a
-- redelivery is known by, also after an erasure.
create table hearback.inbox (
  delivery_hash text primary key,
  seq bigint generated always as identity,
  tenant_id text,
  person_id text,
  delivery jsonb,
  received_at bigint not null,
  handled_at bigint
);
create index inbox_waiting on hearback.inbox (tenant_id, person_id, seq) where handled_at is null;
create index inbox_handled on hearback.inbox (handled_at) where handled_at is not null;

-- The plan, stored: what the record calls for. Intent is `wall` and `time_zone`; `due_at` is derived.
create table hearback.nudges (
  row_id bigint generated always as identity primary key,
  tenant_id text not null,
  person_id text not null,
  nudge_id text not null,
  opportunity_id text not null,
  kind text not null,
  wall text not null,
  time_zone text not null,
  due_at bigint not null,
  expires_at bigint not null,
  status text not null check (status in ('scheduled', 'fired', 'merged', 'skipped', 'cancelled')),
  version integer not null default 1,
  send_key text,
  reason text,
  -- Why the message that said it never arrived, and when the person was told so.
  undelivered text,
  told_at bigint,
  updated_at bigint not null,
  unique (tenant_id, person_id, nudge_id)
);
create index nudges_due on hearback.nudges (due_at) where status = 'scheduled';
create index nudges_of_message on hearback.nudges (tenant_id, person_id, send_key) where send_key is not null;

-- Every change of a nudge or of a message, in the transaction that made it: the audit.
create table hearback.events (
  event_id bigint generated always as identity primary key,
  tenant_id text not null,
  person_id text not null,
  subject text not null,
  status text not null,
  reason text,
  at bigint not null
);
create index events_of_person on hearback.events (tenant_id, person_id);
create index events_at on hearback.events (at);

-- Everything that the coach says: written with its cause, sent after the commit, in order.
create table hearback.outbox (
  out_id bigint generated always as identity primary key,
  tenant_id text not null,
  person_id text not null,
  send_key text not null,
  lane text not null check (lane in ('reply', 'nudge')),
  platform text not null,
  address text not null,
  message jsonb not null,
  nudge jsonb,
  time_zone text,
  has_buttons boolean not null,
  -- The earliest instant that its nudges were due at; null for a reply.
  due_at bigint,
  status text not null check (status in ('waiting', 'sending', 'sent', 'failed', 'withdrawn')),
  claim_token text,
  claims integer not null default 0,
  lease_until bigint,
  -- Write-ahead: set before any byte leaves, so that a crash leads to a probe.
  send_started_at bigint,
  first_started_at bigint,
  -- Ask the platform before the first send: an earlier life may have sent it.
  probe_since bigint,
  next_try_at bigint,
  attempts integer not null default 0,
  superseded text,
  -- The last word to somebody who is erased: the row goes when it is said.
  last_word boolean not null default false,
  ref text,
  reason text,
  created_at bigint not null,
  sent_at bigint,
  unique (tenant_id, person_id, send_key)
);
create index outbox_open on hearback.outbox (tenant_id, person_id, out_id) where status in ('waiting', 'sending');
create index outbox_ready on hearback.outbox (lane, created_at) where status in ('waiting', 'sending');
create index outbox_ref on hearback.outbox (tenant_id, person_id, ref) where ref is not null;

-- Texts that were asked for and are not written yet.
create table hearback.compositions (
  tenant_id text not null,
  person_id text not null,
  request_id text not null,
  request jsonb not null,
  address text not null,
  asked_at bigint not null,
  primary key (tenant_id, person_id, request_id)
);

create table hearback.keep (
  scope text not null,
  key text not null,
  value jsonb not null,
  primary key (scope, key)
);

create table hearback.leases (
  name text primary key,
  holder text not null,
  until_at bigint not null
);

-- That somebody was erased, and nothing of whom.
create table hearback.tombstones (
  person_hash text primary key,
  erased_at bigint not null
);

-- Messages that were on their way when their person was erased: found and deleted, then forgotten.
create table hearback.erasure_jobs (
  job_id bigint generated always as identity primary key,
  platform text not null,
  address text not null,
  send_key text not null,
  send_started_at bigint not null,
  next_try_at bigint not null
);

-- What the store knows of itself: heartbeat, tzdata version, restores, counters.
create table hearback.facts (
  name text primary key,
  value jsonb not null
);
