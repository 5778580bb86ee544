import * as z from "zod";

type Test = (value: unknown) => boolean;

/**
 * Builds a test that says the same as `schema.safeParse(value).success`, for schemas that change nothing about a value
 * (no transforms, defaults or coercion). In a process that has just started it takes a quarter of the time, and the fact
 * base is some ten thousand short texts that every start has to read. What does not fit goes through the schema itself,
 * which says why.
 */
export function accepts<Value>(schema: z.core.$ZodType<Value>): (value: unknown) => value is Value {
  const test = testOf(schema);
  return (value): value is Value => test(value);
}

function testOf(schema: z.core.$ZodType): Test {
  const shape = shapeTest(schema);
  const checks = schema._zod.def.checks?.map(checkTest) ?? [];
  if (shape === undefined || checks.includes(undefined)) return wholeTest(schema);
  const tests = checks.filter((test) => test !== undefined);
  return (value) => shape(value) && tests.every((test) => test(value));
}

function shapeTest(schema: z.core.$ZodType): Test | undefined {
  if (schema instanceof z.ZodString) return (value) => typeof value === "string";
  if (schema instanceof z.ZodEnum) {
    const options = new Set<unknown>(schema.options);
    return (value) => options.has(value);
  }
  if (schema instanceof z.ZodNullable) {
    const inner = testOf(schema.def.innerType);
    return (value) => value === null || inner(value);
  }
  if (schema instanceof z.ZodOptional) {
    const inner = testOf(schema.def.innerType);
    return (value) => value === undefined || inner(value);
  }
  if (schema instanceof z.ZodArray) {
    const element = testOf(schema.element);
    return (value) => Array.isArray(value) && value.every(element);
  }
  if (schema instanceof z.ZodRecord && schema.keyType instanceof z.ZodString) {
    const key = testOf(schema.keyType);
    const own = testOf(schema.valueType);
    return (value) => isObject(value) && Object.entries(value).every((entry) => key(entry[0]) && own(entry[1]));
  }
  if (schema instanceof z.ZodObject && schema.def.catchall instanceof z.ZodNever) return objectTest(schema.shape);
  return undefined;
}

function objectTest(shape: Readonly<Record<string, z.core.$ZodType>>): Test {
  const fields = Object.entries(shape).map(([name, field]) => ({
    name,
    test: testOf(field),
    optional: field instanceof z.ZodOptional,
  }));
  return (value) => {
    if (!isObject(value)) return false;
    let known = 0;
    for (const { name, test, optional } of fields) {
      if (Object.hasOwn(value, name)) {
        if (!test(value[name])) return false;
        known += 1;
      } else if (!optional) return false;
    }
    return known === Object.keys(value).length;
  };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The test of a check behind the shape: not empty, a pattern, a refinement; undefined for any other check. */
function checkTest(check: z.core.$ZodCheck): Test | undefined {
  if (check instanceof z.core.$ZodCheckMinLength) {
    const least = check._zod.def.minimum;
    return (value) => (typeof value === "string" || Array.isArray(value)) && value.length >= least;
  }
  if (check instanceof z.core.$ZodCheckRegex) {
    const { pattern } = check._zod.def;
    return (value) => typeof value === "string" && pattern.test(value);
  }
  if (check instanceof z.ZodCustom) {
    const { fn } = check.def;
    return (value) => Boolean(fn(value));
  }
  return undefined;
}

/** The schema itself as the test; a text or number that occurs again is not tested again. */
function wholeTest(schema: z.core.$ZodType): Test {
  const known = new Map<unknown, boolean>();
  return (value) => {
    const answer = known.get(value) ?? z.safeParse(schema, value).success;
    if (typeof value !== "object") known.set(value, answer);
    return answer;
  };
}
