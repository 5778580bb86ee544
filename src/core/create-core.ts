import type { Answer, Suggestion } from "./answer.ts";
import { interpret, standsAlone } from "./answering/interpret.ts";
import type { Interpretation } from "./answering/interpretation.ts";
import type { FactBase } from "./base/schema.ts";
import type { ReadCommand, Setting } from "./commands/command.ts";
import { type MeantCommand, meantCommand, runCommand } from "./commands/run.ts";
import { withoutWhys } from "./commands/why.ts";
import { complete } from "./complete.ts";
import { composeAnswer } from "./compose/answer.ts";
import { createNotes } from "./compose/notes.ts";
import { NOTHING } from "./compose/nothing-found.ts";
import { createSuggestions } from "./compose/suggestions.ts";
import type { Core } from "./core.ts";
import { createKnowledge } from "./create-knowledge.ts";
import { notFound } from "./finding.ts";
import { english } from "./language/english.ts";
import type { Span } from "./language/span.ts";
import { fold } from "./language/text.ts";
import { cut, MAX_CONTEXT, MAX_QUESTION_LENGTH, MOST_REPEATED, type Question } from "./question.ts";
import { leansBack } from "./reading/follow-up.ts";
import { asksNothing } from "./reading/tone.ts";
import { createRecall, type MemoryOf, type ThreadPlace } from "./recall.ts";
import type { Unit } from "./units.ts";
import type { Decision } from "./weighing/decide.ts";

/**
 * Makes the core from a checked fact base. Building the index takes some ten milliseconds. Asking then has no state but
 * the memory, where one is given: what is remembered is not worked out again, and no answer is another for it.
 */
export function createCore(base: FactBase, memoryOf?: MemoryOf): Core {
  const knowledge = createKnowledge(base);
  const notesFor = createNotes(base);
  const suggestionsFor = createSuggestions(base);
  const recallOf = createRecall(memoryOf);

  function ask(question: Question): Answer {
    const whole = withoutMention(question.text);
    const text = cut(whole, MAX_QUESTION_LENGTH);
    const before = (question.context ?? []).slice(-MAX_CONTEXT).map(readable);
    const context = withoutWhys(before).filter(
      (earlier) => !asksNothing(fold(earlier)) && !isSlip(meantCommand(earlier)),
    );
    const leans = context.length === 0 && leansBack(fold(text));
    const answer = answerTo(text, context, question.now);
    const known = leans ? withNote(answer, NOTHING_BEFORE) : answer;
    return whole.length > MAX_QUESTION_LENGTH ? withNote(known, CUT) : known;
  }

  function answerTo(text: string, context: readonly string[], now: Date): Answer {
    const recall = recallOf(now);
    const known = recall.kept(null, text);
    if (known?.answer && (known.always || context.length === 0)) return known.answer;
    let follows = false;
    const setting = settingOf(now, context, () => {
      follows = true;
    });
    const answer = runCommand(text, setting)?.answer;
    if (!answer) return answerText(text, placeAfter(context, now), now, !follows);
    if (!follows) recall.note(null, text, { answer, always: true });
    return answer;
  }

  /** @param onLook told when the command looks at what was asked before it */
  function settingOf(now: Date, context: readonly string[], onLook: () => void = () => undefined): Setting {
    const read = (text: string, before: readonly string[] = []): ReadCommand | null =>
      runCommand(text, settingOf(now, before));
    const earlier = () => {
      onLook();
      return context;
    };
    return { knowledge, notesFor, now, earlier, interpretThread, read };
  }

  /** @param plain whether it is no command, whatever was asked before it */
  function answerText(text: string, before: ThreadPlace | null, now: Date, plain: boolean): Answer {
    const recall = recallOf(now);
    const known = recall.kept(before, text)?.answer;
    if (known) return known;
    const read = interpret(text, before?.earlier ?? null, now, knowledge);
    recall.pass(before, text, read);
    const home = read.alone && plain ? null : before;
    const answer = recall.kept(home, text)?.answer ?? composed(text, read, now);
    for (const place of new Set([home, before])) recall.note(place, text, { answer });
    return answer;
  }

  function composed(text: string, { finding, query, decision }: Interpretation, now: Date): Answer {
    const [first] = query.spans;
    const command = first && ORDINARY.has(first.kind) && first.corrected === null ? null : meantCommand(text);
    const meant = isSlip(command) || (command && finding.outcome === "not-found") ? meantBy(command.text, now) : [];
    if (isSlip(command) && meant[0])
      return composeAnswer(text, notFound(noCommand(command.typed, meant[0])), notesFor, meant);
    const suggestions = suggestionsFor(finding, query, finding.outcome === "not-found" ? nearIn(decision()) : []);
    const caution = finding.outcome === "not-found" ? (knowledge.cautionOn(query)?.text ?? null) : null;
    // What a note speaks of is no thing that nothing concerns.
    const isNoted = caution !== null && finding.lead.endsWith(NOTHING);
    const said = isNoted ? notFound("Not in the record, but for what the note says.") : finding;
    return composeAnswer(text, said, notesFor, [...meant, ...suggestions], caution);
  }

  /** A command that was meant, where it answers. */
  function meantBy(command: string, now: Date): readonly Suggestion[] {
    if (command.length > LONGEST_COMMAND) return [];
    return ask({ text: command, now }).outcome === "not-found" ? [] : [{ label: command, question: command }];
  }

  /** Reads a thread from its beginning and gives the reading of its last question. */
  function interpretThread(texts: readonly string[], now: Date): Interpretation {
    const before = placeAfter(texts.slice(0, -1), now);
    return interpret(texts[texts.length - 1] ?? "", before?.earlier ?? null, now, knowledge);
  }

  /** Where a thread stands after these questions, oldest first, each read in the light of the one before. */
  function placeAfter(texts: readonly string[], now: Date): ThreadPlace | null {
    const recall = recallOf(now);
    const after = (before: ThreadPlace | null, text: string): ThreadPlace => {
      const earlier = before?.earlier ?? null;
      // What stands alone here too need not be answered again for that.
      const known = recall.kept(null, text)?.place;
      const read =
        known && standsAlone(text, earlier, now, knowledge)
          ? { alone: true, earlier: () => known.earlier }
          : interpret(text, earlier, now, knowledge);
      return recall.arrive(before, text, read);
    };
    return texts.reduce<ThreadPlace | null>(
      (before, text) => recall.kept(before, text)?.place ?? after(before, text),
      null,
    );
  }

  return {
    ask,
    complete: (kind, typed) => complete(kind, typed, base),
    topics: base.topics.map(({ id, name }): Suggestion => ({ label: name, question: `topic ${id}` })),
  };
}

/** What comes nearest to a question that has no answer. */
const nearIn = ({ contradicting, near }: Decision): readonly Unit[] =>
  [...contradicting, ...near]
    .filter(({ held }) => held.length > 0)
    .slice(0, MOST_NEAR)
    .map(({ unit }) => unit);

/** The topics of so many that come near are offered. */
const MOST_NEAR = 3;

/** Kinds of words that stand at the beginning of a question and are no slip. */
const ORDINARY: ReadonlySet<Span["kind"]> = new Set(["stop", "chat"]);

/** What was typed for a command is no word that would say something else. */
const isSlip = (command: MeantCommand | null): command is MeantCommand =>
  command !== null && !english.isWord(command.typed);

const noCommand = (typed: string, { question }: Suggestion): string =>
  `There is no command “${cut(typed, MOST_REPEATED)}”. Did you mean “${question}”?`;

/** What fits on a button, and no more is typed after a command. */
const LONGEST_COMMAND = 60;

/**
 * Without a mention that was typed as plain letters, and without the sign behind a mention or a name: "@nkhr: help". That
 * of an emoji stays: ":+1:". Without those of others, which say nothing: "cc <@U2>", "<#C3|general>", "@anna".
 */
const withoutMention = (text: string): string => {
  const unaddressed = /@|<#/.test(text) ? text.replace(ADDRESSED, " ") : text;
  return unaddressed.trim().replace(/^(?:@nkhr\b\s*)?(?:[,;]|:(?![\w+-]+:))?\s*(?=\S)/i, "");
};

const ADDRESSED = /(?:\bcc:? *)?(?:(?:<[@#][^<>\s]{1,60}>|(?<![\w.@])@(?!nkhr\b)[a-z][\w.-]*\w)[ ,]*)+/gi;

const readable = (text: string): string => cut(withoutMention(text), MAX_QUESTION_LENGTH);

const CUT = `The question was longer than ${MAX_QUESTION_LENGTH} characters and was read up to there.`;

/** A thread that was begun elsewhere, or before a restart, is not known here. */
const NOTHING_BEFORE =
  "This seems to go on from an earlier question, which is not known here; it was read by itself. Ask it whole for a sure answer.";

/** With a note that stands before all else, where no page ends before it. */
function withNote(answer: Answer, text: string): Answer {
  return { ...answer, notes: [...answer.notes, text], blocks: [{ type: "note", text }, ...answer.blocks] };
}
