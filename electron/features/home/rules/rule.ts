/** What a rule of the morning brief is: an object that looks at one record and says whether it needs somebody, and why. */
import type { Kind } from '#contract/fields.ts';
import type { BriefAction, BriefRule } from '#contract/home.ts';
import type { ListedKind, RecordOf } from '#contract/kinds.ts';
import type { World } from '#electron/features/home/world.ts';
import type { Wanted } from '#electron/features/records/index/store-index.ts';
import type { Store } from '#electron/store/store.ts';

export interface Finding {
  /** Parameters of `brief.<rule>`. */
  readonly params: Readonly<Record<string, string | number>>;
  /** The plain date it was due, or since when it waits. */
  readonly since: string | null;
  /** Days that count for the ranking: late, or beyond what is usual. 0 or more. */
  readonly days: number;
  /** Minor units at stake, or null. */
  readonly amount: number | null;
  readonly priority: 'low' | 'normal' | 'high';
  /** Whose matter it is (a client's id, a rep's), so that one of them does not fill the list; null for nobody's. */
  readonly whose: string | null;
}

/** What every rule says about itself. */
interface RuleBase {
  readonly id: BriefRule;
  /** Points for being found at all. */
  readonly weight: number;
  /** Points that lateness can add at most, and the days after which it has added half of them. */
  readonly lateness: { readonly most: number; readonly half: number };
  /** Is what it finds late, rather than only due? */
  readonly late: boolean;
  readonly actions: readonly BriefAction[];
}

/** A rule about the records of one kind. */
export interface RecordRule<K extends ListedKind = ListedKind> extends RuleBase {
  readonly kind: K;
  /** The kinds whose change may change what it finds, besides its own and the settings. */
  readonly reads: readonly Kind[];
  /** What of the indexes it reads. */
  readonly wanted: readonly Wanted[];
  /** What else must be brought up to date before it looks. */
  readonly ready?: (store: Store) => Promise<unknown>;
  /** @param slot the record's own in the index of its kind */
  look(record: Readonly<RecordOf<K>>, world: World, slot: number): Finding | null;
}

/** A rule about the workspace itself. */
export interface WorkspaceRule extends RuleBase {
  readonly kind: null;
  look(world: World): Finding | null;
}

/** Nothing but that it was found. */
export const found: Finding = {
  params: {},
  since: null,
  days: 0,
  amount: null,
  priority: 'normal',
  whose: null,
};

/** A rule of one kind among those of all: what it looks at is of its kind, as the list of rules sees to. */
export const recordRule = <K extends ListedKind>(rule: RecordRule<K>): RecordRule =>
  rule as unknown as RecordRule;
