import type { WebClient } from "@slack/web-api";
import type { Message, MessageFile } from "../../../src/engine/message.ts";
import { surfaces } from "../../../src/guide/surfaces.ts";
import { SendError } from "../../../src/ports/adapter.ts";
import type { Log } from "../../../src/ports.ts";
import { preparingMs } from "../connect/clients.ts";
import { draftFits, shownText } from "../render/message.ts";
import { codeOf, failureOf } from "./failure.ts";

/** A file whose bytes are with Slack and which nobody sees yet. */
type StagedFile = { id: string; title: string };

/** The message's files, and what is too long to stand in the message: the draft, the text itself. */
export function filesOf(message: Message): readonly MessageFile[] {
  const { draft, text, files } = message;
  const asFile = (name: string, content: string): MessageFile => ({ name, mediaType: "text/plain", content });
  return [
    ...files,
    ...(shownText(message) === text ? [] : [asFile(surfaces.file.text, text)]),
    ...(draft === null || draftFits(message) ? [] : [asFile(surfaces.draft.file, draft.body)]),
  ];
}

/*
 * `files.uploadV2` does three steps at once, and a retry of all three shows the file twice. So the
 * bytes go first (nobody sees them), then the message with its marker, then the sharing, which
 * may be tried again because it names the file by its id.
 */

/**
 * Uploads the bytes. Null when Slack will never take them (a missing scope): the message is worth
 * sending without. Throws `refused` when it may work later.
 */
export async function stageFiles(
  client: WebClient,
  files: readonly MessageFile[],
): Promise<readonly StagedFile[] | null> {
  if (files.length === 0) return [];
  const signal = AbortSignal.timeout(preparingMs);
  try {
    return await Promise.all(files.map((file) => stage(client, file, signal)));
  } catch (error) {
    const failure = failureOf(error);
    if (failure.kind === "permanent") return null;
    const retryAfterMs = failure.kind === "refused" ? failure.retryAfterMs : null;
    throw new SendError("Slack: the upload failed", { kind: "refused", retryAfterMs }, { cause: error });
  }
}

/** Shows the files in the conversation. False when it did not work the second time either. */
export async function shareFiles(
  client: WebClient,
  staged: readonly StagedFile[],
  channel: string,
  thread: string | null,
  log: Log,
): Promise<boolean> {
  const [first, ...rest] = staged;
  if (first === undefined) return true;
  const share = (): Promise<unknown> =>
    client.files.completeUploadExternal({
      files: [first, ...rest],
      channel_id: channel,
      ...(thread === null ? {} : { thread_ts: thread }),
    });
  try {
    await share().catch(share);
    return true;
  } catch (error) {
    log.warn({ code: codeOf(error), files: staged.length }, "Files could not be shared");
    return false;
  }
}

async function stage(client: WebClient, file: MessageFile, signal: AbortSignal): Promise<StagedFile> {
  const bytes = Buffer.from(file.content, "utf8");
  const place = await client.files.getUploadURLExternal({ filename: file.name, length: bytes.length });
  if (place.upload_url === undefined || place.file_id === undefined)
    throw new SendError("Slack: no place to upload to", { kind: "refused", retryAfterMs: null });
  const body = new FormData();
  body.append("file", new Blob([bytes], { type: file.mediaType }), file.name);
  const answer = await fetch(place.upload_url, { method: "POST", body, signal });
  if (!answer.ok)
    throw new SendError("Slack: the upload was refused", { kind: "refused", retryAfterMs: null });
  return { id: place.file_id, title: file.name };
}
