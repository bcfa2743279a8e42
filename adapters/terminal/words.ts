/** The few words that are the terminal's own: how to work it. What the coach says is not here. */
export const words = {
  welcome:
    "Hearback. Write as you would to a friend who coaches; /help shows what you can type, /quit leaves.",
  help: (skips: boolean): readonly string[] => [
    "Answer a choice by its number or its words.",
    "/help         this list, and what I can do for you",
    "/save FOLDER  writes the files of my last message into a folder (default: here)",
    ...(skips ? ["/skip 7d      moves the clock: 7d, 36h, 2w"] : []),
    "/quit         leaves; Ctrl-C and Ctrl-D do too",
  ],
  files: (names: readonly string[]) =>
    `${names.length === 1 ? "File" : "Files"}: ${names.join(", ")} (type /save to keep)`,
  saved: (paths: readonly string[]) => `Saved: ${paths.join(", ")}`,
  nothingToSave: "There is no file to save: my last message had none.",
  notSaved: (folder: string) => `I could not write into ${folder}. Name another folder: /save FOLDER`,
  unknown: (name: string) => `I don't know ${name}. /help lists what there is.`,
  skipHow: "Say how far: /skip 7d, /skip 36h, /skip 2w.",
  skipped: (day: string) => `It is now ${day}.`,
  slow: "This takes longer than it should. The answer will appear here when it is ready.",
  failed: "Something went wrong on my side. Please send that once more.",
} as const;
