import type { Register } from "../../engine/draft.ts";

/** Greetings and sign-offs. `{first}`: the given name; `{full}`: the name as the person spelt it. */
export const greetings: Readonly<Record<Register, readonly string[]>> = {
  formal: ["Dear {full},"],
  plain: ["Dear {first},", "Hello {first},", "Hi {first},"],
  warm: ["Hi {first},", "Hello {first},", "Dear {first},"],
};

/** Where nobody's name is known (rubric G3). */
export const greetingWithoutName = "Hello,";

/** Countries where an American "Sincerely" sounds foreign have their own line. */
export const signOffs: Readonly<Record<Register, readonly string[]>> = {
  formal: ["Sincerely,", "With kind regards,"],
  plain: ["Best regards,", "Kind regards,", "With best regards,"],
  warm: ["Warm regards,", "All the best,", "With best wishes,"],
};
export const formalSignOffAbroad = ["Yours sincerely,", "With kind regards,"];

/** Where a first name is too much for a plain register: the full name is used. */
export const fullNameCountries: ReadonlySet<string> = new Set([
  "DE",
  "AT",
  "CH",
  "JP",
  "KR",
  "FR",
  "CN",
  "TW",
  "IT",
]);

/** Where two or three sentences of thanks are the custom (cadence, section 8). */
export const shortThanksCountries: ReadonlySet<string> = new Set(
  "GB UK DE AT CH SE NO DK FI IS NL FR BE LU IE ES PT IT PL CZ SK HU SI HR RO BG GR EE LV LT CY MT LI".split(
    " ",
  ),
);
