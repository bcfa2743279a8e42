import type { DateRule } from "./read.ts";
import { calendarDateRules } from "./rules-calendar.ts";
import { countRules } from "./rules-count.ts";
import { nearRules } from "./rules-near.ts";
import { periodRules } from "./rules-period.ts";
import { weekdayRules } from "./rules-weekday.ts";

/** All ways to say a day, the more specific first. */
export const rules: readonly DateRule[] = [
  ...periodRules,
  ...weekdayRules,
  ...calendarDateRules,
  ...nearRules,
  ...countRules,
];
