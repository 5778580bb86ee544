import { type FactBase, inTurn } from "./core/index.ts";

type AnswerType = FactBase["facts"][number]["answers"][number]["type"];

/** What asks for an answer of each type. */
const ASKING: Readonly<Record<AnswerType, string>> = {
  date: "when",
  figure: "how many",
  person: "who",
  country: "which country",
  organisation: "which organisation",
  place: "where",
  reason: "why",
  list: "what are",
  title: "what is the title of",
  name: "what is the name of",
  statement: "did",
};

/**
 * Questions of all kinds on what the fact base holds, a kind after the other in turn, so that a few hundred of them go
 * through nearly all that finds an answer.
 */
export function questionsOn({ facts, milestones, resolutions, countries, topics }: FactBase): readonly string[] {
  const years = [...new Set(resolutions.map(({ adopted }) => adopted.slice(0, 4)))];
  const kinds = [
    facts.flatMap(({ answers }) => answers.map(({ type, about }) => `${ASKING[type]} ${about.slice(0, 4).join(" ")}?`)),
    milestones.flatMap(({ name, fields }) => fields.map(({ type, label }) => `${ASKING[type]} ${label} ${name}?`)),
    countries.map(({ name }, at) => `how did ${name} vote in ${years[at % years.length]}?`),
    facts.map(({ statement }) => statement),
    milestones.map(({ name, aliases }) => aliases[0] ?? name),
    resolutions.map(({ id }) => `who voted against ${id}?`),
    topics.flatMap(({ id, name }) => [`topic ${id}`, `figures ${name}`, `first ${name}`, `did ${name} end in 2010?`]),
    years.flatMap((year) => [`what happened in ${year}?`, `resolutions ${year}`, `how many voted no in ${year}?`]),
  ];
  return inTurn(kinds);
}
