import type { Keep } from "../ports.ts";
import type { Database } from "./database.ts";

/** Small durable things of adapters. */
export function createKeep(db: Database): Keep {
  const at = (scope: string, key: string) =>
    db.selectFrom("hearback.keep").select("value").where("scope", "=", scope).where("key", "=", key);
  return {
    async get(scope, key) {
      return (await at(scope, key).executeTakeFirst())?.value ?? null;
    },
    async put(scope, key, value) {
      const json = JSON.stringify(value);
      await db
        .insertInto("hearback.keep")
        .values({ scope, key, value: json })
        .onConflict((conflict) => conflict.columns(["scope", "key"]).doUpdateSet({ value: json }))
        .execute();
    },
    async putNew(scope, key, value) {
      const row = await db
        .insertInto("hearback.keep")
        .values({ scope, key, value: JSON.stringify(value) })
        .onConflict((conflict) => conflict.doNothing())
        .returning("key")
        .executeTakeFirst();
      return row !== undefined;
    },
    async remove(scope, key) {
      await db.deleteFrom("hearback.keep").where("scope", "=", scope).where("key", "=", key).execute();
    },
    list: (scope) =>
      db
        .selectFrom("hearback.keep")
        .select(["key", "value"])
        .where("scope", "=", scope)
        .orderBy("key")
        .execute(),
  };
}
