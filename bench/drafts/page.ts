import { writeFileSync } from "node:fs";
import { compose } from "../../src/drafting/compose.ts";
import { judge } from "../../src/drafting/rubric.ts";
import { documents } from "../../src/engine/command.ts";
import { asking, people } from "./people.ts";

/* `npm run drafts`: every document for six very different people, on one page to read. */

const file = new URL("./specimens.md", import.meta.url);
const lines = [
  "# Specimen drafts",
  "",
  "Written by `npm run drafts` from the facts in `bench/drafts/people.ts`, without a model.",
  "",
];
for (const document of documents) {
  lines.push(`## ${document}`, "");
  for (const somebody of people) {
    const request = asking(somebody, document);
    const draft = compose(request);
    const { score, failed } = judge(draft, request);
    const words = draft.body.split(/\s+/).length;
    lines.push(
      `### ${somebody.who}`,
      "",
      `Score ${score.toFixed(2)}, ${words} words${failed.length > 0 ? `, ${failed.join("; ")}` : ""}`,
      "",
    );
    if (draft.subject !== null) lines.push(`> Subject: ${draft.subject}`, ">");
    lines.push(...draft.body.split("\n").map((line) => `> ${line}`.trimEnd()), "");
    lines.push(...draft.advice.map((advice) => `- ${advice}`), "");
  }
}
writeFileSync(
  file,
  `${lines
    .join("\n")
    .replace(/\n{3,}/g, "\n\n")
    .trimEnd()}\n`,
);
console.log(`Written: ${file.pathname}`);
