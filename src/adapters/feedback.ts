import { appendFile, mkdir } from "node:fs/promises";
import { dirname } from "node:path";

/** What a reader thinks of an answer. Nothing in it says who the reader is. */
export interface FeedbackEntry {
  readonly platform: string;
  readonly verdict: "helpful" | "wrong";
  /** The question as it was asked; {@link QUESTION_WITHHELD} where it was somebody's message. */
  readonly question: string;
  readonly outcome: string;
  /** Ids of the facts and records that the answer stood on, best first. */
  readonly evidence: readonly string[];
  /** What the reader wrote about it, at most {@link MAX_COMMENT_LENGTH} characters. */
  readonly comment?: string;
}

/** Where feedback goes. */
export interface Feedback {
  /** Appends one line. Rejects where the file cannot be written. */
  record(entry: FeedbackEntry): Promise<void>;
}

/** Longest comment that is kept, in UTF-16 code units. */
export const MAX_COMMENT_LENGTH = 1_000;

/** Stands for a question that was the text of somebody's message. */
export const QUESTION_WITHHELD = "check (a message)";

/**
 * Feedback as JSON Lines in a local file, one object a line with the time first. The file and its folder are made when
 * the first line comes, readable by their owner alone.
 */
export function createFeedback(path: string, now: () => Date): Feedback {
  let last: Promise<void> = Promise.resolve();
  return {
    record(entry) {
      const line = `${JSON.stringify({
        at: now().toISOString(),
        platform: entry.platform,
        verdict: entry.verdict,
        question: entry.question,
        outcome: entry.outcome,
        evidence: entry.evidence,
        ...(entry.comment ? { comment: entry.comment.slice(0, MAX_COMMENT_LENGTH) } : {}),
      })}\n`;
      const written = last.then(async () => {
        await mkdir(dirname(path), { recursive: true });
        await appendFile(path, line, { mode: 0o600 });
      });
      last = written.catch(() => undefined);
      return written;
    },
  };
}
