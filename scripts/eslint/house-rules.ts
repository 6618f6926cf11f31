/**
 * Lint rules of our own, for habits that no plugin holds the way we want them.
 *
 * Each looks at one file's text or top level; none needs types.
 */
import { basename } from "node:path";

import type { ESLint, Rule } from "eslint";

/** `word-word.ts`, with dotted suffixes such as `.test`. */
const kebabCase = /^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.[a-z0-9]+)*\.ts$/u;

/** A file is named for what it exports, in small letters and dashes. */
const kebabCaseFile: Rule.RuleModule = {
  meta: { type: "suggestion", schema: [], messages: { name: "Name this file in kebab-case: '{{name}}'." } },
  create: (context) => ({
    Program(node): void {
      const name = basename(context.filename);
      if (!kebabCase.test(name)) context.report({ node, messageId: "name", data: { name } });
    },
  }),
};

/** A file begins by saying what it owns. */
const headComment: Rule.RuleModule = {
  meta: {
    type: "suggestion",
    schema: [],
    messages: { missing: "Begin the file with a comment that says what it owns." },
  },
  create: (context) => ({
    Program(node): void {
      const text = context.sourceCode.text.replace(/^#!.*\r?\n/u, "").trimStart();
      if (!text.startsWith("/**") && !text.startsWith("//")) context.report({ node, messageId: "missing" });
    },
  }),
};

/** One name for one thing, in every file that imports it. */
const noDefaultExport: Rule.RuleModule = {
  meta: { type: "suggestion", schema: [], messages: { named: "Export by name." } },
  create: (context) => ({
    ExportDefaultDeclaration(node): void {
      context.report({ node, messageId: "named" });
    },
  }),
};

/** The plugin that `eslint.config.ts` loads. */
export const house: ESLint.Plugin = {
  rules: { "kebab-case-file": kebabCaseFile, "head-comment": headComment, "no-default-export": noDefaultExport },
};
