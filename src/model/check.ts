import type { Check } from "../ports.ts";
import type { ModelSettings } from "./client.ts";

const answersWithinMs = 5_000;

/** Whether the model's service answers with this key and knows the model. Costs no call of anybody's day. */
export async function checkModel(settings: ModelSettings | null): Promise<readonly Check[]> {
  if (settings === null)
    return [
      {
        what: "model",
        state: "off",
        found: "No key: everything works without a model.",
        fix: "To let a model help with drafts, set OPENAI_API_KEY (see .env.example).",
      },
    ];
  const state = await ask(settings);
  return [{ what: "model", ...state }];
}

async function ask({ apiKey, baseUrl, model }: ModelSettings): Promise<Omit<Check, "what">> {
  const broken = (found: string, fix: string) => ({ state: "broken", found, fix }) as const;
  try {
    const response = await fetch(`${baseUrl.replace(/\/$/, "")}/models/${encodeURIComponent(model)}`, {
      headers: { authorization: `Bearer ${apiKey}` },
      signal: AbortSignal.timeout(answersWithinMs),
    });
    await response.body?.cancel();
    if (response.ok) return { state: "ok", found: `${model} answers.`, fix: null };
    if (response.status === 401 || response.status === 403)
      return broken("The service refuses the key.", "Correct OPENAI_API_KEY.");
    // Many compatible services have no such route: reaching them is all that can be told.
    return {
      state: "warning",
      found: `The service answers, but does not tell of ${model} (status ${response.status}).`,
      fix: "If drafts say that they are composed, correct OPENAI_MODEL.",
    };
  } catch {
    return broken("The service does not answer.", "Correct OPENAI_BASE_URL, or start the service.");
  }
}
