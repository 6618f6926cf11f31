/** The commands that a runner would act on in printed text, as plain data to compare with. */
import { commandIn, linesOf } from "./runner/command.js";

/** One command; properties by their names. */
export type RunnerCommand = {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly data: string;
};

/** The commands in `output`, in order. */
export function runnerCommands(output: string): readonly RunnerCommand[] {
  return linesOf(output).flatMap((line) => {
    const command = commandIn(line);
    if (command === undefined) return [];
    return [{ name: command.name, properties: Object.fromEntries(command.properties), data: command.data }];
  });
}
