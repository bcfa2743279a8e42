import { writeFileSync } from "node:fs";
import { packModels } from "../src/understanding/models.ts";
import { train } from "../src/understanding/training/train.ts";
import { corpus, groupsOf } from "./understanding-corpus.ts";

/* Learns the weights of understanding anew from the corpus: the same corpus gives the same file, bit for bit. */

const lines = corpus();
const target = new URL("../src/understanding/weights.generated.json", import.meta.url);
writeFileSync(target, `${JSON.stringify(packModels(train(lines, groupsOf(lines, 4)).whole()))}\n`);
console.log(`${lines.length} lines; ${target.pathname}`);
