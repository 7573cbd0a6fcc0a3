/** How a command speaks: results on standard output, everything else on standard error, in the machine's language. */
import { resolve } from 'node:path';
import type { JobProgress, Refusal } from '#contract/channel.ts';
import type { ChannelName, Input, Output } from '#contract/channels.ts';
import type { FileHandle } from '#contract/files.ts';
import { Refused } from '#electron/refused.ts';
import type { Application } from '#electron/shell/application.ts';
import { storageWords } from '#electron/shell/start-failure.ts';
import {
  hasMessage,
  type Language,
  type MessageKey,
  type MessageParams,
  translate,
} from '#locale/translate.ts';

/** Of what is wrong with a file a terminal shows the first: what is left out is in the JSON. */
export const shownProblems = 20;

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
  const file = params?.['file'];
  const about = file !== undefined && code === 'notFound' ? 'shell.noFile' : 'shell.fileNotWritten';
  const sentences =
    file !== undefined && (code === 'notFound' || code === 'storageFailed')
      ? [translate(language, about, { file, reason: storageWords(params?.['reason'], language) })]
      : [hasMessage(key) ? translate(language, key, params) : code];
  const reason = `refusals.${params?.['reason']}`;
  if (hasMessage(reason)) sentences.push(translate(language, reason, params));
  for (const [field, why] of Object.entries(fields ?? {})) sentences.push(`${field}: ${why}`);
  return sentences.join('\n');
};

/** The refusal with the file that was named on the command line, so that the sentence is about it. */
const aboutFile = (error: unknown, file: string): unknown =>
  error instanceof Refused && ['notFound', 'storageFailed'].includes(error.refusal.code)
    ? new Refused(error.refusal.code, { ...error.refusal.params, file })
    : error;

/** Takes a file onto the desk. @throws Refused notFound, tooLarge */
export const admit = ({ desk }: Pick<Application, 'desk'>, file: string): Promise<FileHandle> =>
  desk.admit(resolve(file)).catch((error: unknown) => {
    throw aboutFile(error, file);
  });

/** Puts a file of the desk where it was asked for. @throws Refused storageFailed */
export const deliver = ({ desk }: Pick<Application, 'desk'>, id: string, file: string): Promise<void> =>
  desk.deliver(id, resolve(file)).catch((error: unknown) => {
    throw aboutFile(error, file);
  });

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
