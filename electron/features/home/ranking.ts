/** How the brief is ranked: points that are added up, each with its name, so that a person can be told why a line is where it is. */
import type { BriefItem } from '#contract/home.ts';
import type { Finding, RecordRule, WorkspaceRule } from '#electron/features/home/rules/rule.ts';

export type Ranking = BriefItem['ranking'];

/** A finding with the rule that made it. */
export interface Reason {
  readonly rule: Pick<RecordRule | WorkspaceRule, 'id' | 'weight' | 'lateness'>;
  readonly finding: Finding;
}

/** What a record has for each further reason to be in the list. */
const perReason = 5;
const priorityPoints = { low: -10, normal: 0, high: 15 } as const;
/** Points for each factor of ten of the amount, which counts from a hundred of the currency on, and the most it can add. */
const money = { perTenfold: 5, from: 100_00, most: 25 } as const;
/** Points taken from the second line of the same client, twice that from the third, and so on. */
const perLineOfSame = { points: 12, most: 36 } as const;

/** Grows with the days ever more slowly: half of the most after `half` days, never the most itself. */
export const latenessPoints = (days: number, { most, half }: Reason['rule']['lateness']): number =>
  days <= 0 ? 0 : Math.round((most * days) / (days + half));

/** @param amount minor units */
export const moneyPoints = (amount: number | null): number =>
  amount === null || amount <= 0
    ? 0
    : Math.min(money.most, Math.round(money.perTenfold * Math.log10(1 + amount / money.from)));

/** The points of one reason: only these decide which reason of a record comes first. */
export const pointsOf = ({ rule, finding }: Reason): number =>
  rule.weight +
  latenessPoints(finding.days, rule.lateness) +
  moneyPoints(finding.amount) +
  priorityPoints[finding.priority];

/** The points of a line whose reasons are given weightiest first, before lines of the same client are told apart. */
export const scoreOf = (reasons: readonly Reason[]): number =>
  reasons[0] === undefined ? 0 : pointsOf(reasons[0]) + perReason * (reasons.length - 1);

/** What the `nth` line (from 0) of one client loses. */
export const sameClientPoints = (nth: number): number =>
  nth === 0 ? 0 : -Math.min(perLineOfSame.most, nth * perLineOfSame.points);

/** The parts of a line's points that are not 0; their sum is its score. */
export const rankingOf = (reasons: readonly Reason[], nth: number): Ranking => {
  const [first] = reasons;
  if (first === undefined) return [];
  const { rule, finding } = first;
  const parts: Ranking = [
    { what: 'rule', points: rule.weight },
    { what: 'lateness', points: latenessPoints(finding.days, rule.lateness) },
    { what: 'money', points: moneyPoints(finding.amount) },
    { what: 'priority', points: priorityPoints[finding.priority] },
    { what: 'also', points: perReason * (reasons.length - 1) },
    { what: 'sameClient', points: sameClientPoints(nth) },
  ];
  return parts.filter(({ points }) => points !== 0);
};
