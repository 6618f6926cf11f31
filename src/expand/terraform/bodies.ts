/**
 * Evaluates the bodies of blocks: arguments and nested blocks, `dynamic` ones too.
 */
import type { MapEntry, MapValue, Value } from "../../model/index.js";
import type { HclAttribute, HclBlock, HclExpression } from "../../parse/hcl/index.js";
import type { Source } from "../../text/index.js";
import { originAt, placeOf } from "../../text/index.js";
import { overChoices } from "./choices.js";
import { turnsOf } from "./collections.js";
import type { Layer } from "./configuration.js";
import { evaluate } from "./evaluate.js";
import type { Scope } from "./scope.js";
import { originIn, withNames } from "./scope.js";
import { elementOf, isFailure, listValue, mapValue, reasonOf, stringValue } from "./values.js";

/** Arguments that say how often and by whom a block is made, not what it is. */
const metaArguments: ReadonlySet<string> = new Set(["count", "for_each", "provider", "providers", "depends_on"]);

/** The arguments and blocks of `layers`. `top`: it is the body of a resource or module itself. */
export function evaluateBody(
  layers: readonly Layer[],
  scope: Scope,
  head: Readonly<{ source: Source; start: number; end: number }>,
  top: boolean,
): MapValue {
  const entries = new Map<string, MapEntry>();
  for (const { source, attribute } of argumentsOf(layers)) {
    if (top && metaArguments.has(attribute.name)) continue;
    const inner = { ...scope, source };
    entries.set(attribute.name, {
      key: attribute.name,
      keyOrigin: originIn(inner, attribute.nameSpan),
      value: evaluateArgument(attribute, inner),
    });
  }
  for (const [type, blocks] of blocksOf(layers)) entries.set(type, blockEntry(type, blocks, scope));
  return mapValue([...entries.values()], originAt(placeOf(head.source, head.start, head.end)));
}

type Placed<T> = Readonly<{ source: Source } & T>;

function argumentsOf(layers: readonly Layer[]): Iterable<Placed<{ attribute: HclAttribute }>> {
  const byName = new Map<string, Placed<{ attribute: HclAttribute }>>();
  for (const { source, body } of layers)
    for (const attribute of body.attributes) byName.set(attribute.name, { source, attribute });
  return byName.values();
}

/** Blocks by type; a later layer replaces all blocks of a type. */
function blocksOf(layers: readonly Layer[]): ReadonlyMap<string, readonly Placed<{ block: HclBlock }>[]> {
  const byType = new Map<string, readonly Placed<{ block: HclBlock }>[]>();
  for (const { source, body } of layers) {
    const own = new Map<string, Placed<{ block: HclBlock }>[]>();
    for (const block of body.blocks) {
      const type = block.type === "dynamic" ? (block.labels[0]?.text ?? "") : block.type;
      const known = own.get(type);
      if (known === undefined) own.set(type, [{ source, block }]);
      else known.push({ source, block });
    }
    for (const [type, blocks] of own) byType.set(type, blocks);
  }
  return byType;
}

function evaluateArgument(attribute: HclAttribute, scope: Scope): Value {
  // These name arguments of the resource itself, so they are words and not values.
  if (attribute.name === "ignore_changes" || attribute.name === "replace_triggered_by")
    return namesIn(attribute.value, scope);
  return evaluate(attribute.value, scope);
}

function namesIn(expression: HclExpression, scope: Scope): Value {
  const items = expression.kind === "list" ? expression.items : [expression];
  const names = items.map((item) => stringValue(scope.source.text.slice(item.start, item.end), originIn(scope, item)));
  return listValue(names, originIn(scope, expression));
}

function blockEntry(type: string, blocks: readonly Placed<{ block: HclBlock }>[], scope: Scope): MapEntry {
  const lists = blocks.map(({ source, block }) =>
    block.type === "dynamic" ? dynamicBlocks(block, { ...scope, source }) : staticBlock(block, { ...scope, source }),
  );
  const keyOrigin = lists[0]?.origin ?? originIn(scope, { start: 0, end: 0 });
  const value =
    lists.length === 1 && lists[0] !== undefined
      ? lists[0]
      : overChoices(lists, (decided) => joinLists(decided, keyOrigin));
  return { key: type, keyOrigin, value };
}

function joinLists(lists: readonly Value[], origin: Value["origin"]): Value {
  const items = lists.flatMap((list) => (list.kind === "list" ? list.items : []));
  return listValue(items, origin, {
    more: lists.map((list) => (list.kind === "list" ? list.more : reasonOf(list))).find((more) => more !== undefined),
  });
}

function staticBlock(block: HclBlock, scope: Scope): Value {
  const body = evaluateBody(
    [{ source: scope.source, body: block.body }],
    scope,
    { source: scope.source, ...block.head },
    false,
  );
  return listValue([body], body.origin);
}

function dynamicBlocks(block: HclBlock, scope: Scope): Value {
  const head = block.labels[0] ?? block.head;
  const origin = originIn(scope, head);
  const content = block.body.blocks.find((inner) => inner.type === "content");
  const each = block.body.attributes.find((attribute) => attribute.name === "for_each");
  if (content === undefined || each === undefined) return listValue([], origin);
  const collection = evaluate(each.value, scope);
  return overChoices([collection], ([decided = collection]) => {
    const turns = turnsOf(decided, origin);
    if (turns.kind === "failed" || isFailure(decided))
      return listValue([], origin, { more: reasonOf(turns.kind === "failed" ? turns.value : decided) });
    const bodyFor = (key: Value, value: Value): Value => {
      const entries = [
        { key: "key", keyOrigin: key.origin, value: key },
        { key: "value", keyOrigin: value.origin, value },
      ];
      const names = [[iteratorName(block), { value: mapValue(entries, origin), traced: true }]] as const;
      return evaluateBody(
        [{ source: scope.source, body: content.body }],
        withNames(scope, names),
        { source: scope.source, ...head },
        false,
      );
    };
    const items = turns.items.map((turn) => bodyFor(turn.key, turn.value));
    // Nothing is known of the collection: one block stands for all that may come.
    const template =
      items.length === 0 && turns.element !== undefined
        ? [bodyFor(turns.element.key, elementOf(decided) ?? turns.element.value)]
        : [];
    return listValue([...items, ...template], origin, { more: turns.more });
  });
}

function iteratorName(block: HclBlock): string {
  const iterator = block.body.attributes.find((attribute) => attribute.name === "iterator")?.value;
  return iterator?.kind === "variable" ? iterator.name : (block.labels[0]?.text ?? "");
}
