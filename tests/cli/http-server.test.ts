import { afterEach, beforeEach, expect, test } from "vitest";
import { createOpsServer, type OpsServer } from "../../src/cli/http-server.ts";
import type { Check } from "../../src/ports.ts";

let server: OpsServer;
let base: string;
const database = (state: Check["state"]): Check => ({
  what: "database",
  state,
  found: "secret host",
  fix: null,
});
const probes = (...checks: Check[]) => ({ checks: async () => checks, metrics: async () => "nudges_sent 3" });
const get = (path: string, method = "GET") => fetch(base + path, { method });

beforeEach(async () => {
  server = createOpsServer();
  server.mount("/slack/", (_request, response) => response.end("slack"));
  base = `http://127.0.0.1:${await server.listen(0)}`;
});
afterEach(() => server.close());

test("it is not healthy before the house is open", async () => {
  expect((await get("/healthz")).status).toBe(503);
});

test("it is healthy while nothing is broken, and says no more than what is how", async () => {
  server.probe(probes(database("ok"), { what: "redis", state: "warning", found: "", fix: "" }));
  const response = await get("/healthz");

  expect(response.status).toBe(200);
  expect(await response.json()).toEqual({
    state: "ok",
    checks: [
      { what: "database", state: "ok" },
      { what: "redis", state: "warning" },
    ],
  });
});

test("it is not healthy when something is broken", async () => {
  server.probe(probes(database("broken")));

  expect((await get("/healthz")).status).toBe(503);
});

test("metrics are plain text", async () => {
  server.probe(probes());

  expect(await (await get("/metrics")).text()).toBe("nudges_sent 3\n");
});

test("a platform owns the paths under its prefix, whatever the method", async () => {
  expect(await (await get("/slack/events", "POST")).text()).toBe("slack");
});

test("nothing else is there", async () => {
  expect((await get("/")).status).toBe(404);
  expect((await get("/healthz", "POST")).status).toBe(405);
});

test("a check that throws is an answer too", async () => {
  server.probe({ checks: () => Promise.reject(new Error("secret")), metrics: async () => "" });
  const response = await get("/healthz");

  expect(response.status).toBe(500);
  expect(await response.text()).not.toContain("secret");
});
