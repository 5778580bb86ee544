import { describe, test } from "vitest";
import { type Entry, editList, expectReport, type Fault, setFields, setValue } from "./workbench.ts";

const file = "milestones.json";
const meeting = "security-council/2014-12-22";

const faults: readonly Fault[] = [
  {
    fault: "a list of no votes that is shorter than its tally",
    plant: (data) => setValue(data, meeting, "Voted no", { value: "China" }),
    file,
    id: meeting,
    field: "fields[2].value",
    says: "names 1, but the tally has 2 that voted no",
    remedy: "Correct the list or the tally",
  },
  {
    fault: "a country in a list of no votes under another name than in countries.json",
    plant: (data) => setValue(data, meeting, "Voted no", { value: "China, Russian Federation" }),
    file,
    id: meeting,
    field: "fields[2].value",
    says: "there is no country “Russian Federation”",
    remedy: "Write Russia",
  },
  {
    fault: "a list of abstentions that no rule reads any more",
    plant: (data) => setValue(data, meeting, "Abstained", { means: undefined }),
    file,
    id: meeting,
    field: "fields",
    says: "none means “abstained”, but the tally has 2 that abstained",
    remedy: "Add “means”: “abstained” to the field that lists them",
  },
  {
    fault: "a list of no votes without a vote",
    plant: (data) =>
      setFieldsOf(data, "security-council/2023-08-17", {
        label: "Against",
        value: "China",
        means: "voted-no",
        type: "country",
        about: ["no"],
      }),
    file,
    id: "security-council/2023-08-17",
    field: "fields[4].value",
    says: "names 1, but the tally has 0 that voted no",
    remedy: "Correct the list or the tally",
  },
  {
    fault: "a tally in other words than in figures",
    plant: (data) => setValue(data, meeting, "Procedural vote", { value: "11-2-2 (11 yes, 3 no, 2 abstentions)" }),
    file,
    id: meeting,
    field: "fields[1].value",
    says: "cannot be read as “procedural-vote”",
    remedy: "Write it like “11-2-2 (11 yes, 2 no, 2 abstentions)”",
  },
  {
    fault: "more votes than the Security Council has seats",
    plant: (data) => setValue(data, meeting, "Procedural vote", { value: "21-2-2" }),
    file,
    id: meeting,
    field: "fields[1].value",
    says: "counts 25 votes, but the Security Council has 15 members",
    remedy: "Correct the tally",
  },
  {
    fault: "a tally that no rule reads any more",
    plant: (data) => setValue(data, "security-council/2023-08-17", "Procedural vote", { means: undefined }),
    file,
    id: "security-council/2023-08-17",
    field: "fields",
    says: "none means “procedural-vote”, as in the other entries of “security-council/”",
    remedy: "with “means”: “procedural-vote”",
  },
  {
    fault: "a meeting on another day than its id's",
    plant: (data) => setFields(data, file, meeting, { from: "2014-12-21", to: "2014-12-22", name: "21 December 2014" }),
    file,
    id: meeting,
    field: "from",
    says: "2014-12-21 is not the day that ends the id of a meeting",
    remedy: "Correct from",
  },
  {
    fault: "a meeting with another day in its fields",
    plant: (data) => setValue(data, meeting, "Date", { value: "21 December 2014", date: "2014-12-21" }),
    file,
    id: meeting,
    field: "fields[0].date",
    says: "2014-12-21 is not the meeting's day, 2014-12-22",
    remedy: "Correct one of the two dates",
  },
  {
    fault: "a meaning twice in a milestone",
    plant: (data) => setValue(data, "envoy/jay-lefkowitz", "Title", { means: "holder" }),
    file,
    id: "envoy/jay-lefkowitz",
    field: "fields[1].means",
    says: "another field means “holder”",
    remedy: "Keep it in one of the two",
  },
  {
    fault: "a meaning that there is not",
    plant: (data) => setValue(data, "envoy/jay-lefkowitz", "Title", { means: "office" }),
    file,
    id: "envoy/jay-lefkowitz",
    field: "fields[1].means",
    says: "“office” is none of holder, confirmation",
    remedy: "Write one of these",
  },
  {
    fault: "years of co-sponsorship in other words",
    plant: (data) =>
      setValue(data, "rok/position-on-the-resolutions", "Co-sponsor in the General Assembly", {
        value: "2008 to 2018, and again from 2022",
      }),
    file,
    id: "rok/position-on-the-resolutions",
    field: "fields[8].value",
    says: "“2008 to 2018, and again from 2022” cannot be read as “assembly-co-sponsor”",
    remedy: "Write it like “2008-2018, not 2019-2021, again from 2022”",
  },
  {
    fault: "years of co-sponsorship out of order",
    plant: (data) =>
      setValue(data, "rok/position-on-the-resolutions", "Co-sponsor in the Human Rights Council", {
        value: "from 2023, 2009-2018",
      }),
    file,
    id: "rok/position-on-the-resolutions",
    field: "fields[7].value",
    says: "cannot be read",
    remedy: "Write it like “2009-2018, not 2019-2022, again from 2023”",
  },
  {
    fault: "an estimate that is held against no other",
    plant: (data) => setValue(data, "camp-estimate/kinu", "Estimate", { means: undefined }),
    file,
    id: "camp-estimate/kinu",
    field: "fields",
    says: "none means “estimate”, as in the other entries of “camp-estimate/”",
    remedy: "Add “means”: “estimate” to the field with the figure",
  },
  {
    fault: "an estimate that no figure is",
    plant: (data) => setValue(data, "camp-estimate/kinu", "Estimate", { type: "statement" }),
    file,
    id: "camp-estimate/kinu",
    field: "fields[0].type",
    says: "is “statement”, but the field means “estimate”",
    remedy: "Write “figure”",
  },
  {
    fault: "an estimate among entries that are none",
    plant: (data) => setValue(data, "us-list/trafficking-in-persons-tier-3", "In 2021", { means: "estimate" }),
    file,
    id: "us-list/trafficking-in-persons-tier-3",
    field: "fields[2].means",
    says: "is “estimate”, as in few entries of “us-list/” or in none",
    remedy: "Remove the meaning",
  },
  {
    fault: "a confirmation that no rule reads",
    plant: (data) => setValue(data, "envoy/julie-turner", "How confirmed", { means: undefined }),
    file,
    id: "envoy/julie-turner",
    field: "fields[3].means",
    says: "is missing, although “voice vote” looks like “confirmation”",
    remedy: "Add “means”: “confirmation”",
  },
  {
    fault: "a hearing that is cited without its committee",
    plant: (data) => setValue(data, "senate/hearing-of-20-october-2015", "Committee", { means: undefined }),
    file,
    id: "senate/hearing-of-20-october-2015",
    field: "fields",
    says: "none means “committee”, although one means “hearing-number”",
    remedy: "Add “means”: “committee” to the field that says it",
  },
  {
    fault: "years of co-sponsorship of one body alone",
    plant: (data) =>
      setValue(data, "rok/position-on-the-resolutions", "Co-sponsor in the General Assembly", { means: undefined }),
    file,
    id: "rok/position-on-the-resolutions",
    field: "fields",
    says: "none means “assembly-co-sponsor”, although one means “council-co-sponsor”",
    remedy: "Add “means”: “assembly-co-sponsor”",
  },
  {
    fault: "years of co-sponsorship in two entries",
    plant: (data) => {
      for (const body of ["council", "assembly"])
        setFieldsOf(data, "senate/sung-kim", {
          label: `Years of the ${body}`,
          value: "2008-2018",
          means: `${body}-co-sponsor`,
          type: "date",
          about: ["years"],
        });
    },
    file,
    id: "rok/position-on-the-resolutions",
    field: "fields",
    says: "another entry has the one field that means “assembly-co-sponsor”",
    remedy: "Keep it in one of the two",
  },
  {
    fault: "an estimate without a figure",
    plant: (data) => setValue(data, "camp-estimate/kinu", "Estimate", { value: "many" }),
    file,
    id: "camp-estimate/kinu",
    field: "fields[0].value",
    says: "“many” cannot be read as “estimate”",
    remedy: "Write it like “80,000-120,000”",
  },
  {
    fault: "a law that is cited by no number",
    plant: (data) => setValue(data, "law/2008-reauthorization", "Public law", { means: undefined }),
    file,
    id: "law/2008-reauthorization",
    field: "fields[1].means",
    says: "is missing, although “Public Law 110-346” looks like “law-number”",
    remedy: "Add “means”: “law-number”",
  },
  {
    fault: "somebody who held an office and is not named",
    plant: (data) => setValue(data, "envoy/julie-turner", "Name", { means: undefined }),
    file,
    id: "envoy/julie-turner",
    field: "fields",
    says: "none means “holder”",
    remedy: "Add “means”: “holder” to the field with the person's name",
  },
  {
    fault: "somebody who held an office under two names",
    plant: (data) => setValue(data, "envoy/julie-turner", "Name", { value: "Julia Turner" }),
    file,
    id: "envoy/julie-turner",
    field: "fields[0].value",
    says: "“Julia Turner” is not the person that the name “Julie Turner, U.S. special envoy” begins with",
    remedy: "the same way in both",
  },
  {
    fault: "a holder of no office",
    plant: (data) => setValue(data, "senate/sung-kim", "Name", { means: "holder" }),
    file,
    id: "senate/sung-kim",
    field: "fields[0].means",
    says: "is “holder”, but the entry is on no office",
    remedy: "Correct office.role",
  },
  {
    fault: "an entry on an office that does not say so",
    plant: (data) => setFields(data, file, "envoy/vacancy", { office: undefined }),
    file,
    id: "envoy/vacancy",
    field: "office",
    says: "is missing, which the other entries of “envoy/” have",
    remedy: "Add the office",
  },
  {
    fault: "an entry on the office of another group",
    plant: (data) => setFields(data, file, "envoy/vacancy", { office: { of: "special-rapporteur", role: "vacancy" } }),
    file,
    id: "envoy/vacancy",
    field: "office.of",
    says: "“special-rapporteur” is the office of the entries of “rapporteur/”",
    remedy: "Correct the office",
  },
  {
    fault: "a vacancy that begins before the holder has left",
    plant: (data) => setFields(data, file, "envoy/vacancy", { from: "2016", name: "Vacant since 2016" }),
    file,
    id: "envoy/vacancy",
    field: "from",
    says: "2016 is before the end of envoy/robert-r-king, 2017-01",
    remedy: "Correct it, or to of envoy/robert-r-king",
  },
  {
    fault: "a vacancy that has not ended although somebody was appointed",
    plant: (data) => setFields(data, file, "envoy/vacancy", { to: null }),
    file,
    id: "envoy/julie-turner",
    field: "from",
    says: "2023-10-13 is before the end of envoy/vacancy, which is null",
    remedy: "to of envoy/vacancy",
  },
  {
    fault: "a group that is spelt in two ways",
    plant: (data) => setFields(data, file, "envoy/julie-turner", { group: "U.S. Special Envoy" }),
    file,
    id: "envoy/julie-turner",
    field: "group",
    says: "“U.S. Special Envoy” is not the group of the other entries of “envoy/”",
    remedy: "Write “U.S. special envoy”",
  },
  {
    fault: "an id that begins otherwise than its group's",
    plant: (data) =>
      editList(data, file, (milestones) => {
        const gap = milestones.find(({ id }) => id === "security-council/2018-2022");
        milestones.push({ ...gap, id: "unsc/2018-2022", aliases: [] });
      }),
    file,
    id: "unsc/2018-2022",
    field: "id",
    says: "does not begin with “security-council/”",
    remedy: "Begin it that way, or correct the group",
  },
  {
    fault: "a beginning that no reader is told",
    plant: (data) => setFields(data, file, "law/2018-reauthorization", { from: "2018-07-21", to: "2018-07-21" }),
    file,
    id: "law/2018-reauthorization",
    field: "from",
    says: "2018-07-21 is “21 July 2018” in words, which neither a field nor the summary has",
    remedy: "Correct the date, or say it in a field or the summary",
  },
];

function setFieldsOf(directory: string, id: string, more: Entry): void {
  editList(directory, file, (milestones) => {
    const milestone = milestones.find((one) => one.id === id);
    if (milestone && Array.isArray(milestone.fields)) milestone.fields.push(more);
  });
}

describe("a milestone is refused that a rule would read wrongly:", () => {
  test.each(faults)("$fault", (fault) => expectReport(fault));
});
