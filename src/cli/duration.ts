const units = { w: 7 * 86_400_000, d: 86_400_000, h: 3_600_000, m: 60_000 } as const;

/**
 * A length of time as people type it on a command line: `P7D`, `PT6H`, `P1DT12H`, `7d`, `36h`,
 * `2w`, `90m`. Milliseconds, or null when it is none.
 */
export function parseDuration(text: string): number | null {
  const short = /^(\d{1,5})\s*([wdhm])$/i.exec(text.trim());
  if (short) return Number(short[1]) * units[(short[2] ?? "d").toLowerCase() as keyof typeof units];
  const iso = /^P(?=.)(?:(\d{1,4})W)?(?:(\d{1,5})D)?(?:T(?=.)(?:(\d{1,5})H)?(?:(\d{1,6})M)?)?$/i.exec(
    text.trim(),
  );
  if (!iso) return null;
  const [weeks, days, hours, minutes] = iso.slice(1).map((digits) => Number(digits ?? 0));
  return (weeks ?? 0) * units.w + (days ?? 0) * units.d + (hours ?? 0) * units.h + (minutes ?? 0) * units.m;
}
