/** A token stays at its origin. */
import { describe, expect, it } from "vitest";
import type { RequestInit } from "undici";
import { Response } from "undici";

import { ForeignAddress, atOrigin } from "../../../../src/github/client/one-origin.js";

const origin = "https://api.github.com";

type Sent = Readonly<{ url: string; init: RequestInit | undefined }>;

/** Answers each address from a table, and notes what it was asked. */
function network(answers: Readonly<Record<string, Response>>): Readonly<{
  sent: Sent[];
  send: ReturnType<typeof atOrigin>;
}> {
  const sent: Sent[] = [];
  const send = atOrigin((url, init) => {
    sent.push({ url, init });
    return Promise.resolve(answers[url] ?? new Response("ok"));
  }, origin);
  return { sent, send };
}

function redirect(location: string, status = 301): Response {
  return new Response(null, { status, headers: { location } });
}

const init: RequestInit = { headers: { authorization: "token t0ken" } };

describe("atOrigin", () => {
  it("follows a redirect to the same origin, with the token", async () => {
    const { sent, send } = network({ [`${origin}/repos/old/name`]: redirect("/repositories/1") });
    expect((await send(`${origin}/repos/old/name`, init)).status).toBe(200);
    expect(sent).toEqual([
      { url: `${origin}/repos/old/name`, init },
      { url: `${origin}/repositories/1`, init },
    ]);
  });

  it.each([
    "https://evil.example/x",
    "//evil.example/x",
    "http://api.github.com/x",
    "https://api.github.com:8443/x",
    "https://api.github.com@evil.example/x",
    "https://api.github.com.evil.example/",
    "",
  ])("asks nobody at %s", async (location) => {
    const { sent, send } = network({ [`${origin}/a`]: redirect(location) });
    // The empty address is the same one again, until there have been enough.
    await expect(send(`${origin}/a`, init)).rejects.toThrow(ForeignAddress);
    for (const { url } of sent) expect(new URL(url).origin).toBe(origin);
  });

  it("asks nobody else in the first place", async () => {
    const { sent, send } = network({});
    await expect(send("https://evil.example/", init)).rejects.toThrow(ForeignAddress);
    expect(sent).toEqual([]);
  });

  it.each([
    { method: "POST", status: 301, isFollowed: false },
    { method: "POST", status: 307, isFollowed: true },
    { method: "PATCH", status: 308, isFollowed: true },
    { method: "PATCH", status: 302, isFollowed: false },
    { method: "GET", status: 302, isFollowed: true },
  ])("follows $status to $method: $isFollowed", async ({ method, status, isFollowed }) => {
    const { sent, send } = network({ [`${origin}/a`]: redirect("/b", status) });
    const sending = send(`${origin}/a`, { ...init, method });
    if (isFollowed) expect((await sending).status).toBe(200);
    else await expect(sending).rejects.toThrow(ForeignAddress);
    expect(sent).toHaveLength(isFollowed ? 2 : 1);
  });

  it("ends a circle", async () => {
    const { sent, send } = network({ [`${origin}/a`]: redirect("/b"), [`${origin}/b`]: redirect("/a") });
    await expect(send(`${origin}/a`, init)).rejects.toThrow(ForeignAddress);
    expect(sent).toHaveLength(4);
  });
});
