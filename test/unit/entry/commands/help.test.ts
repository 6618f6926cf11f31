/** The help names every option that a command takes, under that command. */
import { describe, expect, it } from "vitest";

import { parseCommandLine } from "../../../../src/entry/commands/arguments.js";
import { help } from "../../../../src/entry/commands/help.js";
import { UsageError } from "../../../../src/errors.js";

const commands = ["scan", "explain", "rules", "extract", "config", "baseline", "merge"];

/** The options of `command`, as the error for one that it does not take lists them. */
function optionsOf(command: string): readonly string[] {
  const foreign = command === "merge" || command === "scan" ? "--prune" : "--expect=1";
  try {
    parseCommandLine([command, foreign]);
  } catch (error) {
    if (error instanceof UsageError) return error.remedy?.match(/--[\w-]+/gu) ?? [];
  }
  return [];
}

describe("the help", () => {
  it.each(commands)("has all options of %s", (command) => {
    const section = help.split(/^Options of /mu).find((text) => text.startsWith(command)) ?? "";
    const options = optionsOf(command);
    expect(options.length).toBeGreaterThan(0);
    expect(options.filter((option) => !section.includes(option))).toEqual([]);
  });

  it("fits a terminal of 120 columns", () => {
    expect(help.split("\n").filter((line) => line.length > 120)).toEqual([]);
  });
});
