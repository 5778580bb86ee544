import { existsSync, readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import formats from "ajv-formats";

const FILE = new URL("../../../../shared/specs/discord-openapi.json", import.meta.url);

/** Whether Discord's OpenAPI stands beside the project; without it, messages are checked by the stand-in's rules alone. */
export const hasSpec = existsSync(FILE);

/** Checks what passes over REST against Discord's own description of it. */
export interface Spec {
  /** Problems of a request's body, one sentence each. */
  request(method: string, path: string, body: unknown): string[];
  response(method: string, path: string, status: number, body: unknown): string[];
}

let loaded: Spec | undefined;

/** The description, read once. Checks nothing where the file is absent. */
export function loadSpec(): Spec {
  loaded ??= hasSpec ? readSpec() : { request: () => [], response: () => [] };
  return loaded;
}

interface Operation {
  readonly requestBody?: { readonly content: Readonly<Record<string, unknown>> };
  readonly responses: Readonly<
    Record<string, { readonly $ref?: string; readonly content?: Readonly<Record<string, unknown>> }>
  >;
}

function readSpec(): Spec {
  const document: { paths: Record<string, Record<string, Operation>> } = JSON.parse(readFileSync(FILE, "utf8"));
  const ajv = new Ajv2020({ strict: false, allErrors: false, validateFormats: true });
  formats.default(ajv);
  for (const name of ["snowflake", "nonce"]) ajv.addFormat(name, true);
  ajv.addSchema({ $id: "discord", ...document });
  const templates = Object.keys(document.paths).map((template) => ({
    template,
    fixed: template.split("/").filter((part) => !part.startsWith("{")).length,
    pattern: new RegExp(`^${template.replace(/\{[^}]+\}/g, "[^/]+")}$`),
  }));
  templates.sort((a, b) => b.fixed - a.fixed);

  function find(method: string, path: string): { at: string; operation: Operation } | undefined {
    for (const { template, pattern } of templates) {
      const operation = document.paths[template]?.[method.toLowerCase()];
      if (pattern.test(path) && operation) {
        return { at: `discord#/paths/${pointer(template)}/${method.toLowerCase()}`, operation };
      }
    }
    return undefined;
  }

  function check(reference: string, body: unknown): string[] {
    const validate = ajv.getSchema(reference) ?? ajv.compile({ $ref: reference });
    if (validate(body)) return [];
    const errors = validate.errors ?? [];
    const deepest = errors.reduce(
      (best, error) => (error.instancePath.length > best.length ? error.instancePath : best),
      "",
    );
    return errors
      .filter((error) => error.instancePath === deepest)
      .slice(0, 3)
      .map((error) => `${error.instancePath} ${error.message} ${JSON.stringify(error.params)}`);
  }

  return {
    request(method, path, body) {
      const found = find(method, path);
      if (!found) return [`${method} ${path} is not in the OpenAPI`];
      const json = found.operation.requestBody?.content["application/json"];
      if (json === undefined) return body === undefined ? [] : ["a body where none belongs"];
      return check(`${found.at}/requestBody/content/application~1json/schema`, body ?? {});
    },
    response(method, path, status, body) {
      const found = find(method, path);
      if (!found || status >= 400) return [];
      const described = found.operation.responses[String(status)];
      if (!described) return [`${method} ${path} never answers ${status}`];
      if (body === undefined) return described.content === undefined ? [] : ["an empty body where one belongs"];
      return check(`${found.at}/responses/${status}/content/application~1json/schema`, body);
    },
  };
}

const pointer = (part: string): string => encodeURIComponent(part.replaceAll("~", "~0").replaceAll("/", "~1"));
