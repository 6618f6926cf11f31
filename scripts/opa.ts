/** `npm run opa -- ARGS`: runs the opa that the project is built with. */
import { pass } from "./lib/run.js";
import { policyTool } from "./lib/policy-tools.js";

process.exitCode = await pass(policyTool("opa"), process.argv.slice(2), { cwd: process.cwd() });
