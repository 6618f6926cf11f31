/** A forward proxy that knows CONNECT alone and leads every host to one server, so that no name has to be resolved. */
import { createServer } from "node:http";
import { connect } from "node:net";
import type { Socket } from "node:net";

/** How a proxy behaves. */
export type ProxyOptions = Readonly<{
  /** `user:password` that it wants. */
  credentials?: string;
  /** Answers every CONNECT with this status. */
  status?: number;
  /** Closes the connection without a word. */
  hangsUp?: boolean;
}>;

/** A running proxy; `asked` has an entry for each CONNECT. */
export type ConnectProxy = Readonly<{ url: string; asked: readonly string[]; close: () => Promise<void> }>;

/** Starts a proxy whose tunnels all end at `target`. */
export async function connectProxy(target: string, options: ProxyOptions = {}): Promise<ConnectProxy> {
  const { hostname, port } = new URL(target);
  const asked: string[] = [];
  const open = new Set<Socket>();
  const server = createServer((_, response) => {
    response.writeHead(405).end();
  });
  server.on("connect", (request, client: Socket) => {
    asked.push(request.url ?? "");
    keep(client);
    const status = refusalOf(request.headers["proxy-authorization"], options);
    if (options.hangsUp === true) client.destroy();
    else if (status !== undefined) client.end(`HTTP/1.1 ${status} ::error::planted\r\ncontent-length: 0\r\n\r\n`);
    else
      keep(
        connect(Number(port), hostname, function (this: Socket) {
          client.write("HTTP/1.1 200 Connection established\r\n\r\n");
          this.pipe(client);
          client.pipe(this);
        }),
      );
  });
  const keep = (socket: Socket): void => {
    open.add(socket);
    socket.once("error", () => socket.destroy());
  };
  await new Promise<void>((settle) => server.listen(0, "127.0.0.1", settle));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the proxy has no port");
  return {
    url: `http://127.0.0.1:${address.port}`,
    asked,
    close: async () => {
      for (const socket of open) socket.destroy();
      await new Promise((settle) => server.close(settle));
    },
  };
}

function refusalOf(authorization: string | undefined, { credentials, status }: ProxyOptions): number | undefined {
  if (status !== undefined || credentials === undefined) return status;
  return authorization === `Basic ${Buffer.from(credentials).toString("base64")}` ? undefined : 407;
}
