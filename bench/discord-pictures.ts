import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { render } from "../adapters/discord/render/message.ts";
import { showInterviewForm, showSettingsForm } from "../adapters/discord/surfaces/forms.ts";
import { listCards } from "../adapters/discord/surfaces/list.ts";
import { messagePage } from "../tests/support/discord/message-page.ts";
import { pictured } from "../tests/support/discord/pictured.ts";

/*
 * Draws the pictures of docs/discord.md from the payloads that the adapter really sends:
 * `node bench/discord-pictures.ts [folder]`. Needs a Chromium (CHROMIUM names another one).
 */

const run = promisify(execFile);
const folder = process.argv[2] ?? "docs/pictures";
const chromium = process.env["CHROMIUM"] ?? "chromium";
const { board, nudge, draft } = pictured;

const pictures: Readonly<Record<string, readonly [page: string, height: number]>> = {
  "discord-nudge": [messagePage(render(nudge)), 150],
  "discord-draft": [messagePage(render(draft)), 480],
  "discord-list": [messagePage([listCards(board, 0)]), 390],
  "discord-form": [messagePage([], showInterviewForm()), 480],
  "discord-settings": [messagePage([], showSettingsForm()), 540],
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
    `--window-size=600,${height}`,
    `--screenshot=${join(folder, `${name}.png`)}`,
    `file://${file}`,
  ]);
  console.log(`${folder}/${name}.png`);
}
await rm(pages, { recursive: true, force: true });
