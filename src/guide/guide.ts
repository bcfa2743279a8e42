import type { Guide } from "../engine/guide.ts";
import { abroad } from "./abroad.ts";
import { advice } from "./advice.ts";
import { cadence } from "./cadence.ts";
import { crisisLines } from "./crisis.ts";
import { cues } from "./cues.ts";
import { wants } from "./documents/wants.ts";
import { tongues } from "./tongues.ts";
import { answers } from "./words/answers.ts";
import { buttons } from "./words/buttons.ts";
import { control } from "./words/control.ts";
import { drafts } from "./words/drafts.ts";
import { facts } from "./words/facts.ts";
import { interviews } from "./words/interviews.ts";
import { nudges } from "./words/nudges.ts";
import { talk } from "./words/talk.ts";

/** The guide: everything that the coach follows and says. Given to the engine, which knows none of it. */
export const guide: Guide & Readonly<{ words: Readonly<{ superseded: string }> }> = {
  cadence,
  words: {
    superseded: "Settled meanwhile.",
    ...buttons,
    ...interviews,
    ...facts,
    ...answers,
    ...nudges,
    ...drafts,
    ...control,
    ...talk,
  },
  advice,
  cues,
  wants,
  crisisLines,
  abroad,
  tongues,
};
