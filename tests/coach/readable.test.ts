import { expect, test } from "vitest";
import { readable } from "../../src/coach/readable.ts";

test.for([
  ["plain words stay", "I met Dana at Acme", "I met Dana at Acme"],
  ["line ends become one kind", "one\r\ntwo\rthree", "one\ntwo\nthree"],
  ["control characters go", "Ac\u0000me\u001b[31m", "Acme[31m"],
  ["an override that turns text around goes", "Acme \u202egnp.exe", "Acme gnp.exe"],
  ["zero-width spaces go", "Ac\u200bme", "Acme"],
  ["what remains of invalid bytes goes", "Acme \ufffd\ufffd", "Acme"],
  ["half a surrogate pair goes", "Acme \ud83d", "Acme"],
  ["the joiner inside an emoji stays", "👩‍💻", "👩‍💻"],
  ["names of the world stay", "Zażółć Nguyễn 株式会社 مريم", "Zażółć Nguyễn 株式会社 مريم"],
])("%s", ([, before, after]) => {
  expect(readable(before ?? "")).toBe(after);
});
