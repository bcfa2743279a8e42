import ICAL from "ical.js";
import PostalMime from "postal-mime";
import { describe, expect, test } from "vitest";
import { compose } from "../../src/drafting/compose.ts";
import { MessageFile, MessageLink } from "../../src/engine/message.ts";
import { composeLinks } from "../../src/files/compose-links.ts";
import { fileName } from "../../src/files/file-name.ts";
import { handOver } from "../../src/files/hand-over.ts";
import { calendarFile } from "../../src/files/ics.ts";
import { aRequest, fullNotes } from "../drafting/requests.ts";

const people = [
  ["Sam Rivera", "Dana Smith"],
  ["Zoë Müller, MSc", 'Siobhán "Shiv" O’Neill'],
  ["山田 太郎", "김대중"],
  ["Ольга Иванова", "محمد علي"],
  ["José Ángel <Pepe> Núñez", "Małgorzata Wojciechowska-Łukaszewicz"],
  ["अनिता देशपांडे", "Nguyễn Thị Minh Khai"],
] as const;

describe("the unsent mail", () => {
  test.for(people)("carries %s and %s as they are spelt", async ([me, them]) => {
    const recipient = { name: them, title: null, email: "them@acme.example", phone: null };
    const request = aRequest({
      facts: { me: { name: me, email: "me@home.example", phone: null }, recipient, notes: [...fullNotes] },
    });
    const draft = { ...compose(request), subject: `Thank you, ${them}: ${"a long subject ".repeat(8)}end` };
    const [file] = handOver(draft, request).files;
    const mail = await new PostalMime().parse(file?.content ?? "");

    expect(MessageFile.parse(file).name).toBe("thank-you-acme.eml");
    expect(mail.from).toEqual({ name: me, address: "me@home.example" });
    expect(mail.to).toEqual([{ name: them, address: "them@acme.example" }]);
    expect(mail.subject).toBe(draft.subject);
    expect(mail.text?.trimEnd().replaceAll("\r\n", "\n")).toBe(draft.body);
    expect(mail.headers.find(({ key }) => key === "x-unsent")?.value).toBe("1");
    expect(file?.content).not.toMatch(/^(?:Date|Message-ID):/im);
  });

  test("is the same file for the same draft, and has no line that mail forbids", () => {
    const request = aRequest({
      facts: { notes: [...fullNotes], me: { name: "李雷", email: null, phone: null } },
    });
    const once = handOver(compose(request), request).files[0]?.content ?? "";
    expect(handOver(compose(request), request).files[0]?.content).toBe(once);
    expect(Math.max(...once.split("\r\n").map((line) => line.length))).toBeLessThanOrEqual(78);
    expect(once.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
  });

  test("cannot be given a header by a name", async () => {
    const recipient = {
      name: "Dana\r\nBcc: eve@evil.example",
      title: null,
      email: "dana@acme.example",
      phone: null,
    };
    const request = aRequest({ facts: { recipient } });
    const mail = await new PostalMime().parse(handOver(compose(request), request).files[0]?.content ?? "");
    expect(mail.bcc).toBeUndefined();
    expect(mail.headers.map(({ key }) => key)).not.toContain("bcc");
  });
});

/** The event of a calendar that has one. */
function eventIn(component: ICAL.Component | null): ICAL.Event {
  if (component === null) throw new Error("The calendar has no event");
  return new ICAL.Event(component);
}

describe("the calendar file", () => {
  const entry = {
    id: "opp_1-interview-2",
    title: "Interview, round 2: Żabka, Sp. z o.o.; Kraków",
    startsAt: Date.UTC(2026, 9, 23, 19, 0),
    on: "2026-10-23",
    durationMinutes: 45,
    timeZone: "America/New_York",
    description: 'Room 4, second floor;\nbring: "portfolio", 名刺\\',
  };

  test("is read back with every field right", () => {
    const file = MessageFile.parse(calendarFile([entry]));
    const calendar = new ICAL.Component(ICAL.parse(file.content));
    const event = eventIn(calendar.getFirstSubcomponent("vevent"));
    expect(file.name).toBe("follow-up.ics");
    expect(event.uid).toBe(entry.id);
    expect(event.summary).toBe(entry.title);
    expect(event.description).toBe(entry.description);
    expect(event.startDate.toJSDate().getTime()).toBe(entry.startsAt);
    expect(event.endDate.toJSDate().getTime()).toBe(entry.startsAt + 45 * 60_000);
  });

  test("fills the day of an entry without an hour, and blocks nothing", () => {
    const file = calendarFile([{ ...entry, startsAt: null, on: "2026-12-31" }]);
    const event = eventIn(new ICAL.Component(ICAL.parse(file.content)).getFirstSubcomponent("vevent"));
    expect(event.startDate.isDate).toBe(true);
    expect([event.startDate.toString(), event.endDate.toString()]).toEqual(["2026-12-31", "2027-01-01"]);
    expect(event.component.getFirstPropertyValue("transp")).toBe("TRANSPARENT");
  });

  test("comes with the reply that confirms a second interview, at the employer's hour", () => {
    const interview = {
      on: "2026-10-23",
      at: "15:00",
      timeZone: "Europe/Berlin",
      round: 2,
      kind: null,
      place: "Room 4",
    };
    const request = aRequest({ document: "second-interview-reply", facts: { interview } });
    const file = handOver(compose(request), request).files.find(
      ({ mediaType }) => mediaType === "text/calendar",
    );
    const event = eventIn(new ICAL.Component(ICAL.parse(file?.content ?? "")).getFirstSubcomponent("vevent"));
    expect(file?.name).toBe("interview-acme.ics");
    expect(event.startDate.toJSDate().toISOString()).toBe("2026-10-23T13:00:00.000Z");
  });

  test("does not come with a refusal", () => {
    const interview = { on: "2026-10-23", at: "15:00", timeZone: null, round: 2, kind: null, place: null };
    const request = aRequest({
      document: "second-interview-reply",
      variant: "decline",
      facts: { interview },
    });
    expect(handOver(compose(request), request).files.map(({ mediaType }) => mediaType)).toEqual([
      "message/rfc822",
    ]);
  });
});

describe("compose links", () => {
  test("open a window with recipient, subject and text as drafted", () => {
    const request = aRequest({
      document: "status-email",
      facts: { company: "Ørsted", notes: [...fullNotes] },
    });
    const draft = compose(request);
    const links = composeLinks(draft).map((link) => MessageLink.parse(link));
    expect(links.map(({ label }) => label)).toEqual([
      "Open in Gmail",
      "Open in Outlook",
      "Open in your mail program",
    ]);
    const [gmail, outlook, mail] = links.map(({ url }) => new URL(url));
    expect(gmail?.searchParams.get("su")).toBe(draft.subject);
    expect(outlook?.searchParams.get("subject")).toBe(draft.subject);
    for (const url of [gmail, outlook, mail]) {
      expect(url?.searchParams.get("body")?.replaceAll("\r\n", "\n")).toBe(draft.body);
    }
    expect([gmail?.searchParams.get("to"), outlook?.searchParams.get("to"), mail?.pathname]).toEqual([
      "dana@acme.example",
      "dana@acme.example",
      "dana@acme.example",
    ]);
  });

  test("are left out where the text would be cut short", () => {
    const draft = { ...compose(aRequest()), body: "長い".repeat(120) };
    expect(composeLinks(draft).map(({ label }) => label)).toEqual(["Open in Gmail"]);
    expect(composeLinks({ ...draft, body: "長い".repeat(400) })).toEqual([]);
  });

  test("name nobody where only a name is known", () => {
    const draft = { ...compose(aRequest()), recipient: "Dana Smith" };
    expect(new URL(composeLinks(draft)[0]?.url ?? "").searchParams.get("to")).toBeNull();
  });
});

describe("calls", () => {
  test("carry the number as a link", () => {
    const request = aRequest({ document: "call-script" });
    expect(handOver(compose(request), request)).toEqual({
      files: [],
      links: [{ label: "Call +1 212 555 0188", url: "tel:+12125550188" }],
    });
  });

  test.for([
    ["030 901820", "DE", "tel:+4930901820"],
    ["(212) 555-0142", "US", "tel:+12125550142"],
    ["ext 12", "US", null],
    ["555 0199 77", null, "tel:555019977"],
  ])("read %s in %s as %s", ([phone, country, url]) => {
    const recipient = { name: null, title: null, email: null, phone: phone ?? null };
    const request = aRequest({
      document: "voicemail-script",
      facts: { recipient, country: country ?? null },
    });
    expect(handOver(compose(request), request).links[0]?.url ?? null).toBe(url);
  });
});

test.for([
  [["hook-email", "Acme"], "hook-email-acme.eml"],
  [["hook-email", "Ørsted & Söhne GmbH"], "hook-email-orsted-sohne-gmbh.eml"],
  [["thank-you", "../../etc/passwd"], "thank-you-etc-passwd.eml"],
  [["thank-you", "株式会社"], "thank-you.eml"],
  [["thank-you", "A".repeat(200)], `thank-you-${"a".repeat(66)}.eml`],
] as const)("names the file of %j %s", ([words, name]) => {
  expect(fileName(words, "eml")).toBe(name);
  expect(MessageFile.shape.name.safeParse(name).success).toBe(true);
});
