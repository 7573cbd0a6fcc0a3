/** Duplicates: found while typing and on demand, compared, merged field by field. */
import { z } from 'zod';
import { command, query } from '#contract/channel.ts';
import { type Kind, RecordId } from '#contract/fields.ts';
import { kinds } from '#contract/kinds.ts';
import { Range } from '#contract/list-query.ts';
import { Row } from '#contract/records.ts';

const allKinds = Object.keys(kinds) as Kind[];

/** Kinds that are looked through for duplicates. */
export const duplicateKinds = ['organisations', 'contacts'] as const;
export type DuplicateKind = (typeof duplicateKinds)[number];
const DuplicateKindName = z.enum(duplicateKinds);

/** Why two records may be one: `duplicates.reason.<reason>` in the catalogues. */
export const duplicateReasons = [
  'name', // the same once accents, case, legal form and punctuation are left out
  'similarName', // but for a typing error or the order of the words
  'email',
  'emailDomain', // of the company, not of a mail provider
  'phone',
  'website',
  'vatNumber',
  'code',
  'address',
  'place', // the same town, where the address is not
  'organisation', // contacts of the same organisation
] as const;
export type DuplicateReason = (typeof duplicateReasons)[number];

/** Which side's value of a field is kept; `both` joins tags and long texts. */
const Side = z.enum(['winner', 'loser', 'both']);

const Similar = z.strictObject({
  id: RecordId,
  label: z.string(),
  hint: z.string(),
  /** 0 to 100: how sure it is. */
  score: z.number().int().min(0).max(100),
  reasons: z.array(z.enum(duplicateReasons)),
});

export const duplicates = {
  /** Records like the one being typed, most alike first. */
  'duplicates.similar': query({
    input: z.strictObject({
      kind: DuplicateKindName,
      changes: z.record(z.string().max(80), z.unknown()),
      /** The record being edited, which is not its own duplicate. */
      except: RecordId.nullable(),
      limit: z.number().int().min(1).max(20),
    }),
    output: z.array(Similar),
    reads: allKinds,
  }),
  /** Pairs of records that may be one, surest first. Pairs said to be different are left out. */
  'duplicates.list': query({
    input: z.strictObject({
      kind: DuplicateKindName,
      range: Range,
      /** An entry of the history: only pairs with a record that it created or changed. Null asks for all. */
      entry: z.number().int().min(1).nullable().default(null),
    }),
    output: z.strictObject({
      total: z.number().int(),
      pairs: z.array(
        z.strictObject({
          a: Row,
          b: Row,
          score: z.number().int().min(0).max(100),
          reasons: z.array(z.enum(duplicateReasons)),
        }),
      ),
    }),
    reads: allKinds,
  }),
  /** How far the search for all pairs has come; `total` 0 before it has begun. Asked while `duplicates.list` is awaited. */
  'duplicates.progress': query({
    input: z.strictObject({ kind: DuplicateKindName }),
    output: z.strictObject({ done: z.number().int(), total: z.number().int() }),
    reads: [],
  }),
  /** Two records side by side: each field with both values, and what points to each. */
  'duplicates.compare': query({
    input: z.strictObject({ kind: DuplicateKindName, a: RecordId, b: RecordId }),
    output: z.strictObject({
      a: Row,
      b: Row,
      score: z.number().int().min(0).max(100),
      reasons: z.array(z.enum(duplicateReasons)),
      /** The one proposed to be kept: the one that more points to, else the older. */
      winner: z.enum(['a', 'b']),
      /** The side proposed for each field that differs: the fuller or newer value. */
      proposed: z.record(z.string(), z.enum(['a', 'b', 'both'])),
      /** Records that point to each, by kind. */
      linked: z.strictObject({
        a: z.record(z.string(), z.number().int()),
        b: z.record(z.string(), z.number().int()),
      }),
    }),
    reads: allKinds,
  }),
  /**
   * Keeps `winner` with the values chosen, lets everything that pointed to `loser` point to it, and puts the loser in the
   * trash: one entry of the history. `both` joins texts and tags.
   */
  'duplicates.merge': command({
    input: z.strictObject({
      kind: DuplicateKindName,
      winner: RecordId,
      loser: RecordId,
      values: z.record(z.string().max(80), Side),
    }),
    output: z.strictObject({ entry: z.number().int(), moved: z.number().int() }),
  }),
  /** Says that two records are not the same, so that they are not proposed again. */
  'duplicates.dismiss': command({
    input: z.strictObject({ kind: DuplicateKindName, a: RecordId, b: RecordId }),
    output: z.strictObject({ entry: z.number().int().nullable() }),
  }),
};
