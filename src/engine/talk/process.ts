import type { Opportunity } from "../opportunity.ts";
import type { Record } from "../record.ts";

/** The record with some values of one process set: choices that no command of the contract names. */
export function setProcess(record: Record, id: string, values: Partial<Opportunity>): Record {
  return {
    ...record,
    opportunities: record.opportunities.map((one) => (one.id === id ? { ...one, ...values } : one)),
  };
}
