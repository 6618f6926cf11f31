// src/expand/plan/looks-like-plan.ts
var headLength = 4096;
function looksLikePlan(text) {
  const head = text.slice(0, headLength);
  return head.includes('"format_version"') && (head.includes('"terraform_version"') || text.includes('"resource_changes"'));
}

export {
  looksLikePlan
};
