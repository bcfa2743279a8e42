import type { Opportunity } from "../opportunity.ts";
import { type Turn, tell, viewNow } from "./turn.ts";

/** Names the country that the coach assumes, and what is customary there (78); nothing at home. */
export function tellAssumption(turn: Turn, about: Opportunity | null, part: "saved" | "note"): void {
  const country = about?.country ?? viewNow(turn).country;
  const custom = country === null ? undefined : turn.guide.abroad[country];
  if (custom) tell(turn, part, "abroad.assumed", { country: custom.name, custom: custom.says });
}
