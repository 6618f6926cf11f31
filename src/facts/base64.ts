/** Base64 as strict readers take it: the standard alphabet, whole groups of four, right padding, line breaks ignored. */

/** The bytes that `text` stands for; undefined when it is no base64. */
export function decodeBase64(text: string): Buffer | undefined {
  const joined = text.replaceAll(/[\r\n]/gu, "");
  if (joined === "" || joined.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/u.test(joined)) return undefined;
  return Buffer.from(joined, "base64");
}

/** Whether `text` is a certificate in the alphabet for addresses, which has `-` and `_` for `+` and `/`. */
export function isUrlSafeBase64(text: string): boolean {
  const joined = text.replaceAll(/[\r\n]/gu, "");
  return /^(?:LS0tLS|MII)[A-Za-z0-9_-]*={0,2}$/u.test(joined) && /[_-]/u.test(joined);
}
