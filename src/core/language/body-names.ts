import type { Body } from "../base/schema.ts";

export const BODY_NAMES: Readonly<Record<Body, string>> = {
  commission: "UN Commission on Human Rights",
  council: "UN Human Rights Council",
  assembly: "UN General Assembly",
};
