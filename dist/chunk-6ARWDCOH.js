// src/text/source.ts
var lineStarts = /* @__PURE__ */ new WeakMap();
function computeLineStarts(text) {
  const starts = [0];
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code === 10) starts.push(index + 1);
    else if (code === 13 && text.charCodeAt(index + 1) !== 10) starts.push(index + 1);
  }
  return starts;
}
function lineStartsOf(source) {
  let starts = lineStarts.get(source);
  if (starts === void 0) {
    starts = computeLineStarts(source.text);
    lineStarts.set(source, starts);
  }
  return starts;
}
function positionAt(source, offset) {
  const starts = lineStartsOf(source);
  const wanted = Math.max(0, Math.min(offset, source.text.length));
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = low + high + 1 >> 1;
    if ((starts[middle] ?? 0) <= wanted) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: wanted - (starts[low] ?? 0) + 1 };
}
function lineText(source, line) {
  const starts = lineStartsOf(source);
  const start = starts[line - 1];
  if (start === void 0) return "";
  const next = starts[line] ?? source.text.length + 1;
  let end = Math.min(next, source.text.length);
  while (end > start && isLineEnd(source.text.charCodeAt(end - 1))) end -= 1;
  return source.text.slice(start, end);
}
function isLineEnd(code) {
  return code === 10 || code === 13;
}
function placeOf(source, start, end) {
  return { source, start, end };
}

// src/text/origin.ts
function originAt(place) {
  return { place, via: [] };
}
var maximumSteps = 32;
function usedAt(origin, place, note) {
  const last = origin.via.at(-1)?.place ?? origin.place;
  if (samePlace(last, place) || origin.via.length >= maximumSteps) return origin;
  return { place: origin.place, via: [...origin.via, { place, note }] };
}
function samePlace(left, right) {
  return left.source === right.source && left.start === right.start && left.end === right.end;
}

// src/text/pieces.ts
function knownText(chars, origin) {
  return [{ kind: "known", chars, origin }];
}
function holeText(reason, origin, id) {
  return [id === void 0 ? { kind: "hole", reason, origin } : { kind: "hole", reason, id, origin }];
}
function knownChars(text) {
  let chars = "";
  for (const piece of text) {
    const more = pieceChars(piece);
    if (more === void 0) return void 0;
    chars += more;
  }
  return chars;
}
function pieceChars(piece) {
  if (piece.kind === "known") return piece.chars;
  if (piece.kind === "hole") return void 0;
  const inner = knownChars(piece.inner);
  return inner === void 0 ? void 0 : Buffer.from(inner, piece.bytes).toString("base64");
}
function firstHole(text) {
  for (const piece of text) {
    if (piece.kind === "hole") return piece;
    const inner = piece.kind === "encoded" ? firstHole(piece.inner) : void 0;
    if (inner !== void 0) return inner;
  }
  return void 0;
}
function textUsedAt(text, place, note) {
  return text.map((piece) => ({ ...piece, origin: usedAt(piece.origin, place, note) }));
}
var holeMark = "";
function flatten(text) {
  const starts = [];
  const parts = [];
  let length = 0;
  for (const piece of text) {
    starts.push(length);
    const chars = pieceChars(piece)?.replaceAll(holeMark, "�") ?? holeMark;
    parts.push(chars);
    length += chars.length;
  }
  return { chars: parts.join(""), text, starts };
}
function sliceText(flat, start, end) {
  const slices = [];
  for (const overlap of overlaps(flat, start, end)) {
    const { piece, from, to } = overlap;
    if (piece.kind !== "known") slices.push(piece);
    else if (to > from)
      slices.push({ ...piece, chars: piece.chars.slice(from, to), origin: pieceOrigin(piece, from, to) });
  }
  return slices;
}
function overlaps(flat, start, end) {
  const found = [];
  for (const [index, piece] of flat.text.entries()) {
    const pieceStart = flat.starts[index] ?? 0;
    const pieceEnd = flat.starts[index + 1] ?? flat.chars.length;
    const touches = start === end ? pieceStart <= start && start <= pieceEnd : pieceStart < end && start < pieceEnd;
    if (touches)
      found.push({ piece, from: Math.max(start, pieceStart) - pieceStart, to: Math.min(end, pieceEnd) - pieceStart });
  }
  return found;
}
function pieceOrigin(piece, from, to) {
  const { place, via } = piece.origin;
  const linear = piece.kind === "known" && place.end - place.start === piece.chars.length;
  return linear ? { place: { source: place.source, start: place.start + from, end: place.start + to }, via } : piece.origin;
}
function originOf(flat, start, end, fallback) {
  const origins = overlaps(flat, start, end).map(({ piece, from, to }) => pieceOrigin(piece, from, to));
  if (origins.length === 0) return fallback;
  const fewest = Math.min(...origins.map((origin) => origin.via.length));
  const nearest2 = origins.filter((origin) => origin.via.length === fewest);
  const [first] = nearest2;
  if (first === void 0) return fallback;
  const together = nearest2.filter(
    (origin) => origin.place.source === first.place.source && sameSteps(origin.via, first.via)
  );
  return {
    place: {
      source: first.place.source,
      start: Math.min(...together.map((origin) => origin.place.start)),
      end: Math.max(...together.map((origin) => origin.place.end))
    },
    via: first.via
  };
}
function sameSteps(left, right) {
  return left.length === right.length && left.every((step, index) => step.place.source === right[index]?.place.source);
}

// src/text/nearest.ts
function nearest(word, candidates) {
  const wanted = plain(word);
  const limit = Math.max(1, Math.floor(wanted.length / 3));
  let best;
  for (const candidate of candidates) {
    const distance = editDistance(wanted, plain(candidate));
    if (distance <= limit && (best === void 0 || distance < best.distance)) best = { candidate, distance };
  }
  return best?.candidate;
}
function plain(word) {
  return word.toLowerCase().replaceAll(/[^a-z0-9]/g, "");
}
var maximumLength = 64;
function editDistance(left, right) {
  if (left.length > maximumLength || right.length > maximumLength) return left === right ? 0 : maximumLength;
  let beforePrevious = [];
  let previous = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let row = 1; row <= left.length; row += 1) {
    const current = [row];
    const costAt = (line, column) => (line[column] ?? maximumLength) + 1;
    for (let column = 1; column <= right.length; column += 1) {
      const isEqual = left[row - 1] === right[column - 1];
      const isSwap = left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1];
      current.push(
        Math.min(
          costAt(previous, column - 1) - (isEqual ? 1 : 0),
          costAt(previous, column),
          costAt(current, column - 1),
          isSwap ? costAt(beforePrevious, column - 2) : maximumLength
        )
      );
    }
    beforePrevious = previous;
    previous = current;
  }
  return previous[right.length] ?? 0;
}

// src/text/folder.ts
function folderOf(path) {
  return path.slice(0, path.lastIndexOf("/") + 1);
}

// src/text/secret-spans.ts
function secretSpans(text) {
  return [...userInfoSpans(text), ...privateKeySpans(text), ...encodedKeySpans(text)];
}
var addressEnds = /* @__PURE__ */ new Set([" ", "	", "\r", "\n", '"', "'", "`", "<", ">"]);
var maximumUserInfo = 4096;
function userInfoSpans(text) {
  const spans = [];
  for (let at = text.indexOf("//"); at >= 0; at = text.indexOf("//", at)) {
    let start = at;
    while (text[start] === "/") start += 1;
    const scan = scanAddress(text, start);
    const end = userInfoEnd(text.slice(start, scan.pathStart), scan.lastAt);
    if (end > start && !isReferences(text.slice(start, end))) spans.push({ start, end });
    at = Math.max(start, scan.end);
  }
  return spans;
}
function scanAddress(text, start) {
  const limit = Math.min(start + maximumUserInfo, lineEnd(text, start));
  const references = new References(text, limit);
  let pathStart = -1;
  let lastAt = -1;
  let index = start;
  while (index < limit) {
    const close = references.endFrom(index);
    if (close > index) {
      index = close;
      continue;
    }
    const character = text[index] ?? "";
    if (addressEnds.has(character) || text.startsWith("://", index)) break;
    if (character === "@") lastAt = index;
    if (pathStart < 0 && (character === "/" || character === "?" || character === "#")) pathStart = index;
    index += 1;
  }
  return { end: index, pathStart: pathStart < 0 ? index : pathStart, lastAt };
}
var References = class {
  #open = /* @__PURE__ */ new Map([
    ["${", "}"],
    ["{{", "}}"]
  ]);
  #text;
  #limit;
  constructor(text, limit) {
    this.#text = text;
    this.#limit = limit;
  }
  /** The offset behind a reference that starts at `index`, else `index`. */
  endFrom(index) {
    const head = this.#text.slice(index, index + 2);
    const foot = this.#open.get(head);
    if (foot === void 0) return index;
    for (let end = index + 2; end < this.#limit; end += 1) {
      if (this.#text.startsWith(foot, end)) return end + foot.length;
    }
    this.#open.delete(head);
    return index;
  }
};
function userInfoEnd(authority, lastAt) {
  if (lastAt < 0 || authority.includes("@")) return lastAt;
  const colon = authority.indexOf(":");
  return colon >= 0 && !/^\d{0,5}$/u.test(authority.slice(colon + 1)) ? lastAt : -1;
}
function isReferences(userInfo) {
  const rest = userInfo.replaceAll(/\$\{[^{}"']*\}/gu, "").replaceAll(/\{\{[^{}"']*\}\}/gu, "").replaceAll(/\$[A-Za-z_][A-Za-z0-9_]*/gu, "");
  return rest.replaceAll(":", "") === "";
}
var keyHead = /-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----/gu;
var keyFoot = "-----END ";
var keyLine = /^[A-Za-z0-9+/=\\"',;|\s]*$|^\s*(?:Proc-Type|DEK-Info):/u;
function privateKeySpans(text) {
  const spans = [];
  let done = 0;
  let foot = 0;
  for (const match of text.matchAll(keyHead)) {
    const start = match.index + match[0].length;
    if (start <= done) continue;
    if (foot >= 0 && foot < start) foot = text.indexOf(keyFoot, start);
    const nextHead = text.indexOf("-----BEGIN ", start);
    const closed = foot >= 0 && (nextHead < 0 || foot < nextHead);
    done = closed ? foot : openKeyEnd(text, start);
    spans.push({ start, end: done });
  }
  return spans;
}
function openKeyEnd(text, start) {
  let end = lineEnd(text, start);
  while (end < text.length) {
    const next = lineEnd(text, end + 1);
    if (!keyLine.test(text.slice(end + 1, next))) break;
    end = next;
  }
  return end;
}
function lineEnd(text, from) {
  const end = text.indexOf("\n", from);
  return end < 0 ? text.length : end;
}
var encodedHead = "LS0tLS1CRUdJTi";
function encodedKeySpans(text) {
  const spans = [];
  for (let start = text.indexOf(encodedHead); start >= 0; start = text.indexOf(encodedHead, start)) {
    const run = /^[A-Za-z0-9+/=_-]*/u.exec(text.slice(start))?.[0].length ?? encodedHead.length;
    const decoded = Buffer.from(text.slice(start, start + run), "base64").toString("latin1");
    if (decoded.includes("PRIVATE KEY")) spans.push({ start, end: start + run });
    start += run;
  }
  return spans;
}

// src/text/mask.ts
function maskSpans(text, spans) {
  const parts = [];
  let done = 0;
  for (const { start, end } of [...spans].sort((left, right) => left.start - right.start)) {
    const from = Math.max(start, done);
    if (end <= from) continue;
    parts.push(text.slice(done, from), text.slice(from, end).replaceAll(/[^\r\n]/g, "*"));
    done = Math.min(end, text.length);
  }
  return parts.join("") + text.slice(done);
}
function maskText(text) {
  const spans = secretSpans(text);
  return spans.length === 0 ? text : maskSpans(text, spans);
}

export {
  lineStartsOf,
  positionAt,
  lineText,
  placeOf,
  originAt,
  usedAt,
  samePlace,
  knownText,
  holeText,
  knownChars,
  firstHole,
  textUsedAt,
  holeMark,
  flatten,
  sliceText,
  originOf,
  folderOf,
  nearest,
  secretSpans,
  maskSpans,
  maskText
};
