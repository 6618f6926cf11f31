// src/policy/subject-json.ts
function subjectJson(subject) {
  const json = JSON.stringify(subject);
  return json.includes("\\ud") ? JSON.stringify(subject, wellFormed) : json;
}
function wellFormed(_key, value) {
  return typeof value === "string" ? value.replaceAll(new RegExp("\\p{Surrogate}", "gu"), "�") : value;
}

export {
  subjectJson
};
