/**
 * Which proxy leads to a host, by the environment variables that people set for it.
 *
 * `https_proxy` is for https alone and `http_proxy` for http alone; lower case goes before upper case, `ALL_PROXY` is
 * not looked at: so do curl, Go and GitHub's own runner. This machine itself is never behind its proxy.
 *
 * `no_proxy` is a list with commas or blanks. An entry is a host, which stands for what lies below it too, with or
 * without `.` or `*.` before it; an address; a range (`10.0.0.0/8`) for hosts written as addresses; or `*` for all. A
 * port behind it limits it to that port. That is undici's reading and that of curl, with Go's ranges.
 */
import { BlockList, isIP } from "node:net";

/** Environment variables by name. */
export type Variables = Readonly<Record<string, string | undefined>>;

/** A way to a host. */
export type Way =
  | Readonly<{ kind: "direct" }>
  | Readonly<{
      kind: "proxy";
      /** The variable that names it. */
      variable: string;
      /** Its address, without credentials. */
      origin: string;
      /** Value of `proxy-authorization`: a secret. */
      authorization?: string;
    }>;

/** The way to a host, or the variable that holds what is no address of an HTTP proxy. */
export type ProxyChoice = Way | Readonly<{ kind: "unusable"; variable: string }>;

/** The way to `target`, which is an http or https address. */
export function proxyChoice(target: URL, variables: Variables): ProxyChoice {
  if (isLoopback(hostOf(target)) || isExempt(target, variables)) return { kind: "direct" };
  const name = target.protocol === "https:" ? "https_proxy" : "http_proxy";
  const variable = [name, name.toUpperCase()].find((candidate) => (variables[candidate] ?? "").trim() !== "");
  if (variable === undefined) return { kind: "direct" };
  const address = addressOf((variables[variable] ?? "").trim());
  if (address === undefined) return { kind: "unusable", variable };
  const authorization = authorizationOf(address);
  return { kind: "proxy", variable, origin: address.origin, ...(authorization === undefined ? {} : { authorization }) };
}

/** Name of the variable that decides the way to GitHub's API. */
export function proxyVariable(apiUrl: string, variables: Variables): string | undefined {
  const choice = URL.canParse(apiUrl) ? proxyChoice(new URL(apiUrl), variables) : undefined;
  return choice === undefined || choice.kind === "direct" ? undefined : choice.variable;
}

/** People leave the scheme out. */
function addressOf(value: string): URL | undefined {
  const text = /^[a-z][a-z\d+.-]*:\/\//iu.test(value) ? value : `http://${value}`;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  return url !== undefined && /^https?:$/u.test(url.protocol) && url.hostname !== "" ? url : undefined;
}

function authorizationOf({ username, password }: URL): string | undefined {
  if (username === "" && password === "") return undefined;
  const credentials = `${decoded(username)}:${decoded(password)}`;
  return `Basic ${Buffer.from(credentials, "utf8").toString("base64")}`;
}

/** A lone `%` is meant as one. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Without the brackets of IPv6 and the dot of the root. */
function hostOf({ hostname }: URL): string {
  return hostname.replace(/^\[(.*)\]$/u, "$1").replace(/\.$/u, "");
}

function isLoopback(host: string): boolean {
  return host === "localhost" || host.endsWith(".localhost") || host === "::1" || /^127(?:\.\d+){3}$/u.test(host);
}

function isExempt(target: URL, variables: Variables): boolean {
  const list = [variables["no_proxy"], variables["NO_PROXY"]].find((value) => (value ?? "").trim() !== "") ?? "";
  const port = target.port === "" ? (target.protocol === "https:" ? "443" : "80") : target.port;
  return list.split(/[\s,]+/u).some((entry) => entry !== "" && exempts(entry.toLowerCase(), hostOf(target), port));
}

function exempts(entry: string, host: string, port: string): boolean {
  if (entry === "*") return true;
  if (isInRange(entry, host)) return true;
  const [, bracketed, plain, onlyPort] = /^(?:\[([^\]]+)\]|([^:]+))(?::(\d+))?$/u.exec(entry) ?? [];
  if (onlyPort !== undefined && onlyPort !== port) return false;
  // An IPv6 address without brackets is all address.
  const name = (bracketed ?? plain ?? entry).replace(/^\*?\./u, "").replace(/\.$/u, "");
  return host === name || (isIP(host) === 0 && host.endsWith(`.${name}`)) || isInRange(name, host);
}

/** Whether `host` is an address and lies in `range`, which is an address with or without the length of a prefix. */
function isInRange(range: string, host: string): boolean {
  const [address = "", prefix, ...rest] = range.split("/");
  const version = isIP(host);
  if (version === 0 || isIP(address) !== version || rest.length > 0) return false;
  const bits = version === 4 ? 32 : 128;
  const length = prefix === undefined ? bits : /^\d{1,3}$/u.test(prefix) ? Number(prefix) : bits + 1;
  if (length > bits) return false;
  const family = version === 4 ? "ipv4" : "ipv6";
  const addresses = new BlockList();
  addresses.addSubnet(address, length, family);
  return addresses.check(host, family);
}
