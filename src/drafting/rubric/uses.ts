import type { Reading } from "./check.ts";

const empty = new Set(
  "that this with from about your their them they have been were what when where which while would could should into than then also very much more most some over under after before because".split(
    " ",
  ),
);

/** The words of a phrase that carry it, cut to their stems. */
function stems(text: string): readonly string[] {
  return [
    ...new Set(
      (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])
        .filter((word) => word.length > 2 && !empty.has(word))
        .map((word) => word.slice(0, 6)),
    ),
  ];
}

/** True when the text takes up at least half of what a fact says. */
export function takesUp({ all, holes }: Reading, ...names: readonly string[]): boolean {
  return names.some((name) => {
    const filling = holes[name];
    if (!filling) return false;
    const wanted = stems(filling.text);
    const said = new Set(stems(all));
    const found = wanted.filter((word) => said.has(word)).length;
    return found >= Math.min(wanted.length, Math.max(1, Math.ceil(wanted.length / 2)));
  });
}

/** True when the facts give one of these. */
export const has =
  (...names: readonly string[]) =>
  ({ holes }: Reading): boolean =>
    names.some((name) => holes[name] !== undefined);
