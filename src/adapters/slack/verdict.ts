import * as z from "zod";
import type { Answer } from "../../core/index.ts";
import { carried } from "../carried.ts";
import { type FeedbackEntry, QUESTION_WITHHELD } from "../feedback.ts";
import { parseJson } from "../json.ts";
import type { Ask } from "./ask.ts";
import { shortened } from "./carry.ts";

/** What feedback is about: the question, the outcome, the ids of the evidence. */
type Judged = Pick<FeedbackEntry, "question" | "outcome" | "evidence">;

/** Longest question in a feedback button, and the evidence that is named there. */
const QUESTION = 200;
const EVIDENCE = 5;

const wireSchema = z.tuple([z.string(), z.string()], z.string());

/** What is judged, for a button; a message that was checked is not in it. */
export function encodeVerdict(answer: Answer, ask: Ask): string {
  const question = ask.origin === "message" ? QUESTION_WITHHELD : shortened(carried(ask.text), QUESTION);
  const ids = answer.evidence.slice(0, EVIDENCE).map(({ citation }) => citation.id);
  return JSON.stringify([answer.outcome, question, ...ids.map((id) => shortened(id, 60))]);
}

/** What is judged, out of a button; undefined where it is none of this bot's. */
export function decodeVerdict(value: string): Judged | undefined {
  const read = wireSchema.safeParse(parseJson(value));
  if (!read.success) return undefined;
  const [outcome, question, ...evidence] = read.data;
  return { outcome, question, evidence };
}

/** Slack's pair of buttons has one id, so the verdict stands before what is judged; in a form, the answer's place does. */
export function splitVerdict(value: string): { verdict?: FeedbackEntry["verdict"]; judged: string } {
  const at = value.indexOf("[");
  const verdict = value.slice(0, Math.max(at, 0));
  const judged = value.slice(at);
  return verdict === "helpful" || verdict === "wrong" ? { verdict, judged } : { judged };
}
