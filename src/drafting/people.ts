import type { DraftContact, Facts, Register } from "../engine/draft.ts";
import { fullNameCountries } from "../guide/documents/letters.ts";

/** Family names that commonly stand first: such a name is not cut. */
const familyFirst: ReadonlySet<string> = new Set(
  "kim lee park choi jung kang cho yoon jang lim nguyen tran le pham hoang vu vo dang bui do ho ngo duong ly wang li zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he lin".split(
    " ",
  ),
);

/** The given name for a greeting; the whole name where cutting it might be wrong. */
function givenName(name: string): string {
  const words = name.trim().split(/\s+/);
  const [first = "", second] = words;
  if (second === undefined || familyFirst.has(first.toLowerCase())) return name.trim();
  if (!/^\p{Script=Latin}/u.test(first) || /^\p{Lu}\.?$/u.test(first) || /\.$/.test(first))
    return name.trim();
  if (/^(?:Al|El|Abu|Ibn|Mary|Jean|Ana|Maria|Mª|Anne|Juan|Jose|José)$/i.test(first) && words.length > 2)
    return `${first} ${second}`;
  return first;
}

/** How the recipient is addressed in this register and country. */
export function addressed(contact: DraftContact, register: Register, facts: Facts): string | null {
  const name = contact.name?.trim();
  if (!name) return null;
  if (register === "formal") return name;
  return register === "plain" && fullNameCountries.has(facts.country ?? "") ? name : givenName(name);
}

/** "Dana Smith", "Dana Smith and Tom Lee", "Dana Smith, Tom Lee and Ann Wu". */
export function listed(items: readonly string[]): string {
  if (items.length < 2) return items[0] ?? "";
  return `${items.slice(0, -1).join(", ")} and ${items.at(-1)}`;
}
