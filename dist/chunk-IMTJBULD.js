// src/expand/arm/words.ts
var wordsThatMatter = /microsoft\.containerservice\/|templatelink/i;
function mayBeTemplate(text) {
  return /"resources"/i.test(text);
}
function mayDeclareClusters(text) {
  return mayBeTemplate(text) && wordsThatMatter.test(text);
}

export {
  mayBeTemplate,
  mayDeclareClusters
};
