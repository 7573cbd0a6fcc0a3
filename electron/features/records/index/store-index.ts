/** The indexes of a store: kept up to date by every change, derived columns included, and asked only when they are. */

import type { Kind } from '#contract/fields.ts';
import type { Target } from '#contract/kinds.ts';
import { localDay } from '#electron/features/local-day.ts';
import { Pace } from '#electron/features/pace.ts';
import { columnsOf } from '#electron/features/records/columns.ts';
import { type ComputedColumn, computed, type Sources } from '#electron/features/records/computed.ts';
import type { Derived } from '#electron/features/records/index/column.ts';
import { allKinds, computedOf, dependents } from '#electron/features/records/index/dependents.ts';
import { type IndexColumn, KindIndex } from '#electron/features/records/index/kind-index.ts';
import { SaleTotals } from '#electron/features/records/index/sale-totals.ts';
import { nameOf, type PlainRecord, recordsOf } from '#electron/features/records/labels.ts';
import { listPlace, storeLists } from '#electron/features/records/settings-lists.ts';
import { targetResult } from '#electron/features/records/target-results.ts';
import { warmBook } from '#electron/features/sales/ledger.ts';
import { type Stages, storeStages } from '#electron/features/sales/stages.ts';
import type { Store, StoreChange } from '#electron/store/store.ts';

/** A change of more records than this is not followed one by one. */
const manyChanges = 5_000;

/** What a query needs of the index of its kind. */
export interface Wanted {
  readonly kind: Kind;
  /** Columns read as a whole: filtered, sorted or summed. */
  readonly columns: Iterable<string>;
  /** Computed columns of which only some records' values are asked. */
  readonly shown?: Iterable<string>;
  readonly haystack?: boolean;
  /** Links of other kinds that are asked directly. */
  readonly links?: readonly (readonly [Kind, string])[];
}

const currencyOf = (store: Store): string => store.get('settings', 'settings')?.currency ?? 'EUR';

export class StoreIndex {
  readonly #store: Store;
  readonly #kinds: ReadonlyMap<Kind, KindIndex>;
  readonly #versions = new Map<Kind, number>();
  readonly #totals: SaleTotals;
  #stages: Stages;
  #today = '';
  /** Grows with every change: what was found before is not what would be found now. */
  generation = 0;

  constructor(store: Store) {
    this.#store = store;
    this.#stages = storeStages(store);
    this.#totals = new SaleTotals(store, (kind, id) => {
      this.#touchFrom(kind, 'sales', id);
      this.generation++;
    });
    const source = {
      value: (kind: Kind, column: string, record: PlainRecord, slot: number) =>
        computedOf(kind, column)?.value(record, this.sources, slot) ?? null,
      before: (kind: Kind, column: string, background: boolean) => this.#before(kind, column, background),
      index: (kind: Kind) => this.kind(kind),
      listPlace: (type: string, id: string) => listPlace(storeLists(store), type, id),
    };
    this.#kinds = new Map(allKinds.map((kind) => [kind, new KindIndex(kind, store, source)]));
    for (const kind of allKinds) this.#versions.set(kind, store.version(kind));
    store.onChanged((change) => this.#follow(change));
  }

  kind(kind: Kind): KindIndex {
    return this.#kinds.get(kind) as KindIndex;
  }

  column(kind: Kind, name: string): IndexColumn {
    const spec = columnsOf(kind).get(name);
    if (!spec) throw new RangeError(`no column ${name}`);
    return this.kind(kind).column(spec);
  }

  /** What computed columns are derived from. Only to be read from in the answer of `read`. */
  readonly sources: Sources = this.#makeSources();

  /**
   * Brings what is wanted up to date, in slices, and answers from it in the same turn: nothing can change in between.
   * @param today plain date; what counts days from today is read again when it is another one
   */
  async read<T>(wanted: Wanted, today: string, answer: () => T): Promise<T> {
    for (;;) {
      const pace = new Pace();
      this.#check(today);
      const undealt = this.#kindsRead(wanted).filter((kind) => !this.kind(kind).dealt);
      const behind = undealt.length > 0 ? [] : this.#wantedParts(wanted).filter((part) => !part.clean);
      if (undealt.length === 0 && behind.length === 0) return answer();
      await this.#deal(undealt);
      for (const part of behind) await part.refresh();
      // The answer may look at every record: after much work that is a turn of its own.
      if (pace.due) await pace.rest();
    }
  }

  /** Everything a list of the kind could ask for, in the background. */
  async warm(kind: Kind): Promise<void> {
    const index = this.kind(kind);
    for (const spec of columnsOf(kind).values()) {
      const column = index.column(spec);
      await column.refresh(true);
      if ('refreshRanks' in column) await column.refreshRanks(true);
    }
    await index.haystack().refresh(true);
  }

  /** The kinds whose slots are read. */
  #kindsRead({ kind, columns, shown = [], links = [] }: Wanted): readonly Kind[] {
    const needs = [...columns, ...shown].flatMap((name) => computedOf(kind, name)?.links ?? []);
    const linked = [...needs, ...links].flatMap(([from, field]) => [
      from,
      columnsOf(from).get(field)?.to ?? from,
    ]);
    return [...new Set([kind, ...linked])];
  }

  async #deal(undealt: readonly Kind[], background = false): Promise<void> {
    for (const kind of undealt) await this.kind(kind).dealInSlices(background);
  }

  #wantedParts({ kind, columns, shown = [], haystack = false, links = [] }: Wanted): Derived[] {
    const index = this.kind(kind);
    index.deal();
    const parts: Derived[] = [];
    for (const name of columns) {
      parts.push(...this.#needs(kind, name), this.column(kind, name));
    }
    for (const name of shown) parts.push(...this.#needs(kind, name));
    for (const [from, field] of links) parts.push(this.#links(from, field));
    if (haystack) parts.push(index.haystack());
    return parts;
  }

  #links(kind: Kind, field: string): Derived {
    const index = this.kind(kind);
    index.deal();
    return index.links(field);
  }

  #needs(kind: Kind, column: string): Derived[] {
    const definition = computedOf(kind, column);
    if (!definition) return [];
    const needs = definition.links.map(([from, field]) => this.#links(from, field));
    return definition.from.includes('sales') ? [this.#totals, ...needs] : needs;
  }

  async #before(kind: Kind, column: string, background: boolean): Promise<void> {
    await this.#deal(
      this.#kindsRead({ kind, columns: [column] }).filter((one) => !this.kind(one).dealt),
      background,
    );
    for (const part of this.#needs(kind, column)) await part.refresh(background);
    if (computedOf(kind, column)?.from.includes('targets')) await warmBook(this.#store);
  }

  /** Notices what no change told: another day, or a store that changed behind the back. */
  #check(today: string): void {
    if (today !== this.#today) {
      this.#today = today;
      this.generation++;
      for (const kind of allKinds) this.#touchFrom(kind, 'today', null);
    }
    if (allKinds.every((kind) => this.#versions.get(kind) === this.#store.version(kind))) return;
    for (const kind of allKinds) this.#replaced(kind);
  }

  /** Anything about the kind may be different. */
  #replaced(kind: Kind): void {
    this.generation++;
    this.#versions.set(kind, this.#store.version(kind));
    this.kind(kind).reset();
    for (const index of this.#kinds.values()) {
      index.relabel(kind, null);
      index.targetsDealt(kind);
    }
    if (kind === 'settings') this.#listsChanged();
    if (kind === 'products') this.#productsChanged();
    for (const [other, name] of dependents.get(kind) ?? []) this.kind(other).touch(name, null);
    this.#targetsChanged(kind);
  }

  #follow({ ids }: StoreChange): void {
    this.generation++;
    for (const [kind, changed] of ids) {
      if (changed.size > manyChanges) {
        this.#replaced(kind);
        continue;
      }
      this.#versions.set(kind, this.#store.version(kind));
      for (const id of changed) this.#followOne(kind, id);
      if (kind === 'settings') this.#listsChanged();
      if (kind === 'products') this.#productsChanged();
      this.#targetsChanged(kind);
    }
  }

  #followOne(kind: Kind, id: string): void {
    const index = this.kind(kind);
    const now = recordsOf(this.#store, kind).get(id);
    const slot = index.slotOf(id);
    const before = index.dealt ? index.update(id) : undefined;
    if (index.dealt && (before === undefined) !== (now === undefined)) {
      for (const other of this.#kinds.values()) other.targetMoved(kind, id, slot);
    } else if (!index.dealt) for (const other of this.#kinds.values()) other.targetsDealt(kind);
    if (before === undefined || now === undefined || nameOf(kind, before) !== nameOf(kind, now)) {
      for (const other of this.#kinds.values()) other.relabel(kind, id);
    }
    for (const record of [before, now]) if (record) this.#touchLinked(kind, record);
  }

  /** The computed columns of other records that are derived from this one. */
  #touchLinked(kind: Kind, record: PlainRecord): void {
    for (const [other, name, field] of dependents.get(kind) ?? []) {
      this.#touchTarget(other, name, record[field], field);
    }
  }

  #touchTarget(kind: Kind, column: string, id: unknown, field: string): void {
    if (typeof id !== 'string') return;
    // A region has the reps of its teams too; there are few regions.
    if (kind === 'regions') this.kind(kind).touch(column, null);
    else if (kind !== 'organisations' || field === 'organisationId') this.kind(kind).touch(column, id);
    else {
      // Through a contact or an opportunity, to the client that has it now; one that had it is touched by that change.
      const between = recordsOf(this.#store, field === 'contactId' ? 'contacts' : 'opportunities').get(id);
      const client = between?.['organisationId'];
      if (typeof client === 'string') this.kind(kind).touch(column, client);
    }
  }

  #touchFrom(kind: Kind, from: ComputedColumn['from'][number], id: string | null): void {
    for (const [name, definition] of Object.entries(computed[kind] ?? {})) {
      if (definition.from.includes(from)) this.kind(kind).touch(name, id);
    }
  }

  #listsChanged(): void {
    this.#stages = storeStages(this.#store);
    for (const kind of allKinds) {
      this.#touchFrom(kind, 'stages', null);
      this.#touchFrom(kind, 'currency', null);
      this.kind(kind).reorderLists();
    }
  }

  #productsChanged(): void {
    this.#touchFrom('orders', 'products', null);
  }

  /** What targets are for, and what counts for them: nearly everything else. */
  #targetsChanged(kind: Kind): void {
    if (kind !== 'savedViews' && kind !== 'importProfiles' && kind !== 'contacts') {
      this.#touchFrom('targets', 'targets', null);
    }
  }

  #makeSources(): Sources {
    const index = this;
    return {
      get today() {
        return index.#today;
      },
      get stages() {
        return index.#stages;
      },
      get currency() {
        return currencyOf(index.#store);
      },
      product: (id) => this.#store.get('products', id),
      slotOf: (kind, id) => this.kind(kind).slotOf(id) ?? -1,
      each: (kind, field, to, visit) => this.#linked(kind, field, to, visit),
      sales: (kind, id) => this.#totals.of(kind, id),
      dayOf: localDay,
      target: (target: Target) => targetResult(this.#store, target),
    };
  }

  #linked(kind: Kind, field: string, to: number, visit: (record: PlainRecord, slot: number) => void): void {
    const index = this.kind(kind);
    index.links(field).each(to, (slot) => {
      const record = index.record(slot);
      if (record) visit(record, slot);
    });
  }
}

const indexes = new WeakMap<Store, StoreIndex>();

/** The index of a store: made on first use, kept as long as the store. */
export const indexOf = (store: Store): StoreIndex => {
  const index = indexes.get(store) ?? new StoreIndex(store);
  indexes.set(store, index);
  return index;
};
