/** The round of an interview, when said: "second", "2nd", "round 3", "final". First is not said. */
export function roundIn(text: string): number | "final" | undefined {
  if (
    /\b(?:final|last)[- ](?:round|interview|stage|chat|one|loop)\b|\bfinals?\b(?=.{0,12}\b(?:with|at|round|w)\b)|\bfinal boss\b/i.test(
      text,
    )
  )
    return "final";
  const match =
    /\b(second|2nd|2d|third|3rd|fourth|4th|fifth|5th)[- ](?:\w+ )?(?:round|interview|intvw|interveiw|stage|chat|meeting|one|time|conversation|call|talk|date)\b/i.exec(
      text,
    ) ??
    /\b(?:round|stage|interview|intvw)\s*(?:number |no\.? ?|#)?(two|2|three|3|four|4|five|5)\b/i.exec(text) ??
    /\br(2|3|4|5)\b/i.exec(text);
  const word = match?.[1]?.toLowerCase();
  if (word === undefined) return undefined;
  const number = /\d/.exec(word)?.[0];
  if (number !== undefined) return Number(number) === 1 ? undefined : Number(number);
  const place = ["second", "third", "fourth", "fifth"].indexOf(word);
  return place >= 0 ? place + 2 : ["two", "three", "four", "five"].indexOf(word) + 2;
}
