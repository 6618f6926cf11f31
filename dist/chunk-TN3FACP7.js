import {
  originAt,
  placeOf
} from "./chunk-6ARWDCOH.js";

// src/parse/json-tree.ts
function entryOf(node, key) {
  return node?.kind === "object" ? node.entries.findLast((entry) => entry.key === key) : void 0;
}
function entryLike(node, key) {
  if (node?.kind !== "object") return void 0;
  const wanted = key.toLowerCase();
  return node.entries.findLast((entry) => entry.key.length === key.length && entry.key.toLowerCase() === wanted);
}
function valueLike(node, key) {
  return entryLike(node, key)?.value;
}
function stringOf(node) {
  return node?.kind === "string" ? node.chars : void 0;
}
function contentPlace(node) {
  const start = node.start + 1;
  const end = closedEnd(node);
  return end > start ? placeOf(node.source, start, end) : placeOf(node.source, node.start, node.end);
}
function closedEnd(node) {
  const { text } = node.source;
  const closed = node.end - node.start > 1 && text.charCodeAt(node.end - 1) === text.charCodeAt(node.start);
  return closed ? node.end - 1 : node.end;
}
function jsonText(node) {
  const start = node.start + 1;
  const end = Math.max(start, closedEnd(node));
  if (!node.escaped) {
    if (node.chars === "") return [];
    return [{ kind: "known", chars: node.chars, origin: originAt(placeOf(node.source, start, end)) }];
  }
  return decodeRuns(node.source.text, start, end).map((run) => ({
    kind: "known",
    chars: run.chars,
    origin: originAt(placeOf(node.source, run.start, run.end))
  }));
}
function decodeRuns(text, start, end) {
  const runs = [];
  let position = start;
  while (position < end) {
    const escape = text.indexOf("\\", position);
    const plainEnd = escape === -1 || escape >= end ? end : escape;
    if (plainEnd > position) runs.push({ chars: text.slice(position, plainEnd), start: position, end: plainEnd });
    position = plainEnd;
    if (position < end) {
      const run = decodeEscape(text, position, end);
      runs.push(run);
      position = run.end;
    }
  }
  return runs;
}
var simpleEscapes = /* @__PURE__ */ new Map([
  ["n", "\n"],
  ["t", "	"],
  ["r", "\r"],
  ["b", "\b"],
  ["f", "\f"],
  ["/", "/"],
  ["\\", "\\"],
  ['"', '"'],
  ["'", "'"]
]);
function decodeEscape(text, start, end) {
  const letter = text[start + 1] ?? "";
  const plain = simpleEscapes.get(letter);
  if (plain !== void 0) return { chars: plain, start, end: start + 2 };
  const digits = letter === "u" ? 4 : letter === "x" ? 2 : 0;
  const stop = Math.min(end, start + 2 + digits);
  const hex = text.slice(start + 2, stop);
  if (digits > 0 && hex.length === digits && /^[0-9a-f]+$/i.test(hex)) {
    return { chars: String.fromCharCode(Number.parseInt(hex, 16)), start, end: stop };
  }
  return { chars: "\\", start, end: start + 1 };
}

// src/parse/json-value.ts
function jsonToValue(node) {
  switch (node.kind) {
    case "string":
      return { kind: "text", text: jsonText(node), origin: originAt(contentPlace(node)) };
    case "number":
      return { kind: "number", value: node.value, literal: node.literal, origin: originOfJson(node) };
    case "boolean":
      return { kind: "boolean", value: node.value, origin: originOfJson(node) };
    case "null":
      return { kind: "null", origin: originOfJson(node) };
    case "array":
      return { kind: "list", items: node.items.map(jsonToValue), origin: originOfJson(node) };
    case "object":
      return { kind: "map", entries: mapEntries(node), origin: originOfJson(node) };
    case "broken":
      return { kind: "unknown", reason: node.reason, origin: originOfJson(node) };
  }
}
function mapEntries(node) {
  return new Map(
    node.entries.map((entry) => [
      entry.key,
      { key: entry.key, keyOrigin: originAt(entry.keyPlace), value: jsonToValue(entry.value) }
    ])
  );
}
function originOfJson(node) {
  return originAt(placeOf(node.source, node.start, node.end));
}

// node_modules/jsonc-parser/lib/esm/impl/scanner.js
function createScanner(text, ignoreTrivia = false) {
  const len = text.length;
  let pos = 0, value = "", tokenOffset = 0, token2 = 16, lineNumber = 0, lineStartOffset = 0, tokenLineStartOffset = 0, prevTokenLineStartOffset = 0, scanError = 0;
  function scanHexDigits(count, exact) {
    let digits = 0;
    let value2 = 0;
    while (digits < count || !exact) {
      let ch = text.charCodeAt(pos);
      if (ch >= 48 && ch <= 57) {
        value2 = value2 * 16 + ch - 48;
      } else if (ch >= 65 && ch <= 70) {
        value2 = value2 * 16 + ch - 65 + 10;
      } else if (ch >= 97 && ch <= 102) {
        value2 = value2 * 16 + ch - 97 + 10;
      } else {
        break;
      }
      pos++;
      digits++;
    }
    if (digits < count) {
      value2 = -1;
    }
    return value2;
  }
  function setPosition(newPosition) {
    pos = newPosition;
    value = "";
    tokenOffset = 0;
    token2 = 16;
    scanError = 0;
  }
  function scanNumber() {
    let start = pos;
    if (text.charCodeAt(pos) === 48) {
      pos++;
    } else {
      pos++;
      while (pos < text.length && isDigit(text.charCodeAt(pos))) {
        pos++;
      }
    }
    if (pos < text.length && text.charCodeAt(pos) === 46) {
      pos++;
      if (pos < text.length && isDigit(text.charCodeAt(pos))) {
        pos++;
        while (pos < text.length && isDigit(text.charCodeAt(pos))) {
          pos++;
        }
      } else {
        scanError = 3;
        return text.substring(start, pos);
      }
    }
    let end = pos;
    if (pos < text.length && (text.charCodeAt(pos) === 69 || text.charCodeAt(pos) === 101)) {
      pos++;
      if (pos < text.length && text.charCodeAt(pos) === 43 || text.charCodeAt(pos) === 45) {
        pos++;
      }
      if (pos < text.length && isDigit(text.charCodeAt(pos))) {
        pos++;
        while (pos < text.length && isDigit(text.charCodeAt(pos))) {
          pos++;
        }
        end = pos;
      } else {
        scanError = 3;
      }
    }
    return text.substring(start, end);
  }
  function scanString() {
    let result = "", start = pos;
    while (true) {
      if (pos >= len) {
        result += text.substring(start, pos);
        scanError = 2;
        break;
      }
      const ch = text.charCodeAt(pos);
      if (ch === 34) {
        result += text.substring(start, pos);
        pos++;
        break;
      }
      if (ch === 92) {
        result += text.substring(start, pos);
        pos++;
        if (pos >= len) {
          scanError = 2;
          break;
        }
        const ch2 = text.charCodeAt(pos++);
        switch (ch2) {
          case 34:
            result += '"';
            break;
          case 92:
            result += "\\";
            break;
          case 47:
            result += "/";
            break;
          case 98:
            result += "\b";
            break;
          case 102:
            result += "\f";
            break;
          case 110:
            result += "\n";
            break;
          case 114:
            result += "\r";
            break;
          case 116:
            result += "	";
            break;
          case 117:
            const ch3 = scanHexDigits(4, true);
            if (ch3 >= 0) {
              result += String.fromCharCode(ch3);
            } else {
              scanError = 4;
            }
            break;
          default:
            scanError = 5;
        }
        start = pos;
        continue;
      }
      if (ch >= 0 && ch <= 31) {
        if (isLineBreak(ch)) {
          result += text.substring(start, pos);
          scanError = 2;
          break;
        } else {
          scanError = 6;
        }
      }
      pos++;
    }
    return result;
  }
  function scanNext() {
    value = "";
    scanError = 0;
    tokenOffset = pos;
    lineStartOffset = lineNumber;
    prevTokenLineStartOffset = tokenLineStartOffset;
    if (pos >= len) {
      tokenOffset = len;
      return token2 = 17;
    }
    let code = text.charCodeAt(pos);
    if (isWhiteSpace(code)) {
      do {
        pos++;
        value += String.fromCharCode(code);
        code = text.charCodeAt(pos);
      } while (isWhiteSpace(code));
      return token2 = 15;
    }
    if (isLineBreak(code)) {
      pos++;
      value += String.fromCharCode(code);
      if (code === 13 && text.charCodeAt(pos) === 10) {
        pos++;
        value += "\n";
      }
      lineNumber++;
      tokenLineStartOffset = pos;
      return token2 = 14;
    }
    switch (code) {
      // tokens: []{}:,
      case 123:
        pos++;
        return token2 = 1;
      case 125:
        pos++;
        return token2 = 2;
      case 91:
        pos++;
        return token2 = 3;
      case 93:
        pos++;
        return token2 = 4;
      case 58:
        pos++;
        return token2 = 6;
      case 44:
        pos++;
        return token2 = 5;
      // strings
      case 34:
        pos++;
        value = scanString();
        return token2 = 10;
      // comments
      case 47:
        const start = pos - 1;
        if (text.charCodeAt(pos + 1) === 47) {
          pos += 2;
          while (pos < len) {
            if (isLineBreak(text.charCodeAt(pos))) {
              break;
            }
            pos++;
          }
          value = text.substring(start, pos);
          return token2 = 12;
        }
        if (text.charCodeAt(pos + 1) === 42) {
          pos += 2;
          const safeLength = len - 1;
          let commentClosed = false;
          while (pos < safeLength) {
            const ch = text.charCodeAt(pos);
            if (ch === 42 && text.charCodeAt(pos + 1) === 47) {
              pos += 2;
              commentClosed = true;
              break;
            }
            pos++;
            if (isLineBreak(ch)) {
              if (ch === 13 && text.charCodeAt(pos) === 10) {
                pos++;
              }
              lineNumber++;
              tokenLineStartOffset = pos;
            }
          }
          if (!commentClosed) {
            pos++;
            scanError = 1;
          }
          value = text.substring(start, pos);
          return token2 = 13;
        }
        value += String.fromCharCode(code);
        pos++;
        return token2 = 16;
      // numbers
      case 45:
        value += String.fromCharCode(code);
        pos++;
        if (pos === len || !isDigit(text.charCodeAt(pos))) {
          return token2 = 16;
        }
      // found a minus, followed by a number so
      // we fall through to proceed with scanning
      // numbers
      case 48:
      case 49:
      case 50:
      case 51:
      case 52:
      case 53:
      case 54:
      case 55:
      case 56:
      case 57:
        value += scanNumber();
        return token2 = 11;
      // literals and unknown symbols
      default:
        while (pos < len && isUnknownContentCharacter(code)) {
          pos++;
          code = text.charCodeAt(pos);
        }
        if (tokenOffset !== pos) {
          value = text.substring(tokenOffset, pos);
          switch (value) {
            case "true":
              return token2 = 8;
            case "false":
              return token2 = 9;
            case "null":
              return token2 = 7;
          }
          return token2 = 16;
        }
        value += String.fromCharCode(code);
        pos++;
        return token2 = 16;
    }
  }
  function isUnknownContentCharacter(code) {
    if (isWhiteSpace(code) || isLineBreak(code)) {
      return false;
    }
    switch (code) {
      case 125:
      case 93:
      case 123:
      case 91:
      case 34:
      case 58:
      case 44:
      case 47:
        return false;
    }
    return true;
  }
  function scanNextNonTrivia() {
    let result;
    do {
      result = scanNext();
    } while (result >= 12 && result <= 15);
    return result;
  }
  return {
    setPosition,
    getPosition: () => pos,
    scan: ignoreTrivia ? scanNextNonTrivia : scanNext,
    getToken: () => token2,
    getTokenValue: () => value,
    getTokenOffset: () => tokenOffset,
    getTokenLength: () => pos - tokenOffset,
    getTokenStartLine: () => lineStartOffset,
    getTokenStartCharacter: () => tokenOffset - prevTokenLineStartOffset,
    getTokenError: () => scanError
  };
}
function isWhiteSpace(ch) {
  return ch === 32 || ch === 9;
}
function isLineBreak(ch) {
  return ch === 10 || ch === 13;
}
function isDigit(ch) {
  return ch >= 48 && ch <= 57;
}
var CharacterCodes;
(function(CharacterCodes2) {
  CharacterCodes2[CharacterCodes2["lineFeed"] = 10] = "lineFeed";
  CharacterCodes2[CharacterCodes2["carriageReturn"] = 13] = "carriageReturn";
  CharacterCodes2[CharacterCodes2["space"] = 32] = "space";
  CharacterCodes2[CharacterCodes2["_0"] = 48] = "_0";
  CharacterCodes2[CharacterCodes2["_1"] = 49] = "_1";
  CharacterCodes2[CharacterCodes2["_2"] = 50] = "_2";
  CharacterCodes2[CharacterCodes2["_3"] = 51] = "_3";
  CharacterCodes2[CharacterCodes2["_4"] = 52] = "_4";
  CharacterCodes2[CharacterCodes2["_5"] = 53] = "_5";
  CharacterCodes2[CharacterCodes2["_6"] = 54] = "_6";
  CharacterCodes2[CharacterCodes2["_7"] = 55] = "_7";
  CharacterCodes2[CharacterCodes2["_8"] = 56] = "_8";
  CharacterCodes2[CharacterCodes2["_9"] = 57] = "_9";
  CharacterCodes2[CharacterCodes2["a"] = 97] = "a";
  CharacterCodes2[CharacterCodes2["b"] = 98] = "b";
  CharacterCodes2[CharacterCodes2["c"] = 99] = "c";
  CharacterCodes2[CharacterCodes2["d"] = 100] = "d";
  CharacterCodes2[CharacterCodes2["e"] = 101] = "e";
  CharacterCodes2[CharacterCodes2["f"] = 102] = "f";
  CharacterCodes2[CharacterCodes2["g"] = 103] = "g";
  CharacterCodes2[CharacterCodes2["h"] = 104] = "h";
  CharacterCodes2[CharacterCodes2["i"] = 105] = "i";
  CharacterCodes2[CharacterCodes2["j"] = 106] = "j";
  CharacterCodes2[CharacterCodes2["k"] = 107] = "k";
  CharacterCodes2[CharacterCodes2["l"] = 108] = "l";
  CharacterCodes2[CharacterCodes2["m"] = 109] = "m";
  CharacterCodes2[CharacterCodes2["n"] = 110] = "n";
  CharacterCodes2[CharacterCodes2["o"] = 111] = "o";
  CharacterCodes2[CharacterCodes2["p"] = 112] = "p";
  CharacterCodes2[CharacterCodes2["q"] = 113] = "q";
  CharacterCodes2[CharacterCodes2["r"] = 114] = "r";
  CharacterCodes2[CharacterCodes2["s"] = 115] = "s";
  CharacterCodes2[CharacterCodes2["t"] = 116] = "t";
  CharacterCodes2[CharacterCodes2["u"] = 117] = "u";
  CharacterCodes2[CharacterCodes2["v"] = 118] = "v";
  CharacterCodes2[CharacterCodes2["w"] = 119] = "w";
  CharacterCodes2[CharacterCodes2["x"] = 120] = "x";
  CharacterCodes2[CharacterCodes2["y"] = 121] = "y";
  CharacterCodes2[CharacterCodes2["z"] = 122] = "z";
  CharacterCodes2[CharacterCodes2["A"] = 65] = "A";
  CharacterCodes2[CharacterCodes2["B"] = 66] = "B";
  CharacterCodes2[CharacterCodes2["C"] = 67] = "C";
  CharacterCodes2[CharacterCodes2["D"] = 68] = "D";
  CharacterCodes2[CharacterCodes2["E"] = 69] = "E";
  CharacterCodes2[CharacterCodes2["F"] = 70] = "F";
  CharacterCodes2[CharacterCodes2["G"] = 71] = "G";
  CharacterCodes2[CharacterCodes2["H"] = 72] = "H";
  CharacterCodes2[CharacterCodes2["I"] = 73] = "I";
  CharacterCodes2[CharacterCodes2["J"] = 74] = "J";
  CharacterCodes2[CharacterCodes2["K"] = 75] = "K";
  CharacterCodes2[CharacterCodes2["L"] = 76] = "L";
  CharacterCodes2[CharacterCodes2["M"] = 77] = "M";
  CharacterCodes2[CharacterCodes2["N"] = 78] = "N";
  CharacterCodes2[CharacterCodes2["O"] = 79] = "O";
  CharacterCodes2[CharacterCodes2["P"] = 80] = "P";
  CharacterCodes2[CharacterCodes2["Q"] = 81] = "Q";
  CharacterCodes2[CharacterCodes2["R"] = 82] = "R";
  CharacterCodes2[CharacterCodes2["S"] = 83] = "S";
  CharacterCodes2[CharacterCodes2["T"] = 84] = "T";
  CharacterCodes2[CharacterCodes2["U"] = 85] = "U";
  CharacterCodes2[CharacterCodes2["V"] = 86] = "V";
  CharacterCodes2[CharacterCodes2["W"] = 87] = "W";
  CharacterCodes2[CharacterCodes2["X"] = 88] = "X";
  CharacterCodes2[CharacterCodes2["Y"] = 89] = "Y";
  CharacterCodes2[CharacterCodes2["Z"] = 90] = "Z";
  CharacterCodes2[CharacterCodes2["asterisk"] = 42] = "asterisk";
  CharacterCodes2[CharacterCodes2["backslash"] = 92] = "backslash";
  CharacterCodes2[CharacterCodes2["closeBrace"] = 125] = "closeBrace";
  CharacterCodes2[CharacterCodes2["closeBracket"] = 93] = "closeBracket";
  CharacterCodes2[CharacterCodes2["colon"] = 58] = "colon";
  CharacterCodes2[CharacterCodes2["comma"] = 44] = "comma";
  CharacterCodes2[CharacterCodes2["dot"] = 46] = "dot";
  CharacterCodes2[CharacterCodes2["doubleQuote"] = 34] = "doubleQuote";
  CharacterCodes2[CharacterCodes2["minus"] = 45] = "minus";
  CharacterCodes2[CharacterCodes2["openBrace"] = 123] = "openBrace";
  CharacterCodes2[CharacterCodes2["openBracket"] = 91] = "openBracket";
  CharacterCodes2[CharacterCodes2["plus"] = 43] = "plus";
  CharacterCodes2[CharacterCodes2["slash"] = 47] = "slash";
  CharacterCodes2[CharacterCodes2["formFeed"] = 12] = "formFeed";
  CharacterCodes2[CharacterCodes2["tab"] = 9] = "tab";
})(CharacterCodes || (CharacterCodes = {}));

// node_modules/jsonc-parser/lib/esm/impl/string-intern.js
var cachedSpaces = new Array(20).fill(0).map((_, index) => {
  return " ".repeat(index);
});
var maxCachedValues = 200;
var cachedBreakLinesWithSpaces = {
  " ": {
    "\n": new Array(maxCachedValues).fill(0).map((_, index) => {
      return "\n" + " ".repeat(index);
    }),
    "\r": new Array(maxCachedValues).fill(0).map((_, index) => {
      return "\r" + " ".repeat(index);
    }),
    "\r\n": new Array(maxCachedValues).fill(0).map((_, index) => {
      return "\r\n" + " ".repeat(index);
    })
  },
  "	": {
    "\n": new Array(maxCachedValues).fill(0).map((_, index) => {
      return "\n" + "	".repeat(index);
    }),
    "\r": new Array(maxCachedValues).fill(0).map((_, index) => {
      return "\r" + "	".repeat(index);
    }),
    "\r\n": new Array(maxCachedValues).fill(0).map((_, index) => {
      return "\r\n" + "	".repeat(index);
    })
  }
};

// node_modules/jsonc-parser/lib/esm/impl/parser.js
var ParseOptions;
(function(ParseOptions2) {
  ParseOptions2.DEFAULT = {
    allowTrailingComma: false
  };
})(ParseOptions || (ParseOptions = {}));

// node_modules/jsonc-parser/lib/esm/main.js
var createScanner2 = createScanner;
var ScanError;
(function(ScanError2) {
  ScanError2[ScanError2["None"] = 0] = "None";
  ScanError2[ScanError2["UnexpectedEndOfComment"] = 1] = "UnexpectedEndOfComment";
  ScanError2[ScanError2["UnexpectedEndOfString"] = 2] = "UnexpectedEndOfString";
  ScanError2[ScanError2["UnexpectedEndOfNumber"] = 3] = "UnexpectedEndOfNumber";
  ScanError2[ScanError2["InvalidUnicode"] = 4] = "InvalidUnicode";
  ScanError2[ScanError2["InvalidEscapeCharacter"] = 5] = "InvalidEscapeCharacter";
  ScanError2[ScanError2["InvalidCharacter"] = 6] = "InvalidCharacter";
})(ScanError || (ScanError = {}));
var SyntaxKind;
(function(SyntaxKind2) {
  SyntaxKind2[SyntaxKind2["OpenBraceToken"] = 1] = "OpenBraceToken";
  SyntaxKind2[SyntaxKind2["CloseBraceToken"] = 2] = "CloseBraceToken";
  SyntaxKind2[SyntaxKind2["OpenBracketToken"] = 3] = "OpenBracketToken";
  SyntaxKind2[SyntaxKind2["CloseBracketToken"] = 4] = "CloseBracketToken";
  SyntaxKind2[SyntaxKind2["CommaToken"] = 5] = "CommaToken";
  SyntaxKind2[SyntaxKind2["ColonToken"] = 6] = "ColonToken";
  SyntaxKind2[SyntaxKind2["NullKeyword"] = 7] = "NullKeyword";
  SyntaxKind2[SyntaxKind2["TrueKeyword"] = 8] = "TrueKeyword";
  SyntaxKind2[SyntaxKind2["FalseKeyword"] = 9] = "FalseKeyword";
  SyntaxKind2[SyntaxKind2["StringLiteral"] = 10] = "StringLiteral";
  SyntaxKind2[SyntaxKind2["NumericLiteral"] = 11] = "NumericLiteral";
  SyntaxKind2[SyntaxKind2["LineCommentTrivia"] = 12] = "LineCommentTrivia";
  SyntaxKind2[SyntaxKind2["BlockCommentTrivia"] = 13] = "BlockCommentTrivia";
  SyntaxKind2[SyntaxKind2["LineBreakTrivia"] = 14] = "LineBreakTrivia";
  SyntaxKind2[SyntaxKind2["Trivia"] = 15] = "Trivia";
  SyntaxKind2[SyntaxKind2["Unknown"] = 16] = "Unknown";
  SyntaxKind2[SyntaxKind2["EOF"] = 17] = "EOF";
})(SyntaxKind || (SyntaxKind = {}));
var ParseErrorCode;
(function(ParseErrorCode2) {
  ParseErrorCode2[ParseErrorCode2["InvalidSymbol"] = 1] = "InvalidSymbol";
  ParseErrorCode2[ParseErrorCode2["InvalidNumberFormat"] = 2] = "InvalidNumberFormat";
  ParseErrorCode2[ParseErrorCode2["PropertyNameExpected"] = 3] = "PropertyNameExpected";
  ParseErrorCode2[ParseErrorCode2["ValueExpected"] = 4] = "ValueExpected";
  ParseErrorCode2[ParseErrorCode2["ColonExpected"] = 5] = "ColonExpected";
  ParseErrorCode2[ParseErrorCode2["CommaExpected"] = 6] = "CommaExpected";
  ParseErrorCode2[ParseErrorCode2["CloseBraceExpected"] = 7] = "CloseBraceExpected";
  ParseErrorCode2[ParseErrorCode2["CloseBracketExpected"] = 8] = "CloseBracketExpected";
  ParseErrorCode2[ParseErrorCode2["EndOfFileExpected"] = 9] = "EndOfFileExpected";
  ParseErrorCode2[ParseErrorCode2["InvalidCommentToken"] = 10] = "InvalidCommentToken";
  ParseErrorCode2[ParseErrorCode2["UnexpectedEndOfComment"] = 11] = "UnexpectedEndOfComment";
  ParseErrorCode2[ParseErrorCode2["UnexpectedEndOfString"] = 12] = "UnexpectedEndOfString";
  ParseErrorCode2[ParseErrorCode2["UnexpectedEndOfNumber"] = 13] = "UnexpectedEndOfNumber";
  ParseErrorCode2[ParseErrorCode2["InvalidUnicode"] = 14] = "InvalidUnicode";
  ParseErrorCode2[ParseErrorCode2["InvalidEscapeCharacter"] = 15] = "InvalidEscapeCharacter";
  ParseErrorCode2[ParseErrorCode2["InvalidCharacter"] = 16] = "InvalidCharacter";
})(ParseErrorCode || (ParseErrorCode = {}));

// src/parse/json-tokens.ts
var maximumNotes = 100;
var token = {
  openBrace: 1,
  closeBrace: 2,
  openBracket: 3,
  closeBracket: 4,
  comma: 5,
  colon: 6,
  null: 7,
  true: 8,
  false: 9,
  string: 10,
  number: 11,
  lineComment: 12,
  blockComment: 13,
  lineBreak: 14,
  space: 15,
  unknown: 16,
  end: 17
};
function readerAt(source, offset) {
  const reader = {
    source,
    scanner: createScanner2(source.text, false),
    problems: [],
    faults: [],
    openArrays: 0,
    openObjects: 0,
    kind: token.end,
    start: 0,
    end: 0
  };
  reader.scanner.setPosition(offset);
  advance(reader);
  return reader;
}
function problem(reader, message, start, end) {
  if (reader.problems.length >= maximumNotes) return;
  reader.problems.push({ message, origin: originAt(placeOf(reader.source, start, end)) });
}
function fault(reader, kind, start, end) {
  if (reader.faults.length >= maximumNotes) return;
  reader.faults.push({ kind, origin: originAt(placeOf(reader.source, start, end)) });
}
function advance(reader) {
  const { scanner } = reader;
  for (; ; ) {
    reader.kind = scanner.scan();
    reader.start = scanner.getTokenOffset();
    reader.end = reader.start + scanner.getTokenLength();
    if (reader.kind === token.lineComment || reader.kind === token.blockComment) {
      fault(reader, "comment", reader.start, reader.end);
    } else if (reader.kind !== token.space && reader.kind !== token.lineBreak) {
      return;
    }
  }
}
function here(reader) {
  return placeOf(reader.source, reader.start, reader.end);
}

// src/parse/json.ts
var maximumJsonDepth = 200;
function parseJson(source) {
  const reader = readerAt(source, source.text.startsWith("\uFEFF") ? 1 : 0);
  if (reader.kind === token.end) {
    problem(reader, "there is no JSON value here", 0, 0);
    return { root: void 0, problems: reader.problems, faults: reader.faults };
  }
  const root = readValue(reader);
  if (reader.kind !== token.end) problem(reader, "there is text behind the JSON value", reader.start, reader.end);
  return { root, problems: reader.problems, faults: reader.faults };
}
function parseJsonAt(source, offset) {
  return readValue(readerAt(source, offset));
}
function broken(reader, reason, start, end) {
  return { kind: "broken", reason, source: reader.source, start, end };
}
function readValue(reader) {
  const { start, end } = reader;
  switch (reader.kind) {
    case token.openBrace:
    case token.openBracket:
      return readContainer(reader);
    case token.string:
    case token.unknown:
      return isQuote(reader) ? readString(reader) : readWord(reader);
    case token.number:
    case token.null:
    case token.true:
    case token.false:
      return readScalar(reader);
    default:
      problem(reader, "a value is missing here", start, end);
      return broken(reader, "no value stands here", start, start);
  }
}
function readScalar(reader) {
  const place = here(reader);
  const { kind } = reader;
  const literal = reader.source.text.slice(place.start, place.end);
  advance(reader);
  if (kind === token.number) return { kind: "number", value: Number(literal), literal, ...place };
  return kind === token.null ? { kind: "null", ...place } : { kind: "boolean", value: kind === token.true, ...place };
}
var pythonWords = /* @__PURE__ */ new Map([
  ["True", true],
  ["False", false],
  ["None", null]
]);
function readWord(reader) {
  const place = here(reader);
  const word = reader.source.text.slice(place.start, place.end);
  const meant = pythonWords.get(word);
  advance(reader);
  if (meant === void 0) {
    problem(reader, "this is no JSON value", place.start, place.end);
    return broken(reader, "the text here is no JSON value", place.start, place.end);
  }
  fault(reader, "other", place.start, place.end);
  return meant === null ? { kind: "null", ...place } : { kind: "boolean", value: meant, ...place };
}
function isQuote(reader) {
  const first = reader.source.text[reader.start];
  return first === '"' || first === "'";
}
function readString(reader) {
  const { text } = reader.source;
  const { start } = reader;
  const single = text[start] === "'";
  const end = single ? endOfSingleQuoted(text, start) : reader.end;
  const closed = end - start > 1 && text[end - 1] === text[start];
  if (single) {
    fault(reader, "single-quotes", start, end);
    reader.scanner.setPosition(end);
  } else if (closed) {
    const error = reader.scanner.getTokenError();
    if (error !== 0) fault(reader, "other", start, end);
  }
  if (!closed) problem(reader, "the closing quote is missing", start, end);
  const contentEnd = closed ? end - 1 : end;
  const raw = text.slice(start + 1, contentEnd);
  const escaped = raw.includes("\\");
  const chars = escaped ? decodeRuns(text, start + 1, contentEnd).map((run) => run.chars).join("") : raw;
  advance(reader);
  return { kind: "string", chars, escaped, source: reader.source, start, end };
}
function endOfSingleQuoted(text, start) {
  for (let position = start + 1; position < text.length; position += 1) {
    const code = text.charCodeAt(position);
    if (code === 39) return position + 1;
    if (code === 10 || code === 13) return position;
    if (code === 92) position += 1;
  }
  return text.length;
}
function readContainer(reader) {
  if (reader.openArrays + reader.openObjects >= maximumJsonDepth) return skipContainer(reader);
  return reader.kind === token.openBrace ? readObject(reader) : readArray(reader);
}
function skipContainer(reader) {
  const { start } = reader;
  const message = `nested deeper than ${maximumJsonDepth} levels; this part was not read`;
  problem(reader, message, start, start + 1);
  let open = 0;
  let end = reader.end;
  do {
    if (reader.kind === token.openBrace || reader.kind === token.openBracket) open += 1;
    if (reader.kind === token.closeBrace || reader.kind === token.closeBracket) open -= 1;
    end = reader.end;
    advance(reader);
  } while (open > 0 && reader.kind !== token.end);
  return broken(reader, message, start, end);
}
function readArray(reader) {
  const { start } = reader;
  const items = [];
  reader.openArrays += 1;
  const end = readMembers(reader, token.closeBracket, () => {
    items.push(readValue(reader));
  });
  reader.openArrays -= 1;
  return { kind: "array", items, source: reader.source, start, end };
}
function readObject(reader) {
  const { start } = reader;
  const entries = [];
  const seen = /* @__PURE__ */ new Set();
  reader.openObjects += 1;
  const end = readMembers(reader, token.closeBrace, () => {
    const entry = readEntry(reader);
    if (entry === void 0) return;
    if (seen.has(entry.key)) {
      problem(
        reader,
        `the key ${JSON.stringify(entry.key.slice(0, 80))} stands here a second time`,
        entry.keyPlace.start,
        entry.keyPlace.end
      );
    }
    seen.add(entry.key);
    entries.push(entry);
  });
  reader.openObjects -= 1;
  return { kind: "object", entries, source: reader.source, start, end };
}
function readMembers(reader, close, readMember) {
  let lastEnd = reader.end;
  let comma;
  let first = true;
  advance(reader);
  for (; ; ) {
    if (reader.kind === close) {
      if (comma !== void 0) fault(reader, "trailing-comma", comma.start, comma.end);
      lastEnd = reader.end;
      advance(reader);
      return lastEnd;
    }
    if (endsOutside(reader, close)) {
      problem(
        reader,
        close === token.closeBrace ? "a } is missing here" : "a ] is missing here",
        reader.start,
        reader.end
      );
      return lastEnd;
    }
    if (!first && comma === void 0) problem(reader, "a comma is missing before this", reader.start, reader.end);
    const before = reader.start;
    readMember();
    if (reader.start === before) skipStray(reader);
    first = false;
    comma = void 0;
    if (reader.kind === token.comma) {
      comma = here(reader);
      advance(reader);
    }
    lastEnd = comma?.end ?? reader.start;
  }
}
function endsOutside(reader, close) {
  if (reader.kind === token.end) return true;
  if (close === token.closeBrace) return reader.kind === token.closeBracket && reader.openArrays > 0;
  return reader.kind === token.closeBrace && reader.openObjects > 0;
}
function skipStray(reader) {
  if (reader.kind !== token.comma && reader.kind !== token.end) advance(reader);
}
function readEntry(reader) {
  const key = readKey(reader);
  if (key === void 0) {
    problem(reader, "a key is missing here", reader.start, reader.end);
    return void 0;
  }
  if (reader.kind === token.colon) advance(reader);
  else problem(reader, "a colon is missing behind this key", key.keyPlace.start, key.keyPlace.end);
  return { ...key, value: readValue(reader) };
}
function readKey(reader) {
  if (reader.kind === token.string || reader.kind === token.unknown && isQuote(reader)) {
    const node = readString(reader);
    const closed = node.end - node.start > 1 && reader.source.text[node.end - 1] === reader.source.text[node.start];
    return { key: node.chars, keyPlace: placeOf(reader.source, node.start + 1, closed ? node.end - 1 : node.end) };
  }
  const bare = reader.kind === token.unknown || reader.kind >= token.null && reader.kind <= token.number && reader.kind !== token.string;
  if (!bare) return void 0;
  const keyPlace = here(reader);
  fault(reader, "unquoted-key", keyPlace.start, keyPlace.end);
  advance(reader);
  return { key: reader.source.text.slice(keyPlace.start, keyPlace.end), keyPlace };
}

export {
  entryOf,
  entryLike,
  valueLike,
  stringOf,
  contentPlace,
  jsonText,
  decodeRuns,
  jsonToValue,
  parseJson,
  parseJsonAt
};
