/** A calendar file as its components and content lines (RFC 5545, 3.1): whatever can be told apart, however broken the rest. */
import ICAL from 'ical.js';
import { refuse } from '#electron/files/read/limits.ts';
import { decodeText, detectEncoding, type Encoding } from '#electron/files/read/text.ts';
import { Refused } from '#electron/refused.ts';

/** In bytes: 20,000 events with all that Exchange adds to them are 30 MB. */
const maxBytes = 32 * 1024 * 1024;
const maxComponents = 60_000;
const maxDepth = 8;
/** In characters, unfolded: descriptions are long, attached files longer; what is longer is not kept anyway. */
const maxLine = 1_000_000;

/** A content line. Reading marks it as taken; what nobody took is told. */
export interface Line {
  /** In capital letters. */
  readonly name: string;
  /** By name in small letters. */
  readonly params: Readonly<Record<string, readonly string[]>>;
  /** The type of the value, said or usual: date-time, date, period, text ... */
  readonly type: string;
  /** As text without escapes; of a list each. */
  readonly values: readonly string[];
  /** Behind the colon, as it stands there. */
  readonly raw: string;
  taken: boolean;
}

/** What is between BEGIN and END. */
export interface Part {
  /** In capital letters. */
  readonly name: string;
  readonly lines: Line[];
  readonly parts: Part[];
  /** Lines that are none. */
  readonly unreadable: string[];
}

export interface CalendarText {
  readonly encoding: Encoding;
  readonly parts: readonly Part[];
  /** Lines outside of any component. */
  readonly stray: readonly string[];
}

const flat = (value: unknown): string[] => {
  if (Array.isArray(value)) return value.flatMap(flat);
  return [typeof value === 'string' ? value : value === null || value === undefined ? '' : String(value)];
};

/** Behind the first colon that is not within quotes. */
const rawValue = (text: string): string => {
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (character === '"') quoted = !quoted;
    else if (character === ':' && !quoted) return text.slice(at + 1);
  }
  return '';
};

/** Read as times, numbers or rules by those who need them: their text is taken as it stands. */
const asTheyStand = new Set(['date-time', 'date', 'period', 'duration', 'recur', 'utc-offset', 'integer']);

/** Null where the line is none. */
const readLine = (text: string): Line | null => {
  // Programs leave a semicolon before the colon, which says nothing.
  const named = /^([A-Za-z0-9-]+)\s*(?=[;:])/.exec(text);
  if (!named?.[1]) return null;
  const line = `${named[1]}${text.slice(named[0].length)}`
    .replace(/^([A-Za-z0-9-]+(?:;[^":;]*)*);:/, '$1:')
    // Names of zones with a colon belong into quotes, and are found without: TZID=(UTC+01:00) Paris
    .replace(/;TZID=([^";:]{0,200}:[^";:]{0,200}):(?=\d{8})/i, ';TZID="$1":');
  try {
    const [, params, type, ...values] = ICAL.parse.property(line) as [string, object, string, ...unknown[]];
    const raw = rawValue(line);
    const read: Record<string, readonly string[]> = Object.create(null);
    for (const [name, value] of Object.entries(params)) read[name.trim().toLowerCase()] = flat(value);
    return {
      name: named[1].toUpperCase(),
      params: read,
      type,
      values: asTheyStand.has(type) ? raw.split(',') : values.flatMap(flat),
      raw,
      taken: false,
    };
  } catch {
    // Values that the library cannot make sense of are looked at again by those who need them.
    const bare = /^([A-Za-z0-9-]+)(?:;([^":]*))?:(.*)$/s.exec(line);
    if (!bare?.[1] || bare[2] !== undefined) return null;
    const raw = bare[3] ?? '';
    return {
      name: bare[1].toUpperCase(),
      params: Object.create(null),
      type: 'unknown',
      values: [raw],
      raw,
      taken: false,
    };
  }
};

/** Lines are ended by CR LF, by LF or by CR alone, and go on in one that begins with a space or a tab. */
const unfold = (text: string): string[] => {
  const lines: string[] = [];
  let pieces: string[] = [];
  const end = () => {
    const line = pieces.join('');
    if (line.length > maxLine) throw new Refused('tooLarge');
    if (line.trim() !== '') lines.push(line.trimStart());
    pieces = [];
  };
  for (const line of text.split(/\r\n|\n|\r/)) {
    // Lines are ended twice (CR CR LF) where a file went through several programs.
    if (line === '') continue;
    if (pieces.length > 0 && (line.startsWith(' ') || line.startsWith('\t'))) pieces.push(line.slice(1));
    else {
      end();
      pieces.push(line);
    }
  }
  end();
  return lines;
};

/**
 * @throws Refused tooLarge; unreadable: empty, encoding, notACalendar where nothing begins a component
 */
export const readCalendarText = (bytes: Uint8Array): CalendarText => {
  if (bytes.length > maxBytes) throw new Refused('tooLarge');
  if (bytes.length === 0) refuse('empty');
  const encoding = detectEncoding(bytes);
  const parts: Part[] = [];
  const open: Part[] = [];
  const stray: string[] = [];
  let count = 0;
  for (const text of unfold(decodeText(bytes, encoding))) {
    const mark = /^(BEGIN|END)\s*:\s*(\S*)\s*$/i.exec(text);
    const inner = open.at(-1);
    if (mark?.[1]?.toUpperCase() === 'BEGIN') {
      count += 1;
      if (count > maxComponents || open.length >= maxDepth) throw new Refused('tooLarge');
      const name = (mark[2] ?? '').toUpperCase();
      const part: Part = { name, lines: [], parts: [], unreadable: [] };
      // A calendar begins no calendar, and no event an event: the one before was not ended.
      while (open.length > 0 && (name === 'VCALENDAR' || open.at(-1)?.name === name)) open.pop();
      (open.at(-1)?.parts ?? parts).push(part);
      open.push(part);
    } else if (mark) {
      // An END of what was never begun ends nothing; of an outer one all within it.
      const at = open.findLastIndex(({ name }) => name === (mark[2] ?? '').toUpperCase());
      if (at >= 0) open.splice(at);
      else (inner?.unreadable ?? stray).push(text);
    } else if (inner) {
      const line = readLine(text);
      if (line) inner.lines.push(line);
      else inner.unreadable.push(text);
    } else stray.push(text);
  }
  if (parts.length === 0) refuse(stray.length === 0 ? 'empty' : 'notACalendar');
  return { encoding, parts, stray };
};
