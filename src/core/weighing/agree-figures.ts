import type { FigureMention } from "../language/figures.ts";
import { hasAny } from "../language/keys.ts";
import type { Query, QueryFigure, QueryTerm } from "../reading/query.ts";
import type { Unit } from "../units.ts";
import type { Agreement } from "./agreement.ts";

export function agreeFigures(query: Query, unit: Unit): Agreement["figures"] {
  let worst: Agreement["figures"] = "none";
  for (const figure of query.figures) {
    const one = agreeFigure(figure, figuresFor(figure, unit));
    const loose = isSmall(figure) && (figure.kind === "count" || figure.kind === "ordinal");
    if (loose && (one === "absent" || (one === "differ" && !countsThat(figure, unit)))) continue;
    if (one === "differ") return "differ";
    if (one === "absent") worst = "absent";
    else if (worst === "none") worst = "agree";
  }
  return worst;
}

/** What a unit counts of the noun itself is what a figure is held against; else any figure that it has. */
export function figuresFor({ noun }: QueryFigure, unit: Unit): readonly FigureMention[] {
  const figures = countedOf(noun, unit);
  return figures.length > 0 ? figures : unit.figures();
}

/** "Two bodies" is loose talk unless the unit counts bodies itself. */
const countsThat = ({ noun }: QueryFigure, unit: Unit): boolean => countedOf(noun, unit).length > 0;

/** The figures that a unit gives of what a noun names. */
const countedOf = (noun: QueryTerm | null, { slots }: Unit): readonly FigureMention[] =>
  noun === null
    ? []
    : slots.flatMap(({ type, about, figures }) => (type === "figure" && hasAny(about, noun.keys) ? figures() : []));

/** Whether a figure is the unit's: the same, within its bounds, or contradicted by another of its kind. */
function agreeFigure(figure: QueryFigure, figures: readonly FigureMention[]): "agree" | "differ" | "absent" {
  const running = figure.noun?.keys.includes("consecutive") ?? false;
  const alike = figures.filter((other) => other.kind === figure.kind || (running && isSmall(figure) && isSmall(other)));
  if (alike.some((other) => matches(figure, other))) return "agree";
  if (figure.kind === "share") return "absent";
  return alike.some((other) => other.kind === figure.kind && isSmall(other) === isSmall(figure)) ? "differ" : "absent";
}

const isSmall = (figure: FigureMention): boolean => figure.high < 100;

function matches(figure: FigureMention, other: FigureMention): boolean {
  if (figure.bound === "least") return other.high >= figure.low;
  if (figure.bound === "most") return other.low <= figure.high;
  if (figure.bound === "peak") return other.high === figure.high;
  if (figure.low === figure.high) return figure.low === other.low || figure.low === other.high;
  return figure.low === other.low && figure.high === other.high;
}
