import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { linesOf } from "../src/understanding/training/corpus.ts";
import { train } from "../src/understanding/training/train.ts";

/* Learns the weights of understanding anew from the corpus: the same corpus gives the same file, bit for bit. */

const folder = new URL("../src/understanding/corpus/", import.meta.url);
const lines = readdirSync(folder)
  .filter((name) => name.endsWith(".jsonl"))
  .sort()
  .flatMap((name) => linesOf(readFileSync(new URL(name, folder), "utf8")));
const target = new URL("../src/understanding/weights.generated.json", import.meta.url);
writeFileSync(target, `${JSON.stringify(train(lines))}\n`);
console.log(`${lines.length} lines; ${target.pathname}`);
