import type { Platform } from "./definition.ts";

/** The platforms that settings can switch on, a line each. The terminal needs none and is not here. */
export const platforms: readonly Platform[] = [];
