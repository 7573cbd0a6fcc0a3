/** The one way to refuse: a code and its parameters, never a path or a stack. The dispatcher answers it as it is. */
import type { ErrorCode, Params, Refusal } from '#contract/channel.ts';

export class Refused extends Error {
  readonly refusal: Refusal;

  constructor(code: ErrorCode, params?: Params, fields?: Readonly<Record<string, string>>) {
    super(code);
    this.name = 'Refused';
    this.refusal = { code, ...(params ? { params } : {}), ...(fields ? { fields } : {}) };
  }
}
