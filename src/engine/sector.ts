import type { Paced } from "./cadence.ts";
import { foldName } from "./fold.ts";
import type { Opportunity } from "./opportunity.ts";

/** Government, university, hospital: by the words of the employer's name (cadence R2). */
export function sectorOf(guide: Paced, company: string | null): Opportunity["sector"] {
  const name = ` ${foldName(company ?? "")} `;
  const patient = guide.cadence.patientWords.some((word) => name.includes(` ${foldName(word)} `));
  return patient ? "patient" : "ordinary";
}
