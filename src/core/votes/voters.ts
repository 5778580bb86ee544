import { dateText } from "../base/dates.ts";
import type { Resolution } from "../base/schema.ts";
import { type Finding, notFound, notRecorded } from "../finding.ts";
import { enumerate } from "../language/enumerate.ts";
import { hasAny } from "../language/keys.ts";
import type { Query } from "../reading/query.ts";
import { MOST_IN_LEAD, nearest, records, tabled, VOTED_NO, votedOn } from "./shown.ts";
import { DID, type Side } from "./side.ts";

export function voters(set: readonly Resolution[], side: Side): Finding {
  const voted = votedOn(set);
  if (voted.length === 0) {
    return records(
      set,
      (one) =>
        `${one.id} was adopted without a vote on ${dateText(one.adopted)}, so nobody can be named who ${DID[side]}.`,
      ["Result", "Adopted"],
    );
  }
  if (side !== "no") {
    return notRecorded(
      `Which states ${side === "yes" ? "voted yes" : "abstained"} is not in the record; it holds the numbers, the full list of no votes and a few positions.`,
      nearest(voted),
    );
  }
  if (voted.length > MOST_IN_LEAD)
    return tabled(voted, `Who voted no in ${voted.length} recorded votes, vote by vote.`, "Who voted no", [VOTED_NO]);
  return records(
    voted,
    (one) => `${one.votedNo.length} voted no on ${one.id} (${dateText(one.adopted)}): ${enumerate(one.votedNo)}.`,
    ["Voted no", "Result"],
  );
}

export function coSponsors(all: readonly Resolution[], names: boolean, query: Query): Finding {
  const newest = hasAny(query.keys, ["newest", "last"]) ? all.slice(-1) : [];
  const set = newest.some((one) => one.coSponsors !== undefined) ? newest : all;
  const known = set.filter((one) => one.coSponsors !== undefined);
  const numbers = known.map((one) => `${one.id} (${one.coSponsors})`);
  if (names || query.asked.lists)
    return (query.asked.lists || query.asked.type === "name" ? notRecorded : notFound)(
      numbers.length > 0
        ? `The co-sponsors' names are not in the record; their number is, for ${enumerate(numbers)}.`
        : "The co-sponsors' names are not in the record, nor is their number.",
      nearest(known),
    );
  if (known.length === 0) return notRecorded("How many co-sponsors it had is not in the record.", nearest(set));
  if (set.length > MOST_IN_LEAD)
    return notRecorded(
      `How many co-sponsors a resolution had is in the record for ${enumerate(numbers)} alone.`,
      nearest(known),
    );
  return records(
    known,
    (one) => `${one.id} had ${one.coSponsors} co-sponsors at adoption; their names are not in the record.`,
    ["Co-sponsors"],
  );
}
