// src/policy/harmless.ts
var longest = 300;
function harmless(text) {
  return text.slice(0, 10 * longest).replaceAll(/[\p{C}\p{Zl}\p{Zp}]+/gu, " ").trim().slice(0, longest);
}

export {
  harmless
};
