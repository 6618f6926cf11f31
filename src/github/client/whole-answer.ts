/**
 * Reads an answer to its end before anybody looks at it.
 *
 * Octokit takes what has come when a connection breaks, and gives nothing for a file that was cut off: a configuration
 * that could not be read would pass for an empty one.
 */
import { Response } from "undici";
import { instance, parse } from "valibot";
import { TransportError } from "./transport-error.js";

/** Bytes, unpacked: more than any answer that we ask for, and a bound for what a few packed bytes can become. */
const maximumSize = 64 * 1024 * 1024;

const bytesSchema = instance(Uint8Array);

/** `answer` with all of its body in memory. Throws what the connection throws, and `TransportError`. */
export async function wholeAnswer(answer: Response, maximum = maximumSize): Promise<Response> {
  const { body, status, headers } = answer;
  if (body === null) return answer;
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body) {
    const bytes = parse(bytesSchema, chunk);
    size += bytes.byteLength;
    if (size > maximum) throw new TransportError("ANSWER_TOO_LARGE");
    chunks.push(bytes);
  }
  return new Response(chunks.length === 0 ? null : Buffer.concat(chunks), { status, headers });
}
