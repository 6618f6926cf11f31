/**
 * GitHub's published description of its API (OpenAPI 3.0), as a judge of requests: what is sent must be in it.
 *
 * The description is 13 MB, so that it is read once a process, and of its schemas only those that requests use are
 * compiled. A query parameter that it does not have is a fault too: Octokit sends a misspelt parameter as one.
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

import { Ajv } from "ajv";
import type { ValidateFunction } from "ajv";
import { array, boolean, looseObject, optional, parse, picklist, record, string, unknown } from "valibot";
import type { InferOutput } from "valibot";

const parameterSchema = looseObject({
  name: string(),
  in: picklist(["path", "query", "header"]),
  required: optional(boolean(), false),
  schema: optional(unknown(), {}),
});
const operationSchema = looseObject({
  parameters: optional(array(unknown()), []),
  requestBody: optional(
    looseObject({
      required: optional(boolean(), false),
      content: record(string(), looseObject({ schema: unknown() })),
    }),
  ),
});
const descriptionSchema = looseObject({
  paths: record(string(), record(string(), unknown())),
  components: looseObject({
    schemas: record(string(), unknown()),
    parameters: record(string(), unknown()),
  }),
});

type Description = InferOutput<typeof descriptionSchema>;

/** A request as the description sees it. */
export type DescribedRequest = Readonly<{
  method: string;
  /** Without what stands before it on servers of companies. */
  path: string;
  query: URLSearchParams;
  /** Parsed JSON; undefined for none. */
  body: unknown;
}>;

/** What the description says about a request. */
export type Judgement = Readonly<{
  /** `GET /repos/{owner}/{repo}`; undefined when there is no such operation. */
  operation?: string;
  /** Values of the placeholders, decoded. */
  parameters: Readonly<Record<string, string>>;
  faults: readonly string[];
}>;

/** The one parameter whose value has slashes. */
const folderRoute = "/repos/{owner}/{repo}/contents/{path}";

const cache = new Map<string, Operation>();
const read: { description?: Description } = {};

/** Judges `request`. */
export function judge(request: DescribedRequest): Judgement {
  const { method, path } = request;
  const found = routeOf(path, method.toLowerCase());
  if (found === undefined) return { parameters: {}, faults: [`the API has no ${method} ${path}`] };
  const operation = `${method} ${found.template}`;
  const compiled = cache.get(operation) ?? compile(found.template, method.toLowerCase());
  cache.set(operation, compiled);
  const faults = [...compiled.parameters(found.parameters, request.query), ...compiled.body(request.body)];
  return { operation, parameters: found.parameters, faults: faults.map((fault) => `${operation}: ${fault}`) };
}

function description(): Description {
  const file = createRequire(import.meta.url).resolve("@octokit/openapi/generated/api.github.com.json");
  read.description ??= parse(descriptionSchema, JSON.parse(readFileSync(file, "utf8")));
  return read.description;
}

type Found = Readonly<{ template: string; parameters: Readonly<Record<string, string>> }>;

/** The template of `path` that has most fixed words. */
function routeOf(path: string, method: string): Found | undefined {
  const matches = Object.entries(description().paths)
    .filter(([, methods]) => method in methods)
    .flatMap(([template]): Found[] => {
      const parameters = matched(template, path);
      return parameters === undefined ? [] : [{ template, parameters }];
    });
  const placeholders = ({ parameters }: Found): number => Object.keys(parameters).length;
  return matches.sort((one, other) => placeholders(one) - placeholders(other))[0];
}

function matched(template: string, path: string): Readonly<Record<string, string>> | undefined {
  const names = template.split("/");
  const given = path.split("/");
  const values = template === folderRoute ? [...given.slice(0, 5), given.slice(5).join("/")] : given;
  if (names.length !== values.length) return undefined;
  const parameters: Record<string, string> = {};
  for (const [index, name] of names.entries()) {
    const value = values[index] ?? "";
    const placeholder = /^\{(.+)\}$/u.exec(name)?.[1];
    if (placeholder === undefined ? name !== value : value === "") return undefined;
    if (placeholder !== undefined) parameters[placeholder] = decodeURIComponent(value);
  }
  return parameters;
}

type Operation = Readonly<{
  parameters: (path: Readonly<Record<string, string>>, query: URLSearchParams) => readonly string[];
  body: (body: unknown) => readonly string[];
}>;

function compile(template: string, method: string): Operation {
  const { parameters, requestBody } = parse(operationSchema, description().paths[template]?.[method]);
  const declared = parameters.map((parameter) => parse(parameterSchema, resolved(parameter)));
  const checks = new Map(
    declared.map(({ name, schema }): [string, ValidateFunction] => [name, compiled(schema, true)]),
  );
  const required = declared.filter((parameter) => parameter.in === "query" && parameter.required);
  const content = requestBody?.content["application/json"];
  const checkBody = content === undefined ? undefined : compiled(content.schema, false);
  return {
    parameters: (path, query) => [
      ...[...Object.entries(path), ...query].flatMap(([name, value]) => parameterFaults(checks.get(name), name, value)),
      ...required.filter(({ name }) => !query.has(name)).map(({ name }) => `the query lacks ${name}`),
    ],
    body: (body) => {
      if (body === undefined) return requestBody?.required === true ? ["it lacks a body"] : [];
      return checkBody === undefined ? ["it takes no body"] : faultsOf(checkBody, body, "the body");
    },
  };
}

function parameterFaults(check: ValidateFunction | undefined, name: string, value: string): readonly string[] {
  if (check === undefined) return [`it has no parameter ${name}`];
  // The description says so only in words.
  if (name === "per_page" && Number(value) > 100) return ["per_page is more than 100"];
  return faultsOf(check, { value }, name);
}

function faultsOf(check: ValidateFunction, value: unknown, name: string): readonly string[] {
  if (check(value)) return [];
  return (check.errors ?? []).map(({ instancePath, message = "" }) => `${name}${instancePath} ${message}`);
}

function resolved(parameter: unknown): unknown {
  const reference = parse(looseObject({ $ref: optional(string()) }), parameter).$ref;
  return reference === undefined ? parameter : description().components.parameters[reference.split("/").at(-1) ?? ""];
}

/** `isText`: for values of a query, which are all text and stand in an object so that they can be converted. */
function compiled(schema: unknown, isText: boolean): ValidateFunction {
  const definitions: Record<string, unknown> = {};
  const plain = jsonSchema(schema, definitions);
  const whole = isText ? { properties: { value: plain }, definitions } : { allOf: [plain], definitions };
  // Formats are promises about answers more than conditions on requests.
  return new Ajv({ strict: false, validateFormats: false, coerceTypes: isText }).compile(whole);
}

/** The schema in the words of JSON Schema; the components that it names go to `definitions`. */
function jsonSchema(schema: unknown, definitions: Record<string, unknown>): unknown {
  if (Array.isArray(schema)) return schema.map((element) => jsonSchema(element, definitions));
  if (typeof schema !== "object" || schema === null) return schema;
  const { nullable, example: _, examples: __, ...rest } = schema as Readonly<Record<string, unknown>>;
  const entries = Object.entries(rest).map(([key, value]): [string, unknown] => {
    if (key !== "$ref" || typeof value !== "string") return [key, jsonSchema(value, definitions)];
    const name = value.split("/").at(-1) ?? "";
    if (!(name in definitions)) {
      definitions[name] = true;
      definitions[name] = jsonSchema(description().components.schemas[name], definitions);
    }
    return [key, `#/definitions/${name}`];
  });
  const plain = Object.fromEntries(entries);
  return nullable === true ? { anyOf: [plain, { type: "null" }] } : plain;
}
