/** What two records are compared by: the facts of each, normalised once. */
import type { DuplicateKind } from '#contract/duplicates.ts';
import {
  bareCode,
  companyWords,
  domainLabel,
  mailAddress,
  mailDomain,
  personWords,
  phoneDigits,
  streetKey,
  webHost,
} from '#electron/features/duplicates/normalise.ts';
import type { PlainRecord } from '#electron/features/records/labels.ts';
import { foldName } from '#locale/fold.ts';

/** Null where the record does not say. */
export interface Facts {
  readonly id: string;
  readonly words: readonly string[];
  /** The words in alphabetical order: their order does not count. */
  readonly sorted: string;
  /** The words without spaces, and their digits: 'Store 12' is not 'Store 13'. */
  readonly squeezed: string;
  readonly numbers: string;
  readonly email: string | null;
  /** Of the company's address, not of a mail provider. */
  readonly domain: string | null;
  readonly phones: readonly string[];
  /** Numbers that one person answers. */
  readonly mobiles: readonly string[];
  readonly host: string | null;
  /** Web identities of a company, the host of its pages and the domain of its mail, and the part of each that is its own. */
  readonly domains: readonly string[];
  readonly domainLabels: readonly string[];
  readonly vat: string | null;
  readonly code: string | null;
  readonly street: string | null;
  readonly postalCode: string | null;
  readonly town: string | null;
  readonly organisation: string | null;
  readonly parent: string | null;
}

const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);
const present = (...values: readonly (string | null)[]): string[] =>
  values.filter((value): value is string => value !== null);

/** What both kinds have. */
const common = (record: PlainRecord, words: readonly string[]): Omit<Facts, 'organisation' | 'parent'> => {
  const squeezed = words.join('');
  const city = text(record['city']);
  const [host, domain] = [webHost(record['website']), mailDomain(record['email'])];
  const domains = present(host, domain);
  return {
    id: record.id,
    words,
    sorted: words.toSorted().join(' '),
    squeezed,
    numbers: squeezed.replace(/\D/g, ''),
    email: mailAddress(record['email']),
    domain,
    phones: present(phoneDigits(record['phone'])),
    mobiles: [],
    host,
    domains,
    domainLabels: domains.map(domainLabel),
    vat: bareCode(record['vatNumber']),
    code: bareCode(record['code']),
    street: streetKey(record['street']),
    postalCode: bareCode(record['postalCode']),
    town: city === null ? null : foldName(city),
  };
};

/** A later kind adds its line. */
const makers: Readonly<Record<DuplicateKind, (record: PlainRecord) => Facts>> = {
  organisations: (record) => ({
    ...common(record, companyWords(text(record['name']) ?? '')),
    organisation: null,
    parent: text(record['parentId']),
  }),
  contacts: (record) => ({
    ...common(record, personWords(record['firstName'], record['lastName'])),
    phones: present(phoneDigits(record['phone']), phoneDigits(record['mobile'])),
    mobiles: present(phoneDigits(record['mobile'])),
    organisation: text(record['organisationId']),
    parent: null,
  }),
};

export const factsOf = (kind: DuplicateKind, record: PlainRecord): Facts => makers[kind](record);
