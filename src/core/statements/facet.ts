import { isDenied } from "../reading/denial.ts";
import type { Query } from "../reading/query.ts";

/** Whether something that a statement says holds of a resolution, or of a meeting. */
export type Facet = "holds" | "fails" | "unknown";

/** What is said at a place of a statement, and whether it holds. */
export interface Said {
  readonly facet: Facet;
  readonly at: number;
}

export const facetOf = (isSo: boolean): Facet => (isSo ? "holds" : "fails");

export const turned = (facet: Facet): Facet => (facet === "unknown" ? facet : facetOf(facet === "fails"));

/** What is said at a place of a statement, turned about where it is denied there. */
export const unlessDenied = (facet: Facet, { folded }: Query, at: number): Facet =>
  isDenied(folded.slice(0, at)) ? turned(facet) : facet;

export const asSaid = (isSo: boolean, query: Query, at: number): Facet => unlessDenied(facetOf(isSo), query, at);
