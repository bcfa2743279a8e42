import OpenAI from "openai";
import * as z from "zod";
import type { Budget } from "./budget.ts";

export type ModelSettings = Readonly<{
  apiKey: string;
  /** Any OpenAI-compatible service. */
  baseUrl: string;
  model: string;
  timeoutMs: number;
}>;

/** One thing asked of the model. What stands in `data` is data: no instruction in it counts. */
export type Question<Answer> = Readonly<{
  /** `draft`, `read`: for the counts, and the name of the answer's schema. */
  task: string;
  /** What is asked, from `prompts/`. */
  instructions: string;
  data: unknown;
  schema: z.ZodType<Answer>;
  /** Whose share of the day pays for it. */
  person: string;
  /** Ends the wait; where it is missing, the client's own timeout does. */
  signal?: AbortSignal;
  /** Called with the raw text so far, while it arrives. */
  onText?: (text: string) => void;
}>;

export type Failure = "over-budget" | "timeout" | "refused" | "malformed" | "unreachable";
export type Answered<Answer> =
  | { readonly ok: true; readonly answer: Answer }
  | { readonly ok: false; readonly why: Failure };

/** What a call came to, for the counts: never a person's words. */
export type Outcome = Readonly<{
  task: string;
  result: "answered" | Failure;
  ms: number;
  promptTokens: number;
  completionTokens: number;
}>;

export interface ModelClient {
  /** Asks once. Never throws, and never takes longer than the timeout. */
  ask<Answer>(question: Question<Answer>): Promise<Answered<Answer>>;
  /** A signal that ends with the client's timeout, to be shared by calls that belong together. */
  deadline(): AbortSignal;
}

export type ClientWorld = Readonly<{
  budget: Budget;
  /** Milliseconds that only grow. */
  monotonic: () => number;
  /** Counts costs and outcomes. */
  count: (outcome: Outcome) => void;
}>;

/** A client of the model behind `settings.baseUrl`. Nothing is sent before the first question. */
export function createModelClient(settings: ModelSettings, world: ClientWorld): ModelClient {
  const openai = new OpenAI({
    apiKey: settings.apiKey,
    baseURL: settings.baseUrl,
    timeout: settings.timeoutMs,
    maxRetries: 0,
    logLevel: "off",
  });
  const deadline = () => AbortSignal.timeout(settings.timeoutMs);

  return {
    deadline,
    async ask(question) {
      const began = world.monotonic();
      const used = { promptTokens: 0, completionTokens: 0 };
      const signal = question.signal ?? deadline();
      const answered = world.budget.take(question.person)
        ? await settled(question, signal, () => completion(openai, settings.model, question, signal, used))
        : ({ ok: false, why: "over-budget" } as const);
      const result = answered.ok ? "answered" : answered.why;
      world.count({ task: question.task, result, ms: world.monotonic() - began, ...used });
      return answered;
    },
  };
}

/** The text of the answer as the schema demands it, or why there is none. */
async function settled<Answer>(
  question: Question<Answer>,
  signal: AbortSignal,
  work: () => Promise<string | null>,
): Promise<Answered<Answer>> {
  try {
    const text = await untilAborted(work(), signal);
    if (text === null) return { ok: false, why: "refused" };
    const parsed = question.schema.safeParse(JSON.parse(withoutFence(text)));
    return parsed.success ? { ok: true, answer: parsed.data } : { ok: false, why: "malformed" };
  } catch (error) {
    if (signal.aborted) return { ok: false, why: "timeout" };
    return { ok: false, why: error instanceof SyntaxError ? "malformed" : "unreachable" };
  }
}

/** A body that dribbles on after the abort is not waited for. */
function untilAborted<Value>(work: Promise<Value>, signal: AbortSignal): Promise<Value> {
  return new Promise((resolve, reject) => {
    const stop = () => reject(new Error("The model took too long"));
    if (signal.aborted) stop();
    signal.addEventListener("abort", stop, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener("abort", stop));
  });
}

/** Null: the model declined. Cut-off answers come back as they are and fail as malformed. */
async function completion<Answer>(
  openai: OpenAI,
  model: string,
  question: Question<Answer>,
  signal: AbortSignal,
  used: { promptTokens: number; completionTokens: number },
): Promise<string | null> {
  const request = {
    model,
    messages: [
      { role: "system" as const, content: question.instructions },
      { role: "user" as const, content: JSON.stringify(question.data) },
    ],
    response_format: {
      type: "json_schema" as const,
      json_schema: { name: question.task, strict: true, schema: z.toJSONSchema(question.schema) },
    },
    max_completion_tokens: 4000,
  };
  if (!question.onText) {
    const answer = await openai.chat.completions.create({ ...request, stream: false }, { signal });
    used.promptTokens = answer.usage?.prompt_tokens ?? 0;
    used.completionTokens = answer.usage?.completion_tokens ?? 0;
    const message = answer.choices[0]?.message;
    return message?.refusal ? null : (message?.content ?? null);
  }
  const stream = await openai.chat.completions.create(
    { ...request, stream: true, stream_options: { include_usage: true } },
    { signal },
  );
  let text = "";
  let refused = false;
  for await (const chunk of stream) {
    const delta = chunk.choices[0]?.delta;
    used.promptTokens = chunk.usage?.prompt_tokens ?? used.promptTokens;
    used.completionTokens = chunk.usage?.completion_tokens ?? used.completionTokens;
    if (delta?.refusal) refused = true;
    if (delta?.content) {
      text += delta.content;
      question.onText(text);
    }
  }
  return refused || text === "" ? null : text;
}

/** Some services wrap JSON in a code fence whatever they are asked. */
function withoutFence(text: string): string {
  return text.replace(/^\s*```(?:json)?\s*|\s*```\s*$/g, "");
}
