/**
 * Who made a report, for the formats that say so.
 */

/** The program and its version. */
export type Tool = {
  readonly name: string;
  readonly version: string;
  readonly informationUri?: string;
  /** Address of the folder of the rules' pages, ending in `/`. Known only to those who know where the program is from. */
  readonly pages?: string;
};

/** The program as reports name it, when no version is given. */
export const unversionedTool: Tool = { name: "proxylint", version: "0.0.0" };
