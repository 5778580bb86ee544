import { existsSync, readdirSync, readFileSync } from "node:fs";
import { isObject, type Json } from "./blocks.ts";

/** Slack's payloads as key and type templates, where the reference data is present. */
const folder = new URL("../../../../shared/specs/slack-samples/", import.meta.url);

export const samplesPresent = existsSync(folder);

const samples = new Map<string, unknown>();
if (samplesPresent) {
  for (const group of readdirSync(folder)) {
    for (const file of readdirSync(new URL(`${group}/`, folder))) {
      samples.set(file.replace(/\.json$/, ""), JSON.parse(readFileSync(new URL(`${group}/${file}`, folder), "utf8")));
    }
  }
}

/** Keys that a payload has and the sample of that name lacks, and values of another type; none without a sample. */
export function unlikeSample(name: string, payload: unknown): string[] {
  const sample = samples.get(name);
  return sample === undefined ? [] : differences(sample, payload, name).filter((one) => !DOCUMENTED.test(one));
}

/** What Slack documents and this sample leaves out: https://docs.slack.dev/legacy/legacy-messaging/legacy-secondary-message-attachments */
const DOCUMENTED = /\.attachments\[\d+\] has no blocks$/;

/** Keys that blocks have and no block of that type in Slack's samples has. */
export function unknownKeys(blocks: unknown): string[] {
  if (Array.isArray(blocks)) return blocks.flatMap(unknownKeys);
  if (!isObject(blocks)) return [];
  const known = typeof blocks.type === "string" ? keysByType().get(blocks.type) : undefined;
  const own = known ? Object.keys(blocks).filter((key) => !known.has(key)) : [];
  return [...own.map((key) => `${String(blocks.type)}.${key}`), ...Object.values(blocks).flatMap(unknownKeys)];
}

function differences(sample: unknown, value: unknown, path: string): string[] {
  if (value === null || value === undefined) return [];
  if (Array.isArray(sample)) {
    if (!Array.isArray(value)) return [`${path} is no array`];
    return sample.length === 1 ? value.flatMap((one, at) => differences(sample[0], one, `${path}[${at}]`)) : [];
  }
  if (isObject(sample)) {
    if (!isObject(value)) return [`${path} is no object`];
    if (Object.keys(sample).length === 0) return [];
    return Object.entries(value).flatMap(([key, part]) =>
      key in sample ? differences(sample[key], part, `${path}.${key}`) : [`${path} has no ${key}`],
    );
  }
  return typeof sample === typeof value ? [] : [`${path} is a ${typeof value}, not a ${typeof sample}`];
}

let known: ReadonlyMap<string, ReadonlySet<string>> | undefined;

function keysByType(): ReadonlyMap<string, ReadonlySet<string>> {
  if (known) return known;
  const found = new Map<string, Set<string>>();
  const collect = (value: unknown) => {
    if (Array.isArray(value)) value.forEach(collect);
    if (!isObject(value)) return;
    if (typeof value.type === "string" && value.type !== "") addKeys(found, value.type, value);
    Object.values(value).forEach(collect);
  };
  collect(samples.get("views.open"));
  collect(samples.get("MessagePayload"));
  known = found;
  return found;
}

function addKeys(found: Map<string, Set<string>>, type: string, value: Json): void {
  const keys = found.get(type) ?? new Set();
  for (const key of Object.keys(value)) keys.add(key);
  found.set(type, keys);
}
