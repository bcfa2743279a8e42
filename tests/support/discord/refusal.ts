/** An answer of Discord's that is not what was asked for. */
export class Refusal extends Error {
  override readonly name = "Refusal";
  readonly status: number;
  readonly code: number;

  constructor(status: number, code: number, message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

/** "Invalid form body", with what is wrong in it. */
export function badForm(problem: string): Refusal {
  return new Refusal(400, 50035, `Invalid Form Body: ${problem}`);
}
