/** TLS in front of a server without, with a certificate by an authority that no machine knows. */
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { join } from "node:path";
import { createServer } from "node:tls";
import type { TLSSocket } from "node:tls";

/** A running front. */
export type TlsFront = Readonly<{
  url: string;
  /** File with the certificate of the authority. */
  authority: string;
  close: () => Promise<void>;
}>;

/** Starts a front for `host` before `target`; keys and certificates are made anew in `folder`. */
export async function tlsFront(target: string, host: string, folder: string): Promise<TlsFront> {
  const { hostname, port } = new URL(target);
  const { authority, certificate, key } = makeCertificates(host, folder);
  const open = new Set<TLSSocket>();
  const server = createServer({ cert: readFileSync(certificate), key: readFileSync(key) }, (socket) => {
    const upstream = connect(Number(port), hostname);
    socket.pipe(upstream).pipe(socket);
    open.add(socket);
    socket.once("error", () => upstream.destroy());
    upstream.once("error", () => socket.destroy());
  });
  // Clients that do not trust it go away in the middle of the handshake.
  server.on("tlsClientError", () => undefined);
  await new Promise<void>((settle) => server.listen(0, "127.0.0.1", settle));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the front has no port");
  return {
    url: `https://127.0.0.1:${address.port}`,
    authority,
    close: async () => {
      for (const socket of open) socket.destroy();
      await new Promise((settle) => server.close(settle));
    },
  };
}

type Made = Readonly<{ authority: string; certificate: string; key: string }>;

function makeCertificates(host: string, folder: string): Made {
  const at = (name: string): string => join(folder, name);
  const openssl = (...args: readonly string[]): void => {
    execFileSync("openssl", args, { stdio: "pipe" });
  };
  const newKey = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"];
  openssl(
    ..."req -x509 -days 2 -subj /CN=Private".split(" "),
    ...newKey,
    "-keyout",
    at("ca.key"),
    "-out",
    at("ca.pem"),
  );
  openssl("req", "-subj", `/CN=${host}`, ...newKey, "-keyout", at("server.key"), "-out", at("server.csr"));
  writeFileSync(at("names"), `subjectAltName=DNS:${host}\n`);
  const signed = [
    "-CA",
    at("ca.pem"),
    "-CAkey",
    at("ca.key"),
    "-CAcreateserial",
    "-extfile",
    at("names"),
    "-days",
    "2",
  ];
  openssl("x509", "-req", "-in", at("server.csr"), ...signed, "-out", at("server.pem"));
  return { authority: at("ca.pem"), certificate: at("server.pem"), key: at("server.key") };
}
