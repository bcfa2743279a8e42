import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { renderHome } from "../adapters/slack/render/home.ts";
import { renderMessage } from "../adapters/slack/render/message.ts";
import {
  draftForm,
  editForm,
  logForm,
  profileForm,
  rescheduleForm,
  settingsForm,
} from "../adapters/slack/surfaces/form-views.ts";
import { messagePage, viewPage } from "../tests/support/slack/block-page.ts";
import { pictured } from "../tests/support/slack/pictured.ts";

/*
 * Draws the Home tab, a nudge, a draft and the forms from the blocks that the adapter really sends:
 * `node bench/slack-pictures.ts [folder]`. Needs a Chromium (CHROMIUM names another one).
 */

const run = promisify(execFile);
const folder = process.argv[2] ?? "docs/pictures";
const chromium = process.env["CHROMIUM"] ?? "chromium";
const { board, item, nudge, draft } = pictured;
const context = { board, today: "2026-10-19" };

const pictures: Readonly<Record<string, readonly [page: string, height: number]>> = {
  "slack-home": [viewPage(renderHome(board)), 520],
  "slack-nudge": [messagePage(renderMessage(nudge).blocks), 240],
  "slack-draft": [messagePage(renderMessage(draft).blocks), 600],
  "slack-form-log": [viewPage(logForm(context, null)), 930],
  "slack-form-edit": [viewPage(editForm(item)), 670],
  "slack-form-reschedule": [viewPage(rescheduleForm(item, context)), 410],
  "slack-form-profile": [viewPage(profileForm(context)), 570],
  "slack-form-settings": [viewPage(settingsForm(context)), 540],
  "slack-form-draft": [viewPage(draftForm(null, draft.message.draft?.body ?? "")), 560],
};

const pages = await mkdtemp(join(tmpdir(), "hearback-pictures-"));
for (const [name, [page, height]] of Object.entries(pictures)) {
  const file = join(pages, `${name}.html`);
  await writeFile(file, page);
  await run(chromium, [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--hide-scrollbars",
    `--user-data-dir=${join(pages, "profile")}`,
    `--window-size=680,${height}`,
    `--screenshot=${join(folder, `${name}.png`)}`,
    `file://${file}`,
  ]);
  console.log(`${folder}/${name}.png`);
}
await rm(pages, { recursive: true, force: true });
