/** API versions of Azure resource providers: a date, and for some a word such as `preview` behind it. */

/** An API version taken apart. */
export type ApiVersion = {
  /** yyyymmdd. */
  readonly date: number;
  readonly preview: boolean;
};

/** `text`, as `2025-03-02-preview` or `2025-03-01`, taken apart; undefined when it is no such version. */
export function parseApiVersion(text: string): ApiVersion | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})(-[A-Za-z0-9]{1,30})?$/u.exec(text);
  if (match === null) return undefined;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (month < 1 || month > 12 || day < 1 || day > 31) return undefined;
  return { date: year * 10_000 + month * 100 + day, preview: match[4] !== undefined };
}
