import {
  originOfNode
} from "./chunk-6H3TDB4A.js";
import "./chunk-JW4XD7LV.js";
import {
  positionAt
} from "./chunk-6ARWDCOH.js";
import "./chunk-75QCMCYK.js";

// src/entry/commands/extract.ts
function extractJson(subjects) {
  const spans = subjects.map((subject) => Object.fromEntries(spansBelow(subject, "")));
  return `${JSON.stringify({ version: 1, subjects, spans }, void 0, 2)}
`;
}
function spansBelow(node, pointer) {
  if (typeof node !== "object" || node === null) return [];
  const origin = originOfNode(node);
  const own = origin === void 0 ? [] : [[pointer, locationOf(origin)]];
  const below = Object.entries(node).flatMap(
    ([key, value]) => spansBelow(value, `${pointer}/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`)
  );
  return [...own, ...below];
}
function locationOf({ place }) {
  return {
    path: place.source.path,
    start: positionAt(place.source, place.start),
    end: positionAt(place.source, place.end)
  };
}
export {
  extractJson
};
