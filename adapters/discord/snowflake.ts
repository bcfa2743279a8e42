/** The first instant that Discord's ids can name. */
const epochMs = 1_420_070_400_000;

/** When Discord gave out this id, epoch ms. Also true of messages: their ids are their times. */
export function timeOf(id: string): number {
  return Number(BigInt(id) >> 22n) + epochMs;
}

/** By age, oldest first. Ids are numbers too long for `Number`. */
export function byAge(a: string, b: string): number {
  const [left, right] = [BigInt(a), BigInt(b)];
  return left < right ? -1 : left > right ? 1 : 0;
}
