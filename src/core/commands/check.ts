import { composeHelp } from "../compose/answer.ts";
import type { RunCommand } from "./command.ts";

export const checkCommand: RunCommand = ({ text, rest }) => (rest === "" ? composeHelp(text, "Paste the text to check after “check”.", [], []) : null);
