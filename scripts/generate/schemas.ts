/**
 * Writes the JSON Schema of the report, for programs that read it, and of each subject, by which `opa check` finds a misspelt path in a rule.
 *
 * opa takes a type from `type` alone: a schema that has only `enum` or `const` is `any` to it, below which every path
 * is right. So each of those gets its type.
 */
import { toJsonSchema } from "@valibot/to-json-schema";
import type { ConversionConfig, JsonSchema } from "@valibot/to-json-schema";

import { subjectSchemas } from "../../src/model/subjects.js";
import { jsonReportSchema } from "../../src/report/json-schema.js";
import { formatted } from "./output-file.js";
import type { OutputFile } from "./output-file.js";

const settings: ConversionConfig = {
  target: "draft-07",
  overrideSchema: ({ jsonSchema }) => withType(withoutEmptyRequired(jsonSchema)),
};

/** policies/schemas/KIND.json for each kind of subject. */
export async function schemaFiles(): Promise<readonly OutputFile[]> {
  const files = Object.entries(subjectSchemas).map(async ([kind, subject]) => {
    const schema = {
      $schema: "http://json-schema.org/draft-07/schema#",
      title: kind,
      ...toJsonSchema(subject, settings),
    };
    return await formatted(`policies/schemas/${kind}.json`, JSON.stringify(schema), "json");
  });
  return await Promise.all(files);
}

/** The published schema of the JSON report. */
export async function reportSchemaFile(): Promise<OutputFile> {
  return await formatted("schemas/report.schema.json", JSON.stringify(toJsonSchema(jsonReportSchema)), "json");
}

function withType(schema: JsonSchema): JsonSchema {
  const sample: unknown = schema.const ?? schema.enum?.[0];
  return schema.type === undefined && typeof sample === "string" ? { type: "string", ...schema } : schema;
}

/** Drafts before 6 refuse an empty list, and so do some readers of later ones. */
function withoutEmptyRequired(schema: JsonSchema): JsonSchema {
  if (schema.required?.length !== 0) return schema;
  const { required: _required, ...rest } = schema;
  return rest;
}
