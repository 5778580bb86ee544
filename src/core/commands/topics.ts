import type { Answer, Block, Evidence } from "../answer.ts";
import type { Topic } from "../base/schema.ts";
import { composeAnswer, composeHelp } from "../compose/answer.ts";
import {
  evidenceOfMilestone,
  evidenceOfResolution,
  milestoneCard,
  quoteOf,
  resolutionTable,
} from "../compose/evidence.ts";
import { figureRows } from "../compose/figure-rows.ts";
import { spanWords } from "../compose/milestones.ts";
import { tableOf } from "../compose/table.ts";
import { distance } from "../language/spelling.ts";
import { fold } from "../language/text.ts";
import { cut, MOST_REPEATED } from "../question.ts";
import { rememberingEach } from "../remember.ts";
import { type MilestoneUnit, type Passage, type Unit, unitId } from "../units.ts";
import { argumentOf } from "./argument.ts";
import type { RunCommand, Setting } from "./command.ts";

const MOST_PASSAGES = 8;

/** The topic of all resolutions. */
const RESOLUTIONS = "resolutions";

export const topicsCommand: RunCommand = ({ text, rest }, setting) => {
  const { base, lexicon } = setting.knowledge;
  const wanted = argumentOf(rest, lexicon);
  const topic = meantTopic(rest, setting);
  if (topic) return topicAnswer(text, topic, setting);
  if (wanted !== "") return null;
  const items = base.topics.map(({ name, summary }) => [
    { text: name, strong: true as const },
    { text: `: ${summary}` },
  ]);
  const suggestions = base.topics.slice(0, 5).map(({ id, name }) => ({ label: name, question: `topic ${id}` }));
  return composeHelp(text, `${base.topics.length} topics:`, [{ type: "list", ordered: false, items }], suggestions);
};

export const topicCommand: RunCommand = ({ text, rest }, setting) => {
  const wanted = argumentOf(rest, setting.knowledge.lexicon);
  const topic = meantTopic(rest, setting);
  if (topic) return topicAnswer(text, topic, setting);
  if (wanted === "") return topicsCommand({ text, rest: "" }, setting);
  const near = nearestTopics(wanted, setting);
  return composeAnswer(
    text,
    { outcome: "not-found", lead: `There is no topic “${cut(rest, MOST_REPEATED)}”.`, blocks: [], evidence: [] },
    setting.notesFor,
    near.map(({ id, name }) => ({ label: name, question: `topic ${id}` })),
  );
};

/** A topic's name alone is that topic. */
export function bareTopic(text: string, setting: Setting): Answer | null {
  const topic = findTopic(text, setting);
  return topic ? topicAnswer(text, topic, setting) : null;
}

/** The topic that a text is the name of, whatever signs stand in and around it. */
const findTopic = (wanted: string, { knowledge: { base } }: Setting): Topic | undefined =>
  topicNames(base.topics).get(nameKey(wanted));

/** The topic that is meant by what follows a command: "the refugees, please". */
export const meantTopic = (rest: string, setting: Setting): Topic | undefined =>
  findTopic(rest, setting) ?? findTopic(argumentOf(rest, setting.knowledge.lexicon), setting);

const nameKey = (name: string): string =>
  fold(name)
    .replace(/[.']/g, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

const topicNames = rememberingEach(
  (topics: readonly Topic[]): ReadonlyMap<string, Topic> =>
    new Map(topics.flatMap((topic) => [topic.id, topic.name, ...topic.aliases].map((name) => [nameKey(name), topic]))),
);

/** The topics whose names are nearest to a text, nearest first. */
export function nearestTopics(wanted: string, { knowledge: { base } }: Setting): readonly Topic[] {
  const away = ({ id, name }: Topic): number =>
    Math.min(distance(wanted.slice(0, 30), fold(name), 30), distance(wanted.slice(0, 30), id, 30));
  return [...base.topics].sort((a, b) => away(a) - away(b)).slice(0, 3);
}

/** Everything on a topic: what agrees with its name first, then the rest of it, quotes before records. */
function topicAnswer(text: string, topic: Topic, setting: Setting): Answer | null {
  const { units, base, lexicon } = setting.knowledge;
  const words = argumentOf(fold(text).replace(/^\/?(?:nkhr )?topics?\b/, ""), lexicon);
  const { decision } = setting.interpretThread([words || topic.name], setting.now);
  const agreed = decision().accepted.map(({ unit }) => unit);
  const rest = units.filter((unit) => unit.topics.includes(topic.id) && !agreed.includes(unit));
  const ordered: readonly Unit[] = [...agreed, ...rest];
  const passages = ordered.filter((unit): unit is Passage => unit.kind === "passage").slice(0, MOST_PASSAGES);
  const milestones = ordered.filter(
    (unit): unit is MilestoneUnit => unit.kind === "milestone" && unit.topics.includes(topic.id),
  );
  const notable = new Set(ordered.filter((unit) => unit.kind === "notable").map(unitId));
  const resolutions = base.resolutions.filter((one) => (topic.id === RESOLUTIONS ? true : notable.has(one.id)));
  const quotes = passages.map((unit) => quoteOf(unit, null));
  const texts: readonly Block[] = quotes.map(({ block }) => block);
  const table = resolutions.length > 0 ? [resolutionTable(resolutions, "Resolutions")] : [];
  // Whoever asks for the resolutions wants their table, and as CSV that alone.
  const blocks: readonly Block[] =
    topic.id === RESOLUTIONS
      ? [...table, ...texts, ...milestones.map(({ milestone }) => milestoneCard(milestone))]
      : [...texts, ...(milestones.length > 0 ? [milestoneTable(milestones)] : []), ...table];
  const evidence: Evidence[] = [
    ...quotes.map((quote) => quote.evidence),
    ...milestones.map(({ milestone }) => evidenceOfMilestone(milestone)),
    ...resolutions.map(evidenceOfResolution),
  ];
  if (evidence.length === 0) return null;
  const others = base.topics
    .filter((one) => one.id !== topic.id && passages.some((unit) => unit.topics.includes(one.id)))
    .slice(0, 3);
  return composeAnswer(
    text,
    { outcome: "answered", lead: `${topic.name}: ${topic.summary}`, blocks, evidence },
    setting.notesFor,
    [
      ...(units.some((unit) => unit.topics.includes(topic.id) && figureRows(unit).length > 0)
        ? [{ label: `Figures: ${topic.name}`, question: `figures ${topic.id}` }]
        : []),
      ...others.map(({ id, name }) => ({ label: name, question: `topic ${id}` })),
    ],
  );
}

const milestoneTable = (units: readonly MilestoneUnit[]): Block =>
  tableOf(
    "Public record",
    ["When", "What", "Id"],
    units.map(({ milestone }) => [{ text: spanWords(milestone) }, { text: milestone.summary }, { text: milestone.id }]),
  );
