/** The rules of house style that a machine can hold; each one that is not a preset says why it is here. */
import jsdoc from "eslint-plugin-jsdoc";
import { defineConfig } from "eslint/config";
import tseslint from "typescript-eslint";

import { house } from "./scripts/eslint/house-rules.js";

/** Code that ships or builds what ships; tests are held to less. */
const strictFiles = ["src/**/*.ts", "scripts/**/*.ts"];

export default defineConfig(
  { ignores: ["dist/", "coverage/", "node_modules/", "src/generated/", "examples/", "test/fixtures/", "policies/"] },
  {
    files: ["**/*.ts"],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    plugins: { house },
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      // A kind added to a union must be handled everywhere, or be refused at compile time.
      "@typescript-eslint/switch-exhaustiveness-check": [
        "error",
        {
          allowDefaultCaseForExhaustiveSwitch: false,
          considerDefaultExhaustiveForUnions: false,
          requireDefaultForNonUnion: true,
        },
      ],
      // A type-only import is erased; verbatimModuleSyntax then keeps start-up free of modules only named.
      "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "separate-type-imports" }],
      // An interface reads better for a thing with methods, an alias for data and unions.
      "@typescript-eslint/consistent-type-definitions": "off",
      // Brackets show that a name comes from outside, as those of environment variables do.
      "@typescript-eslint/dot-notation": ["error", { allowIndexSignaturePropertyAccess: true }],
      // Numbers in messages are wanted; objects in messages are the mistake.
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      // Arguments kept for a shared signature are named with a leading underscore.
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      "no-restricted-syntax": [
        "error",
        { selector: "TSEnumDeclaration", message: "Use a union of string literals." },
        { selector: "Program > VariableDeclaration[kind='let']", message: "No module state: hand it in." },
      ],
      eqeqeq: "error",
      "house/kebab-case-file": "error",
      "house/head-comment": "error",
    },
  },
  {
    files: strictFiles,
    plugins: { jsdoc },
    rules: {
      // One idea a file, one job a function: past these sizes a reader scrolls.
      "max-lines": ["error", { max: 300, skipBlankLines: true, skipComments: true }],
      "max-lines-per-function": ["error", { max: 60, skipBlankLines: true, skipComments: true }],
      complexity: ["error", 12],
      // A reader of another module sees the name and this line only.
      "jsdoc/require-jsdoc": [
        "error",
        {
          publicOnly: true,
          enableFixer: false,
          contexts: ["TSTypeAliasDeclaration", "TSInterfaceDeclaration", "VariableDeclaration"],
          require: { ArrowFunctionExpression: true, ClassDeclaration: true, FunctionDeclaration: true },
        },
      ],
      "house/no-default-export": "error",
    },
  },
  {
    files: ["src/**/*.ts"],
    ignores: ["src/entry/**", "src/index.ts"],
    rules: {
      // Effects are handed in by src/entry, so that a run depends on its arguments alone.
      "no-restricted-globals": [
        "error",
        { name: "process", message: "Only src/entry reads the process; take a parameter." },
        { name: "console", message: "Only src/entry prints; return text." },
      ],
      "no-restricted-imports": [
        "error",
        {
          paths: ["process", "node:process"].map((name) => ({
            name,
            message: "Only src/entry reads the process; take a parameter.",
          })),
        },
      ],
    },
  },
  {
    files: ["src/**/*.ts"],
    ignores: ["src/entry/**", "src/discover/**", "src/policy/**"],
    rules: {
      // Files are read in three places, each of which bounds what it reads.
      "no-restricted-imports": [
        "error",
        {
          paths: ["process", "node:process", "fs", "node:fs", "fs/promises", "node:fs/promises"].map((name) => ({
            name,
            message: "Only src/entry, src/discover and src/policy touch files; take text or a reader.",
          })),
        },
      ],
    },
  },
  {
    files: ["test/**/*.ts"],
    rules: {
      // A table of cases is long and still one idea.
      "max-lines-per-function": "off",
      // Rules that a test on wrong input must break on purpose.
      "@typescript-eslint/no-floating-promises": [
        "error",
        { allowForKnownSafeCalls: [{ from: "package", package: "vitest", name: ["describe", "it", "test"] }] },
      ],
      "@typescript-eslint/no-empty-function": "off",
    },
  },
);
