/** Where a person types and reads: a terminal, a pipe, or a script that plays. */
export interface Screen {
  /** What the person typed, message by message; ends with the input. */
  readonly messages: AsyncIterable<string>;
  /** Colours, rules and wrapped lines, or bare text. */
  readonly look: Look;
  /** True: a person reads what is printed before typing on. False: the input may be far ahead. */
  readonly attended: boolean;
  /** Puts `block` above the line that is being typed. Resolves when it is out of our hands. */
  print(block: string): Promise<void>;
  /** Gives the input back; nothing is read after it. */
  close(): void;
}

export type Look = Readonly<{
  colours: boolean;
  /** Columns to wrap the coach's words at; null: never (a pipe is read by programs). */
  columns: number | null;
}>;
