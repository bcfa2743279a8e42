import { openEmbedded } from "../../src/store/embedded.ts";

/** Writes numbered rows into the embedded database and says each when it is durable, until killed. */
const silent = { debug() {}, info() {}, warn() {}, error() {} };
const pools = await openEmbedded(process.argv[2] ?? "", silent);
await pools.own.query("create table if not exists written (n integer primary key)");
for (let n = Number(process.argv[3]); ; n++) {
  await pools.own.query("insert into written values ($1)", [n]);
  process.send?.(n);
}
