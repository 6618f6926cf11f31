/**
 * What a policy wants changed in a file, as it says it: by paths into the subject, never by places or characters of a
 * format. The host alone knows how and whether it can be written.
 */
import * as v from "valibot";
import type { PathStep } from "./located.js";

const path = v.array(v.union([v.string(), v.pipe(v.number(), v.integer(), v.minValue(0))]));
const items = v.pipe(v.array(v.string()), v.maxLength(2000));

/** The shape of an action, for the check of a policy's answer. */
export const fixAction = v.variant("kind", [
  /** Write `text` in place of the characters of the node. */
  v.strictObject({ kind: v.literal("replace"), path, text: v.string() }),
  /** Write these bypass entries in place of one, with the separators of its list. */
  v.strictObject({ kind: v.literal("replace-entry"), path, items: v.pipe(items, v.minLength(1)) }),
  /** Take out an entry of a list, or a key with its value. */
  v.strictObject({ kind: v.literal("remove"), path }),
  /** Add bypass entries behind the last one. */
  v.strictObject({ kind: v.literal("append"), path, items: v.pipe(items, v.minLength(1)) }),
  /** Call the key `text`. */
  v.strictObject({ kind: v.literal("rename-key"), path, text: v.string() }),
  /** Write a list of strings in place of one string. */
  v.strictObject({ kind: v.literal("to-list"), path, items }),
  /** Write the truth value `text` in place of a string. */
  v.strictObject({ kind: v.literal("to-flag"), path, text: v.picklist(["true", "false"]) }),
  /** Put the object under the keys `text` (`a.b`) in place of the one that holds them. */
  v.strictObject({ kind: v.literal("unwrap"), path, text: v.string() }),
  /** Write the CA content in another form: base64 once more, base64 once less, or certificates on lines of their own. */
  v.strictObject({ kind: v.literal("recode"), path, text: v.picklist(["encode", "decode", "separate"]) }),
]);

/** What a policy wants changed. */
export type FixAction = Readonly<v.InferOutput<typeof fixAction>> & { readonly path: readonly PathStep[] };
