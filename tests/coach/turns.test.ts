import { expect, test } from "vitest";
import { createTurns } from "../../src/coach/turns.ts";

const gate = () => Promise.withResolvers<void>();

test("one person's messages are handled one after the other, in the order they came", async () => {
  const inTurn = createTurns();
  const first = gate();
  const seen: string[] = [];
  const one = inTurn("ana", async () => {
    await first.promise;
    seen.push("first");
  });
  const two = inTurn("ana", async () => {
    seen.push("second");
  });
  await Promise.resolve();
  expect(seen).toEqual([]);
  first.resolve();
  await Promise.all([one, two]);
  expect(seen).toEqual(["first", "second"]);
});

test("different people do not wait for one another", async () => {
  const inTurn = createTurns();
  const never = gate();
  void inTurn("ana", () => never.promise);
  expect(await inTurn("ben", async () => "answered")).toBe("answered");
});

test("a turn that fails lets the next one go on, and tells only its own caller", async () => {
  const inTurn = createTurns();
  const failing = inTurn("ana", async () => {
    throw new Error("lost connection");
  });
  const next = inTurn("ana", async () => "went on");
  await expect(failing).rejects.toThrow("lost connection");
  expect(await next).toBe("went on");
});
