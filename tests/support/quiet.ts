import type { Log } from "../../src/ports.ts";

/** A log for tests: silent, and it remembers what was complained about. */
export function quietLog(): Log & { readonly complaints: readonly string[] } {
  const complaints: string[] = [];
  const complain = (_about: object, message: string) => void complaints.push(message);
  return { complaints, debug: () => {}, info: () => {}, warn: complain, error: complain };
}
