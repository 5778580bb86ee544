/** Commands that people name in the singular or the plural as it comes, and by what they are. */
const OTHER_FORMS: ReadonlyMap<string, string> = new Map([
  ["timelines", "timeline"],
  ["figure", "figures"],
  ["source", "sources"],
  ["commands", "help"],
]);

/** The command that a word in lower case names; the word itself where it names none. */
export const commandNamed = (word: string): string => OTHER_FORMS.get(word) ?? word;
