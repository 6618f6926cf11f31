/** CA content in another form. Works on characters alone; what a certificate is, is not known here. */

/** The forms that a policy may ask for. */
export type Recoding = "encode" | "decode" | "separate";

/** `chars` in the form asked for; undefined where that is no certain thing to do, and for what holds a private key. */
export function recoded(chars: string, recoding: Recoding): string | undefined {
  switch (recoding) {
    case "encode":
      return holdsKey(chars) ? undefined : toBase64(chars);
    case "decode": {
      const inner = fromBase64(chars);
      return inner === undefined || holdsKey(fromBase64(inner) ?? inner) ? undefined : inner.trim();
    }
    case "separate":
      return separated(chars);
  }
}

/** `chars` with a line break between certificates, whether they are base64 or not. */
function separated(chars: string): string | undefined {
  const inner = fromBase64(chars);
  const pem = inner ?? chars;
  if (holdsKey(pem)) return undefined;
  const lined = pem.replaceAll(/(-----END [A-Z0-9 ]{1,40}-----)[ \t]{0,40}(?=-----BEGIN )/gu, "$1\n");
  if (lined === pem) return undefined;
  return inner === undefined ? lined : toBase64(lined);
}

/** A key must not come to stand in a report, in whatever encoding. */
function holdsKey(chars: string): boolean {
  return chars.includes("PRIVATE KEY");
}

function toBase64(chars: string): string {
  return Buffer.from(chars, "utf8").toString("base64");
}

/** The text that `chars` encodes; undefined when they are no strict base64, or of no text. */
function fromBase64(chars: string): string | undefined {
  const trimmed = chars.trim();
  const bytes = Buffer.from(trimmed, "base64");
  if (trimmed === "" || bytes.toString("base64") !== trimmed) return undefined;
  const text = bytes.toString("utf8");
  return Buffer.from(text, "utf8").equals(bytes) ? text : undefined;
}
