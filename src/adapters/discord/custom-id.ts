import { type Outcome, unreachable } from "../../core/index.ts";
import { carried } from "../carried.ts";
import { MAX_CUSTOM_ID } from "./limits.ts";

/** What a button does, whole: nothing about it is kept anywhere else, so that it works after a restart. */
export type Action =
  /** Shows another page of the same answer; pages count from 1. */
  | { readonly type: "page"; readonly page: number }
  /** Asks a suggested question. */
  | { readonly type: "ask"; readonly question: string }
  /** Shows one piece of evidence alone. */
  | { readonly type: "source"; readonly question: string }
  /** The topic that was chosen from the menu. */
  | { readonly type: "topics" }
  | { readonly type: "share" }
  /** `withheld` where the question was somebody's message. */
  | {
      readonly type: "feedback";
      readonly verdict: "helpful" | "wrong";
      readonly outcome: Outcome;
      readonly withheld: boolean;
    };

/**
 * The action as a custom id, which is unique in a message through `index`. Undefined where it does not fit into
 * Discord's 100 characters, which no question of 80 does.
 */
export function encodeAction(action: Action, index = 0): string | undefined {
  const id = carried(`${action.type}:${index}:${rest(action)}`);
  return id.length <= MAX_CUSTOM_ID ? id : undefined;
}

/** The action of a custom id, or undefined where this program never made it. */
export function decodeAction(customId: string): Action | undefined {
  const [, type, rest] = /^([a-z]+):\d+:(.*)$/s.exec(customId) ?? [];
  if (type === undefined || rest === undefined) return undefined;
  switch (type) {
    case "page":
      return /^[1-9]\d{0,4}$/.test(rest) ? { type, page: Number(rest) } : undefined;
    case "ask":
    case "source":
      return rest === "" ? undefined : { type, question: rest };
    case "topics":
    case "share":
      return { type };
    case "feedback": {
      const [, verdict, outcome, of] =
        /^(helpful|wrong):(answered|corrected|not-found|help):(question|message)$/.exec(rest) ?? [];
      if (!isVerdict(verdict) || !isOutcome(outcome)) return undefined;
      return { type, verdict, outcome, withheld: of === "message" };
    }
    default:
      return undefined;
  }
}

function rest(action: Action): string {
  switch (action.type) {
    case "page":
      return String(action.page);
    case "ask":
    case "source":
      return action.question;
    case "topics":
    case "share":
      return "";
    case "feedback":
      return `${action.verdict}:${action.outcome}:${action.withheld ? "message" : "question"}`;
    default:
      return unreachable(action);
  }
}

const isVerdict = (text: string | undefined) => text === "helpful" || text === "wrong";

const isOutcome = (text: string | undefined) =>
  text === "answered" || text === "corrected" || text === "not-found" || text === "help";
