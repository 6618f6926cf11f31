/** The program of a worker in which the rules of one bundle run; started by src/policy/bundle-host.ts. */
import { parentPort, workerData } from "node:worker_threads";

import { startBundle } from "../policy/bundle-judge.js";
import type { BundleRequest, BundleTask } from "../policy/bundle-judge.js";

const [started, answer] = startBundle(workerData as BundleTask);
parentPort?.postMessage(started);
parentPort?.on("message", (request: BundleRequest) => {
  parentPort?.postMessage(answer(request));
});
