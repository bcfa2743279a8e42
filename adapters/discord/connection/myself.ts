import { Routes } from "discord.js";
import * as z from "zod";
import type { DiscordRest } from "./rest.ts";

const Identified = z.looseObject({ id: z.string() });

/** Who the token belongs to. Asked once, and again after a failure. */
export type Myself = Readonly<{
  userId(): Promise<string>;
  /** Of old apps it is another one than the bot's. */
  applicationId(): Promise<string>;
}>;

export function createMyself(rest: DiscordRest): Myself {
  const userId = once(async () => Identified.parse(await rest.call("get", Routes.user("@me"))).id);
  return {
    userId,
    applicationId: once(async () => {
      const answer = await rest.call("get", Routes.currentApplication()).catch(() => null);
      const application = Identified.safeParse(answer);
      return application.success ? application.data.id : userId();
    }),
  };
}

function once<T>(ask: () => Promise<T>): () => Promise<T> {
  let answer: Promise<T> | null = null;
  return () => {
    answer ??= ask().catch((error: unknown) => {
      answer = null;
      throw error;
    });
    return answer;
  };
}
