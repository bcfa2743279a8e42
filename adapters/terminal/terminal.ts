import type { AdapterWorld, ChatAdapter, Desk, Gateway, Outgoing } from "../../src/ports/adapter.ts";
import { Address, type Delivery, type PersonKey } from "../../src/ports.ts";
import { type Choices, choicesOf, pressOf } from "./choices.ts";
import { cleanInput, cleanOutput } from "./clean.ts";
import { numberLines } from "./line-numbers.ts";
import { ownCommand, saveFiles } from "./own-commands.ts";
import { openPrintedLog } from "./printed-log.ts";
import { renderMessage } from "./render.ts";
import type { Screen } from "./screen.ts";
import { styled, wrapped } from "./style.ts";
import { words } from "./words.ts";

export type TerminalParts = Readonly<{
  screen: Screen;
  world: Pick<AdapterWorld, "clock" | "keep" | "log">;
  /** What the machine tells of the person; null where it does not. */
  profile: Readonly<{ timeZone: string | null; locale: string | null }>;
  /** Moves the clock by a span such as "7d" and says what day it is; null where the clock is the real one. */
  skip: ((span: string) => Promise<string | null>) | null;
}>;

export type TerminalAdapter = ChatAdapter &
  Readonly<{
    /** Resolves when the person leaves or the input ends, after everything was answered. */
    ended: Promise<void>;
  }>;

const platform = "terminal";
const person: PersonKey = { tenantId: platform, personId: "me" };
const here = Address.parse(platform);
/** After this the person is told that the answer will come late. */
const patienceMs = 30_000;

/**
 * One person at one terminal or pipe. A message is handed on when the one before is answered; what
 * the coach says by itself is printed whenever it comes.
 */
export function terminalAdapter({ screen, world, profile, skip }: TerminalParts): TerminalAdapter {
  const { clock, log } = world;
  const ending = Promise.withResolvers<void>();
  const leaving = Promise.withResolvers<void>();
  const memory = openPrintedLog(world.keep, platform);
  let choices: Choices | null = null;
  let printedHere: Outgoing[] = [];
  let heardAt: number | null = null;

  const tell = (text: string) => screen.print(styled(screen.look, "dim", text));

  const print = async (outgoing: Outgoing) => {
    await screen.print(renderMessage(screen.look, outgoing, clock.now()));
    printedHere = [...printedHere.slice(-9), outgoing];
    choices = choicesOf(outgoing) ?? choices;
  };

  const deliver = async (desk: Desk, id: string, body: Delivery["body"]) => {
    const at = clock.now();
    await desk.accept({ id, platform, ...person, address: here, home: here, private: true, at, body });
    await patiently(Promise.race([desk.settled(person), leaving.promise]), () => tell(words.slow));
  };

  const obey = async (desk: Desk, command: NonNullable<ReturnType<typeof ownCommand>>): Promise<void> => {
    switch (command.type) {
      case "quit":
        return;
      case "help":
        await tell(words.help(skip !== null).join("\n"));
        return deliver(desk, `help-${clock.now()}`, {
          type: "commands",
          commands: [{ command: "help" }],
          opportunityId: null,
          label: "/help",
        });
      case "save":
        return tell(await saveFiles(printedHere.at(-1)?.message.files ?? [], command.folder));
      case "skip": {
        if (skip === null) return tell(words.unknown("/skip"));
        const day = await skip(command.span);
        return tell(day === null ? words.skipHow : words.skipped(day));
      }
      case "unknown":
        return tell(words.unknown(command.name));
    }
  };

  const converse = async (desk: Desk) => {
    const remembered = await memory;
    const lines = numberLines(remembered, screen.attended);
    choices = remembered.standing && { ...remembered.standing, labels: [] };
    await deliver(desk, `profile-${clock.now()}`, { type: "profile", ...profile, name: null });
    const board = await desk.board(person);
    if (board !== null && board.items.length > 0)
      await screen.print(wrapped(screen.look, cleanOutput(board.headline)));
    await deliver(desk, "opened", { type: "opened" });
    await lines.recovered();

    for await (const raw of screen.messages) {
      heardAt = clock.now();
      const text = cleanInput(raw);
      if (text === "" && screen.attended) continue;
      const command = ownCommand(text);
      if (command?.type === "quit") return;
      try {
        if (command !== null) await obey(desk, command);
        else await answer(desk, lines, text);
      } catch (error) {
        log.error({ platform, error }, "a line could not be handled");
        await tell(words.failed);
      }
    }
  };

  const answer = async (desk: Desk, lines: ReturnType<typeof numberLines>, text: string) => {
    const body = pressOf(text, choices) ?? { type: "text" as const, text, replyTo: null };
    const { id, again } = await lines.takeUp(text);
    const before = printedHere.at(-1);
    await deliver(desk, id, body);
    // Taken up before a kill and answered since the restart: whoever asks again sees the answer again.
    if (again && printedHere.at(-1) === before) for (const outgoing of printedHere) await print(outgoing);
    await lines.answered();
  };

  return {
    platform,
    ended: ending.promise,
    sender: {
      async post(_to, outgoing) {
        await print(outgoing);
        // Printed first, remembered after: a kill in between prints it twice rather than never.
        const remembered = await memory;
        await remembered.remember(outgoing.key, clock.now());
        await remembered.stand(choices);
        return outgoing.key;
      },
      async find(_to, key, since) {
        const at = (await memory).printedAt(key);
        return at !== null && at >= since ? key : null;
      },
      async retire(_to, ref) {
        if (choices?.messageKey !== ref) return;
        choices = null;
        await (await memory).stand(null);
      },
      // What is printed stays printed.
      remove: async () => {},
      working: async () => {},
    },
    async open(desk): Promise<Gateway> {
      converse(desk)
        .catch((error: unknown) => log.error({ platform, error }, "the conversation ended"))
        .finally(() => ending.resolve());
      return {
        async stop() {
          screen.close();
          leaving.resolve();
          await ending.promise;
        },
        quietMs: () => (heardAt === null ? null : clock.now() - heardAt),
      };
    },
    check: async () => [{ what: platform, state: "ok", found: "You are sitting at it.", fix: null }],
    close: async () => screen.close(),
  };
}

/** Waits for `work`; says so by `onSlow` when it takes long, and then waits no more. */
async function patiently(work: Promise<void>, onSlow: () => Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<"late">((resolve) => {
    timer = setTimeout(() => resolve("late"), patienceMs);
  });
  const outcome = await Promise.race([work, late]);
  clearTimeout(timer);
  if (outcome === "late") await onSlow();
}
