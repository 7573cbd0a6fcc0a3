/** Why two records may be one, as data: each rule adds its points, or takes some away. */
import { type DuplicateKind, type DuplicateReason, duplicateReasons } from '#contract/duplicates.ts';
import type { Facts } from '#electron/features/duplicates/facts.ts';
import { type NameLikeness, nameLikeness } from '#electron/features/duplicates/names.ts';
import { samePhone } from '#electron/features/duplicates/normalise.ts';

interface Rule {
  /** What a person is told; null for what speaks against. */
  readonly reason: DuplicateReason | null;
  /** 0 where the rule has nothing to say. */
  readonly points: (a: Facts, b: Facts, name: NameLikeness) => number;
}

/** Points where both say the same. */
const same =
  (fact: keyof Facts, points: number) =>
  (a: Facts, b: Facts): number =>
    a[fact] !== null && a[fact] === b[fact] ? points : 0;
/** Points (below 0) where both say something, and not the same. */
const differ =
  (fact: keyof Facts, points: number) =>
  (a: Facts, b: Facts): number =>
    a[fact] !== null && b[fact] !== null && a[fact] !== b[fact] ? points : 0;

const shared = (ones: readonly string[], others: readonly string[]): boolean =>
  ones.some((one) => others.some((other) => samePhone(one, other)));

/** One of the two is enough where the other is left out: 75011, or Paris. */
const samePlace = (a: Facts, b: Facts): boolean =>
  same('postalCode', 1)(a, b) > 0 || same('town', 1)(a, b) > 0;
const otherPlace = (a: Facts, b: Facts): boolean =>
  !samePlace(a, b) && (differ('postalCode', -1)(a, b) < 0 || differ('town', -1)(a, b) < 0);
const sameAddress = (a: Facts, b: Facts): boolean => same('street', 1)(a, b) > 0 && samePlace(a, b);

const noneShared = (ones: readonly string[], others: readonly string[]): boolean =>
  ones.length > 0 && others.length > 0 && !shared(ones, others);

const sameDomain = (a: Facts, b: Facts): boolean => a.domains.some((one) => b.domains.includes(one));

/** konex.fr and konex.com are two addresses of one company. */
const otherDomain = ({ domainLabels: ones }: Facts, { domainLabels: others }: Facts): boolean =>
  ones.length > 0 && others.length > 0 && !ones.some((one) => others.includes(one));

const likeness =
  (points: Readonly<Record<Exclude<NameLikeness, null | 'same'>, number>>) =>
  (_a: Facts, _b: Facts, name: NameLikeness): number =>
    name === null || name === 'same' ? 0 : points[name];

/**
 * Companies. One that carries the same name is one unless something speaks against it (65); a name that is only alike needs
 * one more thing in common: the town for a single slip (50 + 10), the telephone, the domain or the address for the others.
 * A VAT number or a code is given to one company only, and makes a pair by itself. Another telephone, domain or town is
 * usual for branches and moves, so it takes away only what a same name alone has to spare.
 */
const organisations: readonly Rule[] = [
  { reason: 'name', points: (_a, _b, name) => (name === 'same' ? 65 : 0) },
  { reason: 'similarName', points: likeness({ slip: 50, near: 40, part: 30, initials: 0 }) },
  { reason: 'email', points: same('email', 35) },
  {
    reason: 'emailDomain',
    // Said once: the same address has the same domain, and pages are the next rule.
    points: (a, b) =>
      (a.email !== null && a.email === b.email) || (a.host !== null && a.host === b.host) || !sameDomain(a, b)
        ? 0
        : 25,
  },
  { reason: 'website', points: same('host', 25) },
  { reason: 'phone', points: (a, b) => (shared(a.phones, b.phones) ? 30 : 0) },
  { reason: 'vatNumber', points: same('vat', 65) },
  { reason: 'code', points: same('code', 60) },
  { reason: 'address', points: (a, b) => (sameAddress(a, b) ? 25 : 0) },
  { reason: 'place', points: (a, b) => (samePlace(a, b) && !sameAddress(a, b) ? 10 : 0) },
  { reason: null, points: differ('vat', -45) },
  { reason: null, points: differ('code', -15) },
  { reason: null, points: (a, b) => (otherDomain(a, b) ? -15 : 0) },
  { reason: null, points: (a, b) => (otherPlace(a, b) ? -10 : 0) },
  // A branch has a door and a telephone of its own.
  { reason: null, points: differ('street', -5) },
  { reason: null, points: (a, b) => (noneShared(a.phones, b.phones) ? -5 : 0) },
  // A company and its parent, or two daughters, are known to be different.
  { reason: null, points: (a, b) => (a.parent === b.id || b.parent === a.id ? -60 : 0) },
  { reason: null, points: (a, b) => (a.parent !== null && a.parent === b.parent ? -15 : 0) },
];

/**
 * People. Many carry the same name (50), so it needs the organisation, the address or the telephone beside it; colleagues
 * share the switchboard and the domain, so within one organisation only mobiles and whole addresses say anything. Two
 * different addresses at one domain are more often two people than two addresses of one.
 */
const contacts: readonly Rule[] = [
  { reason: 'name', points: (_a, _b, name) => (name === 'same' ? 50 : 0) },
  { reason: 'similarName', points: likeness({ slip: 40, near: 30, part: 25, initials: 35 }) },
  { reason: 'email', points: (a, b, name) => same('email', name === null ? 35 : 45)(a, b) },
  { reason: 'organisation', points: same('organisation', 25) },
  {
    reason: 'emailDomain',
    points: (a, b) => (same('organisation', 1)(a, b) || a.email === b.email ? 0 : same('domain', 20)(a, b)),
  },
  {
    reason: 'phone',
    points: (a, b) => {
      if (shared(a.mobiles, b.mobiles)) return 35;
      return !same('organisation', 1)(a, b) && shared(a.phones, b.phones) ? 25 : 0;
    },
  },
  { reason: 'address', points: (a, b) => (sameAddress(a, b) ? 15 : 0) },
  { reason: null, points: differ('organisation', -15) },
  { reason: null, points: (a, b) => (noneShared(a.mobiles, b.mobiles) ? -10 : 0) },
  {
    reason: null,
    points: (a, b) =>
      a.email !== null && b.email !== null && a.email !== b.email && a.domain === b.domain ? -10 : 0,
  },
  // An address shared by people of other names is that of the department.
  { reason: null, points: (_a, _b, name) => (name === null ? -10 : 0) },
];

/** A later kind adds its line. */
const rules: Readonly<Record<DuplicateKind, readonly Rule[]>> = { organisations, contacts };

/** From here on a pair is listed: at least two things in common, or one that is nobody else's. */
export const listedFrom = 60;
/** While typing little is known yet, and a wrong guess costs a glance: one telling thing is enough. */
export const hintedFrom = 30;

export interface Verdict {
  /** 0 to 100: the points of all rules added up. No probability, but the surer the higher. */
  readonly score: number;
  /** In the order of the contract. */
  readonly reasons: readonly DuplicateReason[];
}

export const compareFacts = (kind: DuplicateKind, a: Facts, b: Facts): Verdict => {
  const name = nameLikeness(a, b, kind === 'contacts');
  let sum = 0;
  const said = new Set<DuplicateReason>();
  for (const { reason, points } of rules[kind]) {
    const given = points(a, b, name);
    sum += given;
    if (reason !== null && given > 0) said.add(reason);
  }
  return {
    score: Math.max(0, Math.min(100, sum)),
    reasons: duplicateReasons.filter((reason) => said.has(reason)),
  };
};
