import { arbiterSize } from "./arbitrate.ts";
import { commandColumns } from "./evidence.ts";
import type { Linear } from "./linear.ts";
import type { Tagger } from "./names/tagger.ts";
import { fromBase64, type PackedLinear, pack, toBase64, unpack } from "./weights.ts";

/** Everything that is learnt. */
export type Models = Readonly<{ tagger: Tagger; line: Linear; clause: Linear; arbiter: Float32Array }>;

/** The same, as it stands in the weights file. */
export type PackedModels = Readonly<{
  tagger: { readonly emissions: PackedLinear; readonly transitions: readonly (readonly number[])[] };
  line: PackedLinear;
  clause: PackedLinear;
  arbiter: string;
}>;

export function packModels({ tagger, line, clause, arbiter }: Models): PackedModels {
  return {
    tagger: { emissions: pack(tagger.emissions, 0.6), transitions: tagger.transitions },
    line: pack(line, 0.35),
    clause: pack(clause, 0.35),
    arbiter: toBase64(new Uint8Array(arbiter.buffer)),
  };
}

/** Throws when the weights do not fit together: the file is not of this version. */
export function unpackModels(packed: PackedModels): Models {
  const line = unpack(packed.line);
  const arbiter = new Float32Array(fromBase64(packed.arbiter).buffer);
  const size = arbiterSize(commandColumns(line.labels).length);
  if (arbiter.length !== size) {
    throw new Error(
      `weights.generated.json has ${arbiter.length} arbiter weights, not ${size}: run "npm run train"`,
    );
  }
  return {
    tagger: { emissions: unpack(packed.tagger.emissions), transitions: packed.tagger.transitions },
    line,
    clause: unpack(packed.clause),
    arbiter,
  };
}
