import { type ParseArgsOptionsConfig, parseArgs } from "node:util";
import { UsageError } from "./context.ts";

/**
 * Reads a command's options. Throws a `UsageError` that names what is not known: an option that is
 * passed over in silence is a misunderstanding that is found out late.
 */
export function readArguments<Options extends ParseArgsOptionsConfig>(
  args: readonly string[],
  options: Options,
  command: string,
) {
  try {
    return parseArgs({ args: [...args], options, strict: true, allowPositionals: false }).values;
  } catch (error) {
    const why = error instanceof Error ? error.message.split(". ")[0] : String(error);
    throw new UsageError(`${command}: ${why}. "npm run hearback -- help" lists the options.`);
  }
}
