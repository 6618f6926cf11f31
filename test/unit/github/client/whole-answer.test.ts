/** Answers that are whole or none. */
import { describe, expect, it } from "vitest";
import { Response } from "undici";

import { TransportError } from "../../../../src/github/client/transport-error.js";
import { wholeAnswer } from "../../../../src/github/client/whole-answer.js";

describe("wholeAnswer", () => {
  it("keeps status, headers and body", async () => {
    const answer = await wholeAnswer(new Response("text", { status: 404, headers: { etag: '"x"' } }));
    expect([answer.status, answer.headers.get("etag"), await answer.text()]).toEqual([404, '"x"', "text"]);
  });

  it.each([204, 304])("takes %s, which has no body", async (status) => {
    expect((await wholeAnswer(new Response(null, { status }))).status).toBe(status);
  });

  it("ends what is too large, before it is all there", async () => {
    let given = 0;
    const pull = (stream: ReadableStreamDefaultController): void => {
      given += 1;
      stream.enqueue(new Uint8Array(10));
    };
    const endless = new Response(new ReadableStream({ pull }));
    await expect(wholeAnswer(endless, 100)).rejects.toThrow(TransportError);
    expect(given).toBeLessThan(20);
    expect(await (await wholeAnswer(new Response("x".repeat(100)), 100)).text()).toHaveLength(100);
  });
});
