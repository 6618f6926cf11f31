/** A forward proxy that knows CONNECT alone and leads every host to one server, so that no name has to be resolved. */
import { createServer } from "node:http";
import { connect } from "node:net";
import type { Socket } from "node:net";

/** A running proxy. */
export type ConnectProxy = Readonly<{ url: string; asked: readonly string[]; close: () => Promise<void> }>;

/** Starts a proxy whose tunnels all end at `target`. */
export async function connectProxy(target: string): Promise<ConnectProxy> {
  const { hostname, port } = new URL(target);
  const asked: string[] = [];
  const open = new Set<Socket>();
  const server = createServer((_, response) => {
    response.writeHead(405).end();
  });
  server.on("connect", (request, client: Socket) => {
    asked.push(request.url ?? "");
    const upstream = connect(Number(port), hostname, () => {
      client.write("HTTP/1.1 200 Connection established\r\n\r\n");
      upstream.pipe(client);
      client.pipe(upstream);
    });
    for (const socket of [client, upstream]) {
      open.add(socket);
      socket.once("error", () => socket.destroy());
    }
  });
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
