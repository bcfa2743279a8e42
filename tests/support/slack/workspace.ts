import type { KnownBlock } from "@slack/types";

/** A message as the fake keeps it and shows it in history. */
export type StoredMessage = {
  type: "message";
  ts: string;
  channel: string;
  user: string;
  text: string;
  bot_id?: string;
  blocks?: KnownBlock[];
  metadata?: { event_type: string; event_payload: Record<string, unknown> };
  thread_ts?: string;
  edited?: boolean;
  streaming?: boolean;
};

export type StoredView = {
  id: string;
  hash: string;
  type: "home" | "modal";
  user: string;
  callback_id?: string;
  private_metadata?: string;
  blocks: KnownBlock[];
  [key: string]: unknown;
};

export type Member = {
  id: string;
  name: string;
  tz: string;
  locale: string;
  deleted: boolean;
};

/** One workspace as the fake knows it: who is there, what was posted, what is shown. */
export type Workspace = {
  teamId: string;
  enterpriseId: string | null;
  botToken: string;
  botUserId: string;
  botId: string;
  scopes: Set<string>;
  messagesTab: boolean;
  homeTab: boolean;
  members: Map<string, Member>;
  messages: StoredMessage[];
  ephemerals: { channel: string; user: string; text: string; blocks: KnownBlock[] }[];
  homes: Map<string, StoredView>;
  modals: StoredView[];
  files: { id: string; name: string; content: string; channel: string | null; thread: string | null }[];
  statuses: { channel: string; thread: string; status: string }[];
  prompts: { channel: string; prompts: unknown }[];
};

const allScopes = [
  "app_mentions:read",
  "assistant:write",
  "chat:write",
  "commands",
  "files:write",
  "im:history",
  "im:read",
  "im:write",
  "users:read",
];

export function createWorkspace(teamId = "T0001", more: Partial<Workspace> = {}): Workspace {
  return {
    teamId,
    enterpriseId: null,
    botToken: `xoxb-${teamId}-planted-token`,
    botUserId: `UBOT${teamId.slice(1)}`,
    botId: `BBOT${teamId.slice(1)}`,
    scopes: new Set(allScopes),
    messagesTab: true,
    homeTab: true,
    members: new Map(),
    messages: [],
    ephemerals: [],
    homes: new Map(),
    modals: [],
    files: [],
    statuses: [],
    prompts: [],
    ...more,
  };
}

/** The one conversation between a person and the app. */
export function directChannel(user: string): string {
  return `D${user.slice(1)}`;
}

export function join(workspace: Workspace, id: string, more: Partial<Member> = {}): Member {
  const member = {
    id,
    name: `Name of ${id}`,
    tz: "America/New_York",
    locale: "en-US",
    deleted: false,
    ...more,
  };
  workspace.members.set(id, member);
  return member;
}
