import { chatCommand } from "./chat.ts";
import type { CliCommand } from "./context.ts";
import { demoCommand } from "./demo.ts";
import { doctorCommand } from "./doctor.ts";
import { helpCommand } from "./help.ts";
import { rotateKeysCommand } from "./rotate-keys.ts";
import { startCommand } from "./start.ts";
import { transcriptCommand } from "./transcript.ts";
import { understandCommand } from "./understand.ts";

/** Everything that `hearback` can be told to do, by name, in the order of `help`. */
export const commands: ReadonlyMap<string, CliCommand> = new Map([
  ["start", startCommand],
  ["chat", chatCommand],
  ["demo", demoCommand],
  ["doctor", doctorCommand],
  ["rotate-keys", rotateKeysCommand],
  ["transcript", transcriptCommand],
  ["understand", understandCommand],
  ["help", helpCommand(() => commands)],
]);
