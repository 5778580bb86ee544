import { execFileSync } from "node:child_process";
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { openFactBase } from "../../../src/core/base/load.ts";
import { problemText } from "../../../src/core/base/problem.ts";
import {
  dataCopy,
  type Entry,
  editList,
  editVocabulary,
  expectReport,
  type Fault,
  problemsOf,
  setFields,
} from "./workbench.ts";

const quote = "In August 2005, President Bush appointed a special envoy for human rights in North Korea.";

const faults: readonly Fault[] = [
  {
    fault: "a quote that lacks its last character",
    plant: (data) => setFields(data, "facts.json", "004-11", { quote: quote.slice(0, -1), answers: [] }),
    file: "facts.json",
    id: "004-11",
    field: "end",
    says: "start 1001 and end 1090 are 89 characters apart, but the quote has 88",
    remedy: "Set end to 1089",
  },
  {
    fault: "an offset past the end of the text",
    plant: (data) => setFields(data, "facts.json", "004-11", { start: 9_001, end: 9_090 }),
    file: "facts.json",
    id: "004-11",
    field: "end",
    says: "9090 is past the end of the source's text of 5200 characters",
    remedy: "Correct the offsets",
  },
  {
    fault: "the same id twice in a file",
    plant: (data) => editList(data, "facts.json", (facts) => facts.push({ ...facts[3] })),
    file: "facts.json",
    id: "000-04",
    field: "id",
    says: "another entry has the same id",
    remedy: "Give one of the two another id",
  },
  {
    fault: "an id that a source already has",
    plant: (data) =>
      editList(data, "milestones.json", (milestones) =>
        milestones.push({ ...milestones[0], id: "voa-2015", group: "Editorials", aliases: [] }),
      ),
    file: "sources.json",
    id: "voa-2015",
    field: "id",
    says: "another entry in milestones.json has the same id",
    remedy: "another id",
  },
  {
    fault: "a fact of a source that is not there",
    plant: (data) => setFields(data, "facts.json", "000-04", { source: "voa-2016" }),
    file: "facts.json",
    id: "000-04",
    field: "source",
    says: "there is no source “voa-2016”",
    remedy: "add the source",
  },
  {
    fault: "a record of a topic that is not there",
    plant: (data) => setFields(data, "milestones.json", "envoy/vacancy", { topics: ["envoys"] }),
    file: "milestones.json",
    id: "envoy/vacancy",
    field: "topics[0]",
    says: "there is no topic “envoys”",
    remedy: "add the topic",
  },
  {
    fault: "a note on a record that is not there",
    plant: (data) => setFields(data, "notes.json", "united-states-in-2025", { records: ["A/RES/80/221"] }),
    file: "notes.json",
    id: "united-states-in-2025",
    field: "records[0]",
    says: "there is no record “A/RES/80/221”",
    remedy: "Correct the id",
  },
  {
    fault: "a note on a fact that is not there",
    plant: (data) => setFields(data, "notes.json", "third-conference-was-over", { facts: ["004-61"] }),
    file: "notes.json",
    id: "third-conference-was-over",
    field: "facts[0]",
    says: "there is no fact “004-61”",
    remedy: "Correct the id",
  },
  {
    fault: "a note on nothing",
    plant: (data) => setFields(data, "notes.json", "united-states-in-2025", { records: [], facts: [] }),
    file: "notes.json",
    id: "united-states-in-2025",
    says: "belongs to no fact and no record",
    remedy: "Name what it concerns",
  },
  {
    fault: "a country that nobody knows",
    plant: (data) => setFields(data, "resolutions.json", "A/HRC/RES/16/8", { votedNo: ["China", "cuba", "Russia"] }),
    file: "resolutions.json",
    id: "A/HRC/RES/16/8",
    field: "votedNo[1]",
    says: "there is no country “cuba”",
    remedy: "Write Cuba",
  },
  {
    fault: "a figure that the quote does not print",
    plant: (data) => setFields(data, "facts.json", "000-08", { figures: ["80,000", "120,000"] }),
    file: "facts.json",
    id: "000-08",
    field: "figures[1]",
    says: "“120,000” is not in the quote",
    remedy: "exactly as the quote prints it",
  },
  {
    fault: "an answer that the quote does not print",
    plant: (data) =>
      setFields(data, "facts.json", "004-11", { answers: [{ type: "person", text: "Lefkowitz", about: ["envoy"] }] }),
    file: "facts.json",
    id: "004-11",
    field: "answers[0].text",
    says: "“Lefkowitz” is not in the quote",
    remedy: "exactly as the quote prints it",
  },
  {
    fault: "a date in other words than the quote's",
    plant: (data) =>
      setFields(data, "facts.json", "004-11", { dates: [{ date: "2005-08", text: "August of 2005" }], answers: [] }),
    file: "facts.json",
    id: "004-11",
    field: "dates[0].text",
    says: "“August of 2005” is not in the quote",
    remedy: "exactly as the quote prints it",
  },
  {
    fault: "a date that is not what the words print",
    plant: (data) => setFields(data, "facts.json", "004-11", { dates: [{ date: "2005-08-19", text: "August 2005" }] }),
    file: "facts.json",
    id: "004-11",
    field: "dates[0].date",
    says: "2005-08-19 is not the date that “August 2005” prints",
    remedy: "Write only what the words print",
  },
  {
    fault: "a list of no votes that is shorter than its tally",
    plant: (data) => setFields(data, "resolutions.json", "A/HRC/RES/16/8", { votedNo: ["China", "Cuba"] }),
    file: "resolutions.json",
    id: "A/HRC/RES/16/8",
    field: "votedNo",
    says: "names 2, but the tally has 3 that voted no",
    remedy: "Correct the list or the tally",
  },
  {
    fault: "a country twice among the no votes",
    plant: (data) => setFields(data, "resolutions.json", "A/HRC/RES/16/8", { votedNo: ["China", "Cuba", "China"] }),
    file: "resolutions.json",
    id: "A/HRC/RES/16/8",
    field: "votedNo",
    says: "“China” is there twice",
    remedy: "Remove one",
  },
  {
    fault: "a list of no votes without a vote",
    plant: (data) => setFields(data, "resolutions.json", "A/HRC/RES/19/13", { votedNo: ["China"] }),
    file: "resolutions.json",
    id: "A/HRC/RES/19/13",
    field: "votedNo",
    says: "but vote is null",
    remedy: "empty the list",
  },
  {
    fault: "a position without a vote",
    plant: (data) => setFields(data, "resolutions.json", "A/HRC/RES/19/13", { positions: { "United States": "yes" } }),
    file: "resolutions.json",
    id: "A/HRC/RES/19/13",
    field: "positions",
    says: "although there was no vote",
    remedy: "Remove it",
  },
  {
    fault: "a position that the list of no votes contradicts",
    plant: (data) => setFields(data, "resolutions.json", "A/HRC/RES/16/8", { positions: { "United States": "no" } }),
    file: "resolutions.json",
    id: "A/HRC/RES/16/8",
    field: "positions.United States",
    says: "is “no”, but votedNo lacks United States",
    remedy: "Correct the position or the list",
  },
  {
    fault: "a symbol of another body",
    plant: (data) => setFields(data, "resolutions.json", "A/HRC/RES/19/13", { body: "commission" }),
    file: "resolutions.json",
    id: "A/HRC/RES/19/13",
    field: "body",
    says: "is no symbol of the commission",
    remedy: "Correct the body or the id",
  },
  {
    fault: "a committee that met after the plenary",
    plant: (data) => setFields(data, "resolutions.json", "A/RES/62/167", { thirdCommittee: { date: "2008-11-20" } }),
    file: "resolutions.json",
    id: "A/RES/62/167",
    field: "thirdCommittee.date",
    says: "2008-11-20 is after the adoption on 2007-12-18",
    remedy: "Correct one of the two dates",
  },
  {
    fault: "a date in figures that differs from the words beside it",
    plant: (data) =>
      setFields(data, "milestones.json", "envoy/vacancy", {
        fields: [{ label: "From", value: "January 2017", type: "date", about: ["from"], date: "2017-02" }],
      }),
    file: "milestones.json",
    id: "envoy/vacancy",
    field: "fields[0].date",
    says: "2017-02 is “February 2017” in words",
    remedy: "Correct the date or the value",
  },
  {
    fault: "a date in words only",
    plant: (data) =>
      setFields(data, "milestones.json", "envoy/vacancy", {
        fields: [{ label: "From", value: "January 2017", type: "date", about: ["from"] }],
      }),
    file: "milestones.json",
    id: "envoy/vacancy",
    field: "fields[0].date",
    says: "is missing, although the value “January 2017” is a date",
    remedy: "Add the date in figures",
  },
  {
    fault: "a milestone that ends before it begins",
    plant: (data) =>
      setFields(data, "milestones.json", "envoy/vacancy", {
        from: "2017-01",
        to: "2016",
        summary: "Vacant from 2017-01 to 2016.",
      }),
    file: "milestones.json",
    id: "envoy/vacancy",
    field: "to",
    says: "2016 is before 2017-01",
    remedy: "Correct one of the two dates",
  },
  {
    fault: "one label for two values of a milestone",
    plant: (data) =>
      setFields(data, "milestones.json", "envoy/vacancy", {
        fields: ["nobody", "somebody"].map((value) => ({ label: "Holder", value, type: "statement", about: ["who"] })),
      }),
    file: "milestones.json",
    id: "envoy/vacancy",
    field: "fields[1].label",
    says: "“Holder” is there twice",
    remedy: "label of its own",
  },
  {
    fault: "a part of a figure",
    plant: (data) => setFields(data, "facts.json", "000-08", { figures: ["0,000"] }),
    file: "facts.json",
    id: "000-08",
    field: "figures[0]",
    says: "“0,000” is only a part of a word or figure in the quote",
    remedy: "Write whole words and figures",
  },
  {
    fault: "an answer that is a part of a figure",
    plant: (data) =>
      setFields(data, "facts.json", "004-32", {
        answers: [{ type: "figure", text: "50,000 to 200,000", about: ["held"] }],
      }),
    file: "facts.json",
    id: "004-32",
    field: "answers[0].text",
    says: "“50,000 to 200,000” is only a part of a word or figure in the quote",
    remedy: "Write whole words and figures",
  },
  {
    fault: "an answer that is a figure without its thousands",
    plant: (data) =>
      setFields(data, "facts.json", "004-32", {
        answers: [{ type: "figure", text: "150,000 to 200", about: ["held"] }],
      }),
    file: "facts.json",
    id: "004-32",
    field: "answers[0].text",
    says: "“150,000 to 200” is only a part of a word or figure",
    remedy: "Write whole words and figures",
  },
  {
    fault: "an answer that begins inside a word",
    plant: (data) =>
      setFields(data, "facts.json", "004-28", {
        answers: [{ type: "statement", text: "hina has deported", about: ["deport"] }],
      }),
    file: "facts.json",
    id: "004-28",
    field: "answers[0].text",
    says: "“hina has deported” is only a part of a word or figure",
    remedy: "Write whole words and figures",
  },
  {
    fault: "a date that is a part of the one that is printed",
    plant: (data) =>
      setFields(data, "facts.json", "004-02", { dates: [{ date: "2006-04-05", text: "5 April 2006" }], answers: [] }),
    file: "facts.json",
    id: "004-02",
    field: "dates[0].text",
    says: "“5 April 2006” is only a part of a word or figure",
    remedy: "Write whole words and figures",
  },
  {
    fault: "a year that the article does not have",
    plant: (data) => setFields(data, "facts.json", "004-09", { dates: [{ date: "2016-04-05", text: "April 5" }] }),
    file: "facts.json",
    id: "004-09",
    field: "dates[0].date",
    says: "2016-04-05 is a year or more from 2006-04-05, the date of washington-file-2006, and “April 5” prints no year",
    remedy: "Take the year from the article",
  },
  {
    fault: "a fact of another source than the others of its digits",
    plant: (data) => setFields(data, "facts.json", "000-11", { source: "washington-file-2006" }),
    file: "facts.json",
    id: "000-11",
    field: "source",
    says: "“washington-file-2006” is not the source of the other facts of “000-”",
    remedy: "Write “voa-2015”, or begin the id in another way",
  },
  {
    fault: "a fact of other digits than the others of its source",
    plant: (data) =>
      editList(data, "facts.json", (facts) => {
        for (const fact of facts) if (fact.id === "000-25") fact.id = "001-25";
      }),
    file: "facts.json",
    id: "001-25",
    field: "id",
    says: "does not begin with “000-”, as the other facts of “voa-2015” do",
    remedy: "Begin it that way, or correct the source",
  },
  {
    fault: "a date of a source that its label contradicts",
    plant: (data) => setFields(data, "sources.json", "washington-file-2006", { published: { date: "2006-04-06" } }),
    file: "sources.json",
    id: "washington-file-2006",
    field: "published.date",
    says: "is 2006-04-06, but the label says “Washington File article by Jane Morse",
    remedy: "Correct one of the two",
  },
  {
    fault: "a date that a source is taken to be of and its label contradicts",
    plant: (data) => setFields(data, "sources.json", "voa-2015", { published: { date: null, inferred: "2015-11" } }),
    file: "sources.json",
    id: "voa-2015",
    field: "published.inferred",
    says: "is 2015-11, but the label says “Voice of America editorial",
    remedy: "Correct one of the two",
  },
  {
    fault: "two quotes at one place",
    plant: (data) =>
      editList(data, "facts.json", (facts) => {
        for (const fact of facts) if (fact.id === "004-38") fact.quote = String(fact.quote).replace("Tier 3", "Tier 4");
      }),
    file: "facts.json",
    id: "004-38",
    field: "quote",
    says: "is not that of 004-37, although both are at",
    remedy: "Correct one of the two quotes",
  },
  {
    fault: "more votes than there are members",
    plant: (data) => setFields(data, "resolutions.json", "A/RES/60/173", { vote: { yes: 500, no: 21, abstain: 60 } }),
    file: "resolutions.json",
    id: "A/RES/60/173",
    field: "vote",
    says: "counts 581 votes, but the assembly has 193 members",
    remedy: "Correct the tally",
  },
  {
    fault: "a day of another year than the symbol's",
    plant: (data) => setFields(data, "resolutions.json", "E/CN.4/RES/2004/13", { adopted: "2005-04-15" }),
    file: "resolutions.json",
    id: "E/CN.4/RES/2004/13",
    field: "adopted",
    says: "2005-04-15 is not in the time of “E/CN.4/RES/2004/13”, January 2004 to December 2004",
    remedy: "Correct the date or the id",
  },
  {
    fault: "an address with a blank",
    plant: (data) => setFields(data, "resolutions.json", "A/RES/60/173", { url: "https://undocs.org/A RES" }),
    file: "resolutions.json",
    id: "A/RES/60/173",
    field: "url",
    says: "“https://undocs.org/A RES” is no address of the web",
    remedy: "Remove the blank, or write %20 in its place",
  },
  {
    fault: "a field that does not exist",
    plant: (data) => setFields(data, "topics.json", "camps", { colour: "red" }),
    file: "topics.json",
    id: "camps",
    field: "colour",
    says: "unknown field",
    remedy: "Remove it",
  },
  {
    fault: "a day that no calendar has",
    plant: (data) => setFields(data, "resolutions.json", "A/RES/62/167", { adopted: "2007-02-30" }),
    file: "resolutions.json",
    id: "A/RES/62/167",
    field: "adopted",
    says: "“2007-02-30” is no day of the calendar",
    remedy: "Write a real day; 2007-02 has 28",
  },
  {
    fault: "a month that no year has",
    plant: (data) => setFields(data, "milestones.json", "law/2012-reauthorization", { from: "2012-13" }),
    file: "milestones.json",
    id: "law/2012-reauthorization",
    field: "from",
    says: "“2012-13” is no date",
    remedy: "Write 2005-12-16, 2005-12, 2005, or 2006-21 for spring 2006",
  },
  {
    fault: "a day of a milestone that no calendar has",
    plant: (data) => setFields(data, "milestones.json", "senate/sung-kim", { from: "2023-02-30" }),
    file: "milestones.json",
    id: "senate/sung-kim",
    field: "from",
    says: "“2023-02-30” is no day of the calendar",
    remedy: "Write a real day; 2023-02 has 28",
  },
  {
    fault: "an address with a blank in the name of its host",
    plant: (data) => setFields(data, "sources.json", "voa-2015", { url: "http://example .org" }),
    file: "sources.json",
    id: "voa-2015",
    field: "url",
    says: "“http://example .org” is no address of the web",
    remedy: "Remove the blank",
  },
  {
    fault: "an address with a blank among what a record was checked against",
    plant: (data) =>
      setFields(data, "milestones.json", "senate/sung-kim", { checkedAgainst: ["A book", "https://example.org/a b"] }),
    file: "milestones.json",
    id: "senate/sung-kim",
    field: "checkedAgainst[1]",
    says: "“https://example.org/a b” is no address of the web",
    remedy: "Remove the blank",
  },
  {
    fault: "an address without its beginning",
    plant: (data) => setFields(data, "sources.json", "voa-2015", { url: "editorials.voa.gov" }),
    file: "sources.json",
    id: "voa-2015",
    field: "url",
    says: "“editorials.voa.gov” is no address of the web",
    remedy: "from https:// on",
  },
  {
    fault: "a country twice",
    plant: (data) => editList(data, "countries.json", (countries) => countries.push({ name: "Chad", aliases: [] })),
    file: "countries.json",
    id: "Chad",
    field: "name",
    says: "another entry has the same name",
    remedy: "Give one of the two another name, or remove it",
  },
  {
    fault: "a length that is less than the source's",
    plant: (data) =>
      editList(data, "sources.json", (sources) => {
        for (const source of sources)
          if (source.id === "washington-file-2006") source.text = { ...Object(source.text), length: 2_000 };
      }),
    file: "sources.json",
    id: "washington-file-2006",
    field: "text.length",
    says: "2000 is less than where the quotes of",
    remedy: "Correct the length",
  },
  {
    fault: "a day of another session of the Council than the symbol's",
    plant: (data) => addResolution(data, "A/HRC/RES/19/13", "A/HRC/RES/20/1", "2012-03-21"),
    file: "resolutions.json",
    id: "A/HRC/RES/19/13",
    field: "adopted",
    says: "2012-03-22 is after the adoption of A/HRC/RES/20/1 on 2012-03-21, which is of a later session",
    remedy: "Correct one of the two dates",
  },
  {
    fault: "a year that the Council's session is not of",
    plant: (data) => setFields(data, "resolutions.json", "A/HRC/RES/16/8", { adopted: "2012-03-24" }),
    file: "resolutions.json",
    id: "A/HRC/RES/16/8",
    field: "adopted",
    says: "2012-03-24 is not in the time of “A/HRC/RES/16/8”, January 2011 to December 2011",
    remedy: "Correct the date or the id",
  },
  {
    fault: "a day after the Assembly's session",
    plant: (data) => setFields(data, "resolutions.json", "A/RES/60/173", { adopted: "2006-12-16" }),
    file: "resolutions.json",
    id: "A/RES/60/173",
    field: "adopted",
    says: "2006-12-16 is not in the time of “A/RES/60/173”, September 2005 to September 2006",
    remedy: "Correct the date or the id",
  },
  {
    fault: "a resolution of the Council before there was one",
    plant: (data) => addResolution(data, "A/HRC/RES/16/8", "A/HRC/RES/1/1", "2006-01-30"),
    file: "resolutions.json",
    id: "A/HRC/RES/1/1",
    field: "adopted",
    says: "2006-01-30 is before the council existed, from 2006-03-15 on",
    remedy: "Correct the date, or the body and the id",
  },
  {
    fault: "a resolution of the Commission after its end",
    plant: (data) => addResolution(data, "E/CN.4/RES/2005/11", "E/CN.4/RES/2008/11", "2008-04-14"),
    file: "resolutions.json",
    id: "E/CN.4/RES/2008/11",
    field: "adopted",
    says: "2008-04-14 is after the commission ended, on 2006-06-16",
    remedy: "Correct the date, or the body and the id",
  },
  {
    fault: "a committee that met in another session",
    plant: (data) =>
      setFields(data, "resolutions.json", "A/RES/75/190", { thirdCommittee: { date: "2011-11-21", vote: null } }),
    file: "resolutions.json",
    id: "A/RES/75/190",
    field: "thirdCommittee.date",
    says: "2011-11-21 is before the session of “A/RES/75/190”, which opened in September 2020",
    remedy: "Correct the date or the id",
  },
  {
    fault: "a tally with which nothing is adopted",
    plant: (data) => setFields(data, "resolutions.json", "A/RES/69/188", { vote: { yes: 0, no: 20, abstain: 53 } }),
    file: "resolutions.json",
    id: "A/RES/69/188",
    field: "vote",
    says: "has 0 yes and 20 no, with which no text is adopted",
    remedy: "Correct the tally",
  },
  {
    fault: "a committee's tally with which nothing is adopted",
    plant: (data) =>
      setFields(data, "resolutions.json", "A/RES/69/188", {
        thirdCommittee: { date: "2014-11-18", vote: { yes: 19, no: 111, abstain: 55 } },
      }),
    file: "resolutions.json",
    id: "A/RES/69/188",
    field: "thirdCommittee.vote",
    says: "has 19 yes and 111 no, with which no text is adopted",
    remedy: "perhaps the two are swapped",
  },
  {
    fault: "an abstention where nobody abstained",
    plant: (data) => setFields(data, "resolutions.json", "A/RES/60/173", { vote: { yes: 88, no: 21, abstain: 0 } }),
    file: "resolutions.json",
    id: "A/RES/60/173",
    field: "positions",
    says: "has 1 that are “abstain”, but the tally leaves 0",
    remedy: "Correct the positions or the tally",
  },
  {
    fault: "somebody who did not take part where all did",
    plant: (data) =>
      setFields(data, "resolutions.json", "E/CN.4/RES/2003/10", { vote: { yes: 28, no: 10, abstain: 15 } }),
    file: "resolutions.json",
    id: "E/CN.4/RES/2003/10",
    field: "positions",
    says: "has 1 that are “did not take part”, but the tally leaves 0",
    remedy: "Correct the positions or the tally",
  },
  {
    fault: "a state that is no member of the Assembly",
    plant: (data) =>
      setFields(data, "resolutions.json", "A/RES/70/172", { positions: { "South Korea": "not a member" } }),
    file: "resolutions.json",
    id: "A/RES/70/172",
    field: "positions.South Korea",
    says: "is “not a member”, but every member of the United Nations is one of the assembly",
    remedy: "Write how it voted or that it did not take part",
  },
  {
    fault: "another number of co-sponsors than what is notable says",
    plant: (data) => setFields(data, "resolutions.json", "A/RES/80/220", { coSponsors: 610 }),
    file: "resolutions.json",
    id: "A/RES/80/220",
    field: "coSponsors",
    says: "is 610, but notable[2].text says “61 states co-sponsored it.”",
    remedy: "Correct one of the two",
  },
  {
    fault: "the address of another resolution",
    plant: (data) => setFields(data, "resolutions.json", "A/RES/60/173", { url: "https://undocs.org/en/A/RES/61/174" }),
    file: "resolutions.json",
    id: "A/RES/60/173",
    field: "url",
    says: "is the address of “A/RES/61/174”",
    remedy: "Write the address of A/RES/60/173",
  },
  {
    fault: "a topic twice in an entry",
    plant: (data) => setFields(data, "facts.json", "004-11", { topics: ["envoy", "envoy"] }),
    file: "facts.json",
    id: "004-11",
    field: "topics[1]",
    says: "“envoy” is there twice",
    remedy: "Remove one",
  },
  {
    fault: "a resolution that is not among the resolutions",
    plant: (data) => setFields(data, "resolutions.json", "A/RES/60/173", { topics: [] }),
    file: "resolutions.json",
    id: "A/RES/60/173",
    field: "topics",
    says: "lacks “resolutions”",
    remedy: "Add “resolutions”",
  },
  {
    fault: "a date that is asked for in more words than its own",
    plant: (data) =>
      setFields(data, "facts.json", "004-11", {
        answers: [{ type: "date", text: "In August 2005", about: ["appoint"] }],
      }),
    file: "facts.json",
    id: "004-11",
    field: "answers[0].text",
    says: "“In August 2005” says more than the date “August 2005” in dates",
    remedy: "Write “August 2005”",
  },
  {
    fault: "a date that is asked for and not among the dates",
    plant: (data) => setFields(data, "facts.json", "004-11", { dates: [] }),
    file: "facts.json",
    id: "004-11",
    field: "answers[0].text",
    says: "“August 2005” has none of the words that dates has",
    remedy: "Add the date to dates",
  },
  {
    fault: "an alias of two milestones",
    plant: (data) => setFields(data, "milestones.json", "envoy/julie-turner", { aliases: ["Turner", "bob king"] }),
    file: "milestones.json",
    id: "envoy/julie-turner",
    field: "aliases[1]",
    says: "“bob king” also means Robert R. King, U.S. special envoy",
    remedy: "Remove it from one of the two",
  },
  {
    fault: "an alias of a milestone that is there twice",
    plant: (data) => setFields(data, "milestones.json", "envoy/julie-turner", { aliases: ["Turner", "turner"] }),
    file: "milestones.json",
    id: "envoy/julie-turner",
    field: "aliases[1]",
    says: "“turner” is there twice",
    remedy: "Remove it",
  },
  {
    fault: "a text where a list belongs",
    plant: (data) => setFields(data, "countries.json", "Chad", { aliases: "Chadian" }),
    file: "countries.json",
    id: "Chad",
    field: "aliases",
    says: "is a text, not a list",
    remedy: "Write a list there",
  },
  {
    fault: "a number in quotation marks",
    plant: (data) => setFields(data, "facts.json", "004-11", { start: "1001" }),
    file: "facts.json",
    id: "004-11",
    field: "start",
    says: "is a text, not a number",
    remedy: "Write a number there",
  },
  {
    fault: "half a character",
    plant: (data) => setFields(data, "facts.json", "004-11", { start: 1001.5 }),
    file: "facts.json",
    id: "004-11",
    field: "start",
    says: "is 1001.5, not a whole number",
    remedy: "Write a whole number there",
  },
  {
    fault: "an offset before the beginning",
    plant: (data) => setFields(data, "facts.json", "004-11", { start: -1 }),
    file: "facts.json",
    id: "004-11",
    field: "start",
    says: "is -1, less than 0",
    remedy: "Correct the value",
  },
  {
    fault: "offsets that are swapped",
    plant: (data) => setFields(data, "facts.json", "004-11", { start: 1090, end: 1001 }),
    file: "facts.json",
    id: "004-11",
    field: "end",
    says: "start 1090 is not before end 1001",
    remedy: "swapped",
  },
  {
    fault: "a field that is left out",
    plant: (data) => setFields(data, "facts.json", "000-04", { statement: undefined }),
    file: "facts.json",
    id: "000-04",
    field: "statement",
    says: "is missing",
    remedy: "Add the field",
  },
  {
    fault: "an empty text",
    plant: (data) => setFields(data, "facts.json", "000-04", { statement: "" }),
    file: "facts.json",
    id: "000-04",
    field: "statement",
    says: "is empty",
    remedy: "Fill it",
  },
  {
    fault: "an entry without an id",
    plant: (data) =>
      editList(data, "notes.json", (notes) => notes.push({ text: "t", facts: ["004-11"], records: [], evidence: [] })),
    file: "notes.json",
    id: "entry 24",
    field: "id",
    says: "is missing",
    remedy: "Add the field",
  },
  {
    fault: "a word of two countries",
    plant: (data) => setFields(data, "countries.json", "Niger", { aliases: ["nigerian"] }),
    file: "countries.json",
    id: "Nigeria",
    field: "aliases[0]",
    says: "“Nigerian” also means Niger",
    remedy: "Remove it from one of the two",
  },
  {
    fault: "a word of a topic that is the id of another",
    plant: (data) => setFields(data, "topics.json", "refugees", { aliases: ["Camps"] }),
    file: "topics.json",
    id: "refugees",
    field: "aliases[0]",
    says: "“Camps” also means Prison camps",
    remedy: "Remove it from one of the two",
  },
  {
    fault: "a text that would be read outside the directory of texts",
    plant: (data) =>
      setFields(data, "sources.json", "voa-2015", {
        text: { file: "../../etc/passwd", sha256: "0".repeat(64), length: 1 },
      }),
    file: "sources.json",
    id: "voa-2015",
    field: "text.file",
    says: "is not accepted (the name of a file, without a directory)",
    remedy: "Correct the value",
  },
  {
    fault: "a word of two topics",
    plant: (data) => setFields(data, "topics.json", "refugees", { aliases: ["Gulag"] }),
    file: "topics.json",
    id: "refugees",
    field: "aliases[0]",
    says: "“Gulag” also means Prison camps",
    remedy: "Remove it from one of the two",
  },
  {
    fault: "a term that means two countries",
    plant: (data) => addTerms(data, [{ id: "koreas", kind: "name", words: ["dprk", "rok"] }]),
    file: "vocabulary.json",
    id: "koreas",
    field: "words",
    says: "more than one country: North Korea, South Korea",
    remedy: "Keep the words of one country",
  },
  {
    fault: "a wider term that is not there",
    plant: (data) => addTerms(data, [{ id: "a", kind: "plain", words: ["alpha"], broader: ["b"] }]),
    file: "vocabulary.json",
    id: "a",
    field: "broader[0]",
    says: "there is no term “b”",
    remedy: "add the term",
  },
  {
    fault: "an empty file",
    plant: (data) => writeFileSync(join(data, "notes.json"), " \n"),
    file: "notes.json",
    says: "is empty",
    remedy: "Restore it",
  },
  {
    fault: "a file that is not JSON",
    plant: (data) => writeFileSync(join(data, "notes.json"), '[\n  {"id": "a",}\n]\n'),
    file: "notes.json",
    says: "is not JSON: at line 2, column 14 there should be a name in double quotes",
    remedy: "Correct the file there",
  },
  {
    fault: "a file that is not UTF-8",
    plant: (data) => writeFileSync(join(data, "notes.json"), Buffer.from([0x5b, 0x22, 0xff, 0x22, 0x5d])),
    file: "notes.json",
    says: "is not UTF-8",
    remedy: "Save it as UTF-8",
  },
  {
    fault: "a file that holds no list",
    plant: (data) => writeFileSync(join(data, "notes.json"), "{}"),
    file: "notes.json",
    says: "is not a list",
    remedy: "between “[” and “]”",
  },
  {
    fault: "a list without entries that all is answered from",
    plant: (data) => writeFileSync(join(data, "facts.json"), "[]"),
    file: "facts.json",
    says: "has no entries",
    remedy: "Restore them",
  },
  {
    fault: "a file that is a device, which never ends",
    plant: (data) => {
      rmSync(join(data, "facts.json"));
      symlinkSync("/dev/zero", join(data, "facts.json"));
    },
    file: "facts.json",
    says: "is no regular file",
    remedy: "Put the file itself there",
  },
  {
    fault: "a file that is a pipe, which nobody writes to",
    plant: (data) => {
      rmSync(join(data, "training-told.tsv"));
      execFileSync("mkfifo", [join(data, "training-told.tsv")]);
    },
    file: "training-told.tsv",
    says: "is no regular file",
    remedy: "Put the file itself there",
  },
  {
    fault: "a file that is a directory",
    plant: (data) => {
      rmSync(join(data, "training.json"));
      mkdirSync(join(data, "training.json"));
    },
    file: "training.json",
    says: "is no regular file",
    remedy: "Put the file itself there",
  },
  {
    fault: "a file that is missing",
    plant: (data) => rmSync(join(data, "notes.json")),
    file: "notes.json",
    says: "is missing",
    remedy: "Restore the file",
  },
];

/** Adds a resolution that has but its id, day and address of its own. */
function addResolution(directory: string, like: string, id: string, adopted: string): void {
  editList(directory, "resolutions.json", (resolutions) => {
    const other = resolutions.find((one) => one.id === like);
    resolutions.push({ ...other, id, adopted, url: `https://undocs.org/${id}` });
  });
}

function addTerms(directory: string, more: readonly Entry[]): void {
  editVocabulary(directory, ({ terms }) => ({ terms: [...terms, ...more] }));
}

describe("a fact base with a fault is refused, with the file, the id, the field and the remedy:", () => {
  test.each(faults)("$fault", (fault) => expectReport(fault));

  test("a circle of wider terms", () => {
    const directory = dataCopy();
    const circle = [
      { id: "a", kind: "plain", words: ["alpha"], broader: ["b"] },
      { id: "b", kind: "plain", words: ["beta"], broader: ["a"] },
    ];
    addTerms(directory, circle);
    expect(problemsOf(directory).map(({ id, field }) => `${id} ${field}`)).toEqual(["a broader", "b broader"]);
  });

  test("every fault at once, not only the first", () => {
    const directory = dataCopy();
    setFields(directory, "facts.json", "000-08", { figures: ["7"] });
    setFields(directory, "facts.json", "000-09", { kind: "rumour", names: [""] });
    setFields(directory, "resolutions.json", "A/RES/62/167", { votedNo: [] });
    rmSync(join(directory, "topics.json"));
    const found = problemsOf(directory).map(({ file, id, field }) => [file, id, field]);
    expect(found).toEqual([
      ["facts.json", "000-09", "kind"],
      ["facts.json", "000-09", "names[0]"],
      ["topics.json", undefined, undefined],
      ["facts.json", "000-08", "figures[0]"],
      ["resolutions.json", "A/RES/62/167", "votedNo"],
    ]);
  });

  test("a faulty entry is still known by its id, so that references to it are no faults of their own", () => {
    const directory = dataCopy();
    setFields(directory, "sources.json", "voa-2015", { url: "no url" });
    setFields(directory, "countries.json", "China", { aliases: null });
    expect(problemsOf(directory).map(({ id }) => id)).toEqual(["voa-2015", "China"]);
  });

  test("text of the data in a message stays on one line, is cut when long and holds no control characters", () => {
    const directory = dataCopy();
    setFields(directory, "facts.json", "000-08", { id: `a\u001b[31m\n${"😀".repeat(60)}`, source: "b\nc" });
    const lines = problemsOf(directory).map(problemText);
    expect(lines.length).toBeGreaterThan(0);
    for (const line of lines) expect(line).toMatch(/^[^\p{Cc}\p{Cs}]{1,300}$/u);
  });

  test("a directory that is not there", () => {
    const directory = join(dataCopy(), "nowhere");
    const [problem, ...others] = problemsOf(directory);
    expect(others).toEqual([]);
    expect(problem).toMatchObject({ file: directory, remedy: "Name an existing directory" });
  });

  test.each(["", "\0", "file:"])("a directory that cannot be: %j", (directory) => {
    expect(problemsOf(directory)).toHaveLength(1);
  });

  test("an address that is no file", () => {
    expect(openFactBase(new URL("https://example.org/data/")).ok).toBe(false);
  });
});
