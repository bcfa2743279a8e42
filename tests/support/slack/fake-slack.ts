import { createUploads } from "./files.ts";
import { messagingMethods, newTs } from "./messaging.ts";
import {
  actionPayload,
  commandPayload,
  eventPayload,
  messageEvent,
  shortcutPayload,
  submissionPayload,
} from "./payloads.ts";
import { type Acknowledgement, type EnvelopeType, type Socket, serveSocket } from "./socket.ts";
import { streamingMethods } from "./streaming.ts";
import { createTriggers, surfaceMethods } from "./surfaces.ts";
import { type AppMethod, serveWebApi, type WebApi } from "./web-api.ts";
import {
  createWorkspace,
  directChannel,
  join,
  type StoredMessage,
  type StoredView,
  type Workspace,
} from "./workspace.ts";

/** How Slack reaches the app: over the socket, or by posting to it. */
export type Transport = (
  type: EnvelopeType,
  payload: Record<string, unknown>,
  attempt: number,
) => Promise<Acknowledgement | null>;

/** A Slack to test against: it keeps the rules that the real one keeps, on a port of its own. */
export type FakeSlack = Readonly<{
  apiUrl: string;
  appToken: string;
  api: WebApi;
  socket: Socket;
  workspace: Workspace;
  workspaces: Map<string, Workspace>;
  appMethods: Map<string, AppMethod>;
  /** Where deliveries go; the socket unless a test says otherwise. */
  transport: { current: Transport };
  trigger(): string;
  /** A person writes to the coach. */
  say(
    user: string,
    text: string,
    more?: Partial<StoredMessage> & { workspace?: Workspace },
  ): Promise<Acknowledgement | null>;
  /** Any other event; give `payload` of an earlier one to deliver it again. */
  event(
    event: { type: string } & Record<string, unknown>,
    workspace?: Workspace,
  ): Promise<Acknowledgement | null>;
  deliver(
    type: EnvelopeType,
    payload: Record<string, unknown>,
    attempt?: number,
  ): Promise<Acknowledgement | null>;
  /** A person presses the button with this label below a message or on a view. */
  press(user: string, on: StoredMessage | StoredView, label: string): Promise<Acknowledgement | null>;
  command(user: string, channel: string, text: string): Promise<Acknowledgement | null>;
  shortcut(user: string, callbackId: string, message?: StoredMessage): Promise<Acknowledgement | null>;
  submit(
    user: string,
    view: StoredView,
    values: Readonly<Record<string, Readonly<Record<string, unknown>>>>,
  ): Promise<Acknowledgement | null>;
  /** What the coach said in the conversation with this person. */
  said(user: string, workspace?: Workspace): readonly StoredMessage[];
  close(): Promise<void>;
}>;

export async function startFakeSlack(now: () => number = Date.now): Promise<FakeSlack> {
  const workspace = createWorkspace();
  join(workspace, "U0001");
  const workspaces = new Map([[workspace.teamId, workspace]]);
  const triggers = createTriggers(now);
  const appToken = "xapp-planted-app-token";
  let url = "";
  const uploads = createUploads(() => url);
  const appMethods = new Map<string, AppMethod>();
  const api = await serveWebApi({
    workspaces,
    methods: new Map([
      ...messagingMethods,
      ...streamingMethods,
      ...surfaceMethods(triggers),
      ...uploads.methods,
    ]),
    appMethods,
    other: uploads.receive,
    now,
  });
  url = api.url;
  const socket = serveSocket(api.server, () => url, appToken);
  appMethods.set("apps.connections.open", (_, token) => socket.openConnection(token));
  const transport: FakeSlack["transport"] = { current: socket.deliver };
  const deliver: FakeSlack["deliver"] = (type, payload, attempt = 0) =>
    transport.current(type, payload, attempt);

  return {
    apiUrl: `${url}/api/`,
    appToken,
    api,
    socket,
    workspace,
    workspaces,
    appMethods,
    transport,
    trigger: triggers.issue,
    deliver,
    say(user, text, { workspace: where = workspace, ...more } = {}) {
      const message: StoredMessage = {
        type: "message",
        ts: newTs(now()),
        channel: directChannel(user),
        user,
        text,
        ...more,
      };
      where.messages.push(message);
      return deliver("events_api", eventPayload(where, messageEvent(message, where), now()));
    },
    event: (event, where = workspace) => deliver("events_api", eventPayload(where, event, now())),
    press(user, on, label) {
      const action = findButton(on.blocks ?? [], label);
      const where = "hash" in on ? { view: on } : { message: on };
      return deliver("interactive", actionPayload(workspace, user, where, action, triggers.issue(), now()));
    },
    command(user, channel, text) {
      const from = { user, channel, text, trigger: triggers.issue(), responseUrl: `${url}/respond/1` };
      return deliver("slash_commands", commandPayload(workspace, from));
    },
    shortcut: (user, callbackId, message) =>
      deliver("interactive", shortcutPayload(workspace, user, callbackId, triggers.issue(), message ?? null)),
    submit: (user, view, values) => deliver("interactive", submissionPayload(workspace, user, view, values)),
    said: (user, where = workspace) =>
      where.messages.filter((it) => it.channel === directChannel(user) && it.bot_id === where.botId),
    async close() {
      socket.close();
      await api.close();
    },
  };
}

type Pressable = {
  type: string;
  action_id?: string;
  text?: { text: string };
  value?: string;
  options?: Pressable[];
};

/** The button, or the option of an overflow menu, that shows this label. */
function findButton(blocks: readonly unknown[], label: string): Record<string, unknown> {
  for (const block of blocks as readonly {
    block_id?: string;
    elements?: Pressable[];
    accessory?: Pressable;
  }[]) {
    for (const element of [...(block.elements ?? []), ...(block.accessory ? [block.accessory] : [])]) {
      const on = { block_id: block.block_id, action_id: element.action_id, type: element.type };
      if (element.type === "button" && element.text?.text === label)
        return { ...on, text: element.text, value: element.value };
      const option = element.options?.find((it) => it.text?.text === label);
      if (option !== undefined) return { ...on, selected_option: option };
    }
  }
  throw new Error(`No button "${label}"`);
}
