import { anyOf } from "../../language/any-of.ts";
import { denialsIn, isNegative } from "../../reading/denial.ts";

/**
 * What a statement denies, as it would be said of what is so: "The Act was signed" for "The Act was never signed". Null where it
 * names nobody first, denies nothing, or more than once, or a part alone, as "not only" and "not until" do.
 */
export function affirmed(text: string): string | null {
  if (!isNegative(text.toLowerCase()) || denialsIn(text.toLowerCase()) > 1 || IN_PART.test(text)) return null;
  const said = text.replace(DENYING, (_, helping: string | undefined, contracted: string | undefined) => {
    const verb = helping ?? contracted;
    return verb === undefined ? " " : ` ${verb} `;
  });
  return said === text ? null : said.trim();
}

/**
 * What a statement says, denied: "S. 4216 was not enacted" for "S. 4216 was enacted". Null where it denies something itself, or
 * is said of some alone, of whom both may be so.
 */
export function deniedOf(text: string): string | null {
  if (isNegative(text.toLowerCase()) || OF_SOME.test(text)) return null;
  const said = text.replace(/ (is|are|was|were|has|have|had) /, " $1 not ");
  return said === text ? null : said;
}

const OF_SOME =
  /\b(?:some|several|many|few|a number|part|any|only|until|before|since|but|although|because|if|unless|would|will|should)\b/i;

const HELPING = "is|are|was|were|has|have|had|do|does|did|can|could";
const DENYING = new RegExp(
  `(?<=\\S) (?:(${HELPING}) (?:not|never)|(${HELPING})n['’]t|never)(?: (?:ever|yet|once|actually|even|at any time))*(?: |$)`,
  "i",
);

/** What is denied in part, or till then, or of some: "many were not" leaves it open who was. */
const IN_PART = anyOf(
  /\bnot (?:only|all|just|until|because|every\w*|merely|simply|so much)\b|\bno longer\b/i,
  /\b(?:all|every|each|both|many|most|some|several|any)\b.*\b(?:not|never)\b|n['’]t\b.*\b(?:all|every|both)\b/i,
  /\b(?:only|until|before|since|but|although|though|because|if|unless|would|will|should)\b/i,
);
