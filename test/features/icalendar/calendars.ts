/** Calendar files for tests, and the way from their text to what they do. */
import { randomUUID } from 'node:crypto';
import type { Context } from '#electron/features/context.ts';
import { ask } from '#test/ask.ts';

export const job = () => randomUUID();

/** A calendar around lines of components, as programs write them. */
export const calendar = (lines: readonly string[], method = ''): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Test//EN',
    ...(method === '' ? [] : [`METHOD:${method}`]),
    ...lines,
    'END:VCALENDAR',
    '',
  ].join('\r\n');

export const event = (...lines: readonly string[]): string[] => ['BEGIN:VEVENT', ...lines, 'END:VEVENT'];

export const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

/** Opens the text of a file. */
export const open = async (context: Context, text: string | Uint8Array, name = 'test.ics') => {
  const { id } = await context.files.write(name, typeof text === 'string' ? bytesOf(text) : text);
  return ask(context, 'icalendar.open', { file: id, job: job() });
};

/** Opens the text of a file and takes all of it. */
export const take = async (context: Context, text: string | Uint8Array, repId: string | null = null) => {
  const { importId } = await open(context, text);
  return ask(context, 'icalendar.apply', { importId, only: null, repId, job: job() });
};
