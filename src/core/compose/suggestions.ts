import type { Suggestion } from "../answer.ts";
import type { FactBase } from "../base/schema.ts";
import type { Finding } from "../finding.ts";
import type { Query } from "../reading/query.ts";
import type { Unit } from "../units.ts";

const LONGEST = 80;

/**
 * What to ask next: the topics and neighbours of what was found, or where to begin if nothing was.
 * @param near what came nearest, where nothing was found
 */
export function suggestionsFor(
  finding: Finding,
  query: Query,
  base: FactBase,
  near: readonly Unit[] = [],
): readonly Suggestion[] {
  const suggestions: Suggestion[] = [];
  const add = (label: string, question: string): void => {
    if (label.length > LONGEST || question.length > LONGEST || suggestions.some((one) => one.question === question))
      return;
    suggestions.push({ label, question });
  };
  const [first] = finding.evidence;
  if (!first) {
    const topics = near.flatMap((unit) => unit.topics.flatMap((id) => base.topics.filter((topic) => topic.id === id)));
    for (const topic of [...new Set([...topics, ...base.topics])].slice(0, 3)) add(topic.name, `topic ${topic.id}`);
    add("What can I ask?", "help");
    return suggestions;
  }
  if (first.kind === "quote") {
    const facts = base.facts.filter((fact) => first.facts.includes(fact.id));
    for (const id of facts.flatMap((fact) => fact.topics)) addTopic(id, base, add);
    add("Cite this quote", first.citation.ask);
    return suggestions.slice(0, 4);
  }
  const resolution = base.resolutions.find((one) => one.id === first.record);
  if (resolution) {
    if (resolution.vote && !query.keys.has("vote-no")) add("Who voted no?", `who voted no on ${resolution.id}`);
    const year = resolution.adopted.slice(0, 4);
    add(`Resolutions of ${year}`, `resolutions ${year}`);
    add(`Timeline of ${year}`, `timeline ${year}`);
    add("Cite this record", `cite ${resolution.id}`);
    return suggestions;
  }
  const milestone = base.milestones.find((one) => one.id === first.record);
  for (const id of milestone?.topics ?? []) addTopic(id, base, add);
  add("Cite this record", first.citation.ask);
  return suggestions.slice(0, 4);
}

function addTopic(id: string, base: FactBase, add: (label: string, question: string) => void): void {
  const topic = base.topics.find((one) => one.id === id);
  if (topic) add(`More: ${topic.name}`, `topic ${topic.id}`);
}
