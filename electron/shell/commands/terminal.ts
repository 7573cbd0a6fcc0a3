/** How a command speaks: results on standard output, everything else on standard error, in the machine's language. */
import type { JobProgress, Refusal } from '#contract/channel.ts';
import type { ChannelName, Input, Output } from '#contract/channels.ts';
import { Refused } from '#electron/refused.ts';
import type { Application } from '#electron/shell/application.ts';
import {
  hasMessage,
  type Language,
  type MessageKey,
  type MessageParams,
  translate,
} from '#locale/translate.ts';

export interface Terminal {
  readonly language: Language;
  readonly json: boolean;
  /** A result: the value as JSON where that was asked for, else the sentence. */
  result(value: unknown, key: MessageKey, params?: MessageParams): void;
  /** A value that is JSON whatever was asked for. */
  print(value: unknown): void;
  /** A remark. */
  say(key: MessageKey, params?: MessageParams): void;
  progress(progress: JobProgress): void;
}

export interface Streams {
  readonly out: { write(text: string): unknown };
  readonly err: { write(text: string): unknown; readonly isTTY?: boolean };
}

export const openTerminal = ({ out, err }: Streams, language: Language, json: boolean): Terminal => {
  let shown = '';
  const line = (text: string) => {
    if (err.isTTY && shown !== '') err.write('\r\u001b[K');
    shown = '';
    err.write(`${text}\n`);
  };
  return {
    language,
    json,
    result(value, key, params) {
      if (shown !== '' && err.isTTY) err.write('\r\u001b[K');
      shown = '';
      out.write(`${json ? JSON.stringify(value) : translate(language, key, params)}\n`);
    },
    print: (value) => void out.write(`${JSON.stringify(value, null, json ? 0 : 2)}\n`),
    say: (key, params) => line(translate(language, key, params)),
    progress({ step, done, total }) {
      const share = total > 0 ? ` ${Math.floor((done / total) * 100)} %` : '';
      const text = translate(language, `jobs.${step}`);
      // A terminal shows one line that moves; a log gets one line a step.
      if (err.isTTY) err.write(`\r\u001b[K${text}${share}`);
      else if (text !== shown) err.write(`${text}\n`);
      shown = text;
    },
  };
};

/** What went wrong, with the reason where there is one. */
export const sentenceOf = ({ code, params, fields }: Refusal, language: Language): string => {
  const key = `errors.${code}`;
  const sentences = [hasMessage(key) ? translate(language, key, params) : code];
  const reason = `refusals.${params?.['reason']}`;
  if (hasMessage(reason)) sentences.push(translate(language, reason, params));
  for (const [field, why] of Object.entries(fields ?? {})) sentences.push(`${field}: ${why}`);
  return sentences.join('\n');
};

/** Asks the door as a window does. @throws Refused what the door refused */
export const ask = async <C extends ChannelName>(
  application: Pick<Application, 'call'>,
  channel: C,
  input: Input<C>,
): Promise<Output<C>> => {
  const answer = await application.call(channel, input);
  if (!answer.ok) throw new Refused(answer.error.code, answer.error.params, answer.error.fields);
  return answer.data as Output<C>;
};
