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
type SuggestionsFor = (finding: Finding, query: Query, near: readonly Unit[]) => readonly Suggestion[];

export function createSuggestions(base: FactBase): SuggestionsFor {
  const facts = byId(base.facts);
  const topics = byId(base.topics);
  const resolutions = byId(base.resolutions);
  const milestones = byId(base.milestones);

  return (finding, query, near) => {
    const suggestions: Suggestion[] = [];
    const add = (label: string, question: string): void => {
      if (label.length > LONGEST || question.length > LONGEST || suggestions.some((one) => one.question === question))
        return;
      suggestions.push({ label, question });
    };
    const addTopics = (ids: readonly string[]): void => {
      for (const id of ids) {
        const topic = topics.get(id);
        if (topic) add(`More: ${topic.name}`, `topic ${id}`);
      }
    };
    const [first] = finding.evidence;
    if (!first) {
      const nearest = near.flatMap((unit) => unit.topics.flatMap((id) => topics.get(id) ?? []));
      for (const topic of [...new Set([...nearest, ...base.topics])].slice(0, 3)) add(topic.name, `topic ${topic.id}`);
      add("What can I ask?", "help");
      return suggestions;
    }
    if (first.kind === "quote") {
      for (const id of first.facts) addTopics(facts.get(id)?.topics ?? []);
      add("Cite this quote", first.citation.ask);
      return suggestions.slice(0, 4);
    }
    const resolution = resolutions.get(first.record);
    if (resolution) {
      if (resolution.vote && !query.keys.has("vote-no")) add("Who voted no?", `who voted no on ${resolution.id}`);
      const year = resolution.adopted.slice(0, 4);
      add(`Resolutions of ${year}`, `resolutions ${year}`);
      add(`Timeline of ${year}`, `timeline ${year}`);
      add("Cite this record", `cite ${resolution.id}`);
      return suggestions;
    }
    addTopics(milestones.get(first.record)?.topics ?? []);
    add("Cite this record", first.citation.ask);
    return suggestions.slice(0, 4);
  };
}

const byId = <Thing extends { readonly id: string }>(things: readonly Thing[]): ReadonlyMap<string, Thing> =>
  new Map(things.map((thing) => [thing.id, thing]));
