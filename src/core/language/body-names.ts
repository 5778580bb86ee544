import type { Body } from "../base/schema.ts";

export const BODY_NAMES: Readonly<Record<Body, string>> = {
  commission: "UN Commission on Human Rights",
  council: "UN Human Rights Council",
  assembly: "UN General Assembly",
};

/** The terms of the vocabulary that name the bodies. */
export const BODY_KEYS: Readonly<Record<Body, string>> = {
  commission: "commission-on-human-rights",
  council: "human-rights-council",
  assembly: "general-assembly",
};
