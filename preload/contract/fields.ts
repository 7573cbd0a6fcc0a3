/** The kinds of field a record can have: each carries its schema and what screens, imports and exports need to know. */
import { z } from 'zod';

/** A record kind: the name of a collection, in the plural, the same on screen, in code and on disk. */
export type Kind =
  | 'organisations'
  | 'contacts'
  | 'interactions'
  | 'tasks'
  | 'appointments'
  | 'events'
  | 'resources'
  | 'absences'
  | 'concerns'
  | 'reminders'
  | 'reps'
  | 'regions'
  | 'teams'
  | 'products'
  | 'opportunities'
  | 'orders'
  | 'targets'
  | 'proposals'
  | 'letters'
  | 'documents'
  | 'sections'
  | 'templates'
  | 'attachments'
  | 'savedViews'
  | 'importProfiles'
  | 'snoozes'
  | 'notDuplicates'
  | 'settings';

export type FieldType =
  | 'text' // one line
  | 'longText'
  | 'email'
  | 'phone'
  | 'url'
  | 'integer'
  | 'decimal'
  | 'money' // whole minor units (cents) of the workspace's currency
  | 'percent' // basis points: 1250 is 12.5 %
  | 'date' // plain date, YYYY-MM-DD
  | 'instant' // ISO 8601 in UTC
  | 'time' // time of day as clocks show it, HH:MM
  | 'zone' // IANA time zone: Europe/Paris
  | 'yesNo'
  | 'choice'
  | 'stage' // id of a pipeline stage of the settings
  | 'appointmentType' // id of a type of appointments of the settings
  | 'period' // 2017, 2017-Q2 or 2017-04
  | 'link' // id of a record of another kind
  | 'tags'
  | 'lines' // the lines of an order
  | 'data'; // kept with the record, never shown as a column

export interface Field<S extends z.ZodType = z.ZodType> {
  readonly type: FieldType;
  readonly schema: S;
  /** The value of a new record that does not give one. `undefined` marks a field that must be given. */
  readonly empty: z.infer<S> | undefined;
  /** Link fields only: the kind linked to. */
  readonly to: Kind | null;
  /** Choice fields only: the values, in the order they are offered. */
  readonly choices: readonly string[] | null;
}

/** Is there such a day? @param date YYYY-MM-DD */
const isDay = (date: string): boolean => {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
  return day >= 1 && day <= days;
};
const plainDate = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .refine(isDay);

/** Schemas that records and channels share. */
export const PlainDate = plainDate;
export const Instant = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,3})?Z$/)
  .refine((value) => isDay(value.slice(0, 10)));
export const WallTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

const zones = new Map<string, boolean>();
/** Is there such a time zone? Asking the platform is slow, and few zones are asked for. */
const isZone = (name: string): boolean => {
  const known = zones.get(name);
  if (known !== undefined) return known;
  let there = true;
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
  } catch {
    there = false;
  }
  if (zones.size < 1_000) zones.set(name, there);
  return there;
};
/** A name of the IANA database. Offsets (+02:00) are none: they know no summer time. */
export const ZoneName = z
  .string()
  .regex(/^[A-Za-z][\w+/-]{0,63}$/)
  .refine(isZone);
/** Hours of a weekday (ISO: 1 is Monday), in a time zone that the context says. */
export const WeekHours = z
  .array(z.strictObject({ day: z.number().int().min(1).max(7), from: WallTime, to: WallTime }))
  .max(50)
  .refine((hours) => hours.every(({ from, to }) => from < to));
export type WeekHours = z.infer<typeof WeekHours>;
export const RecordId = z.string().min(1).max(64);
/** Whole minor units. The bound keeps sums of 100,000 amounts inside what a double holds exactly. */
export const Money = z.number().int().min(-9e10).max(9e10);
export const Percent = z.number().int().min(0).max(10_000);
export const Period = z.string().regex(/^\d{4}(-Q[1-4]|-(0[1-9]|1[0-2]))?$/);

const field = <S extends z.ZodType>(
  type: FieldType,
  schema: S,
  empty: z.infer<S> | undefined,
  more: { to?: Kind; choices?: readonly string[] } = {},
): Field<S> => ({ type, schema, empty, to: more.to ?? null, choices: more.choices ?? null });

const line = z.string().max(500);

export const required = () => field('text', line.min(1), undefined);
export const text = () => field('text', line.nullable(), null);
export const longText = () => field('longText', z.string().max(20_000).nullable(), null);
export const email = () => field('email', z.string().max(320).nullable(), null);
export const phone = () => field('phone', z.string().max(80).nullable(), null);
export const url = () => field('url', z.string().max(2_000).nullable(), null);
export const integer = (min: number, max: number) =>
  field('integer', z.number().int().min(min).max(max).nullable(), null);
export const decimal = (min: number, max: number) =>
  field('decimal', z.number().min(min).max(max).nullable(), null);
export const money = () => field('money', Money.nullable(), null);
export const percent = () => field('percent', Percent.nullable(), null);
export const date = () => field('date', plainDate.nullable(), null);
export const requiredDate = () => field('date', plainDate, undefined);
export const instant = () => field('instant', Instant.nullable(), null);
export const requiredInstant = () => field('instant', Instant, undefined);
export const time = () => field('time', WallTime.nullable(), null);
export const zone = () => field('zone', ZoneName.nullable(), null);
export const yesNo = (empty: boolean) => field('yesNo', z.boolean(), empty);
export const choice = <const T extends readonly [string, ...string[]]>(choices: T, empty: T[number]) =>
  field('choice', z.enum(choices), empty as z.infer<z.ZodEnum<{ [K in T[number]]: K }>>, { choices });
export const choiceOrNone = <const T extends readonly [string, ...string[]]>(choices: T) =>
  field('choice', z.enum(choices).nullable(), null, { choices });
export const stage = (empty: string) => field('stage', z.string().min(1).max(64), empty);
export const appointmentType = (empty: string) => field('appointmentType', z.string().min(1).max(64), empty);
export const period = () => field('period', Period, undefined);
export const link = (to: Kind) => field('link', RecordId.nullable(), null, { to });
export const tags = () => field('tags', z.array(z.string().min(1).max(80)).max(100), []);
export const lines = <S extends z.ZodType>(schema: S, empty: z.infer<S>) => field('lines', schema, empty);
export const data = <S extends z.ZodType>(schema: S, empty: z.infer<S> | undefined) =>
  field('data', schema, empty);

export type Fields = Readonly<Record<string, Field>>;

/** What every record has besides its fields. */
export const RecordBase = {
  id: RecordId,
  createdAt: Instant,
  updatedAt: Instant,
  /** When the record went to the trash, or null. */
  deletedAt: Instant.nullable(),
};

export interface KindDefinition<K extends Kind = Kind, F extends Fields = Fields> {
  readonly kind: K;
  readonly fields: F;
  /** The whole record, as stored. */
  readonly schema: z.ZodObject<typeof RecordBase & { [N in keyof F]: F[N]['schema'] }>;
  /** Fields that name a record, best first: what a list shows for a link, and what an import may match by. */
  readonly named: readonly (keyof F & string)[];
  /** Fields that identify a record in other programs, best first: matching keys of an import. */
  readonly keys: readonly (keyof F & string)[];
}

export const defineKind = <const K extends Kind, F extends Fields>(definition: {
  kind: K;
  fields: F;
  named: readonly (keyof F & string)[];
  keys: readonly (keyof F & string)[];
}): KindDefinition<K, F> => {
  const shape: Record<string, z.ZodType> = { ...RecordBase };
  for (const [name, one] of Object.entries(definition.fields)) shape[name] = one.schema;
  return {
    ...definition,
    schema: z.strictObject(shape) as unknown as KindDefinition<K, F>['schema'],
  };
};
