import { isSupportedCountry, parsePhoneNumberFromString } from "libphonenumber-js";
import type { MessageLink } from "../engine/message.ts";

/** A `tel:` link for the number as it was told, read as one of `country`; null when it is none. */
export function phoneLink(phone: string | null, country: string | null): MessageLink | null {
  if (!phone) return null;
  const known = country !== null && isSupportedCountry(country) ? country : undefined;
  const parsed = parsePhoneNumberFromString(phone, known);
  const digits = phone.replace(/(?!^\+)\D/g, "");
  const number = parsed?.isPossible() ? parsed.getURI() : digits.length >= 5 ? `tel:${digits}` : null;
  return number ? { label: `Call ${phone.trim()}`.slice(0, 75), url: number } : null;
}
