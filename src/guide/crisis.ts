import type { CrisisLine } from "../engine/guide.ts";

/*
 * Whom to turn to, by country (ISO 3166 alpha-2): the emergency number and one line that is open to
 * everybody, free or at a local rate. Check them when you edit: a wrong number here does harm.
 */
export const crisisLines: Readonly<Record<string, CrisisLine>> = {
  AR: { emergency: "911", line: "135 (Centro de Asistencia al Suicida)" },
  AT: { emergency: "112", line: "142 (Telefonseelsorge)" },
  AU: { emergency: "000", line: "13 11 14 (Lifeline)" },
  BE: { emergency: "112", line: "1813 (Zelfmoordlijn) or 107 (Télé-Accueil)" },
  BR: { emergency: "192", line: "188 (CVV)" },
  CA: { emergency: "911", line: "988, by call or text" },
  CH: { emergency: "112", line: "143 (Die Dargebotene Hand)" },
  CZ: { emergency: "112", line: "116 123" },
  DE: { emergency: "112", line: "0800 111 0 111 (Telefonseelsorge)" },
  DK: { emergency: "112", line: "70 201 201 (Livslinien)" },
  ES: { emergency: "112", line: "024" },
  FI: { emergency: "112", line: "09 2525 0111 (MIELI)" },
  FR: { emergency: "112", line: "3114" },
  GB: { emergency: "999", line: "116 123 (Samaritans)" },
  IE: { emergency: "112", line: "116 123 (Samaritans)" },
  IL: { emergency: "101", line: "1201 (ERAN)" },
  IN: { emergency: "112", line: "14416 (Tele-MANAS)" },
  IT: { emergency: "112", line: "02 2327 2327 (Telefono Amico)" },
  JP: { emergency: "119", line: "0120-279-338 (Yorisoi Hotline)" },
  KR: { emergency: "119", line: "109" },
  MX: { emergency: "911", line: "800 911 2000 (Línea de la Vida)" },
  NL: { emergency: "112", line: "113 or 0800-0113" },
  NO: { emergency: "112", line: "116 123 (Mental Helse)" },
  NZ: { emergency: "111", line: "1737, by call or text" },
  PL: { emergency: "112", line: "116 123" },
  PT: { emergency: "112", line: "213 544 545 (SOS Voz Amiga)" },
  SE: { emergency: "112", line: "90101 (Mind)" },
  SG: { emergency: "995", line: "1767 (Samaritans of Singapore)" },
  US: { emergency: "911", line: "988, by call or text" },
  ZA: { emergency: "112", line: "0800 567 567 (SADAG)" },
};
