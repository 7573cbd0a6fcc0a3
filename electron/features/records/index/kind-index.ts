/** The index of one kind: a slot for every record, and the columns, links and search texts read from the slots. */

import type { Kind } from '#contract/fields.ts';
import { isOfSettings } from '#contract/kinds/workspace.ts';
import { Pace } from '#electron/features/pace.ts';
import { type ColumnSpec, columnsOf, isNumeric, isSearched } from '#electron/features/records/columns.ts';
import type { Column, Slots } from '#electron/features/records/index/column.ts';
import { place, searchText, textOf } from '#electron/features/records/index/field-texts.ts';
import { Haystack } from '#electron/features/records/index/haystack.ts';
import { NumberColumn } from '#electron/features/records/index/number-column.ts';
import { ReverseLinks } from '#electron/features/records/index/reverse-links.ts';
import { TextColumn } from '#electron/features/records/index/text-column.ts';
import { labelOf, type PlainRecord, recordsOf } from '#electron/features/records/labels.ts';
import type { Store } from '#electron/store/store.ts';

/** How computed columns are read: given by the index of the store, which knows what they are derived from. */
export interface ComputedSource {
  value(kind: Kind, column: string, record: PlainRecord, slot: number): string | number | null;
  before(kind: Kind, column: string, background: boolean): Promise<void>;
  /** The index of another kind. */
  index(kind: Kind): KindIndex;
  /** Place of a value in the list of the settings that a type of fields is of. */
  listPlace(type: string, id: string): number;
}

/** What is in a slot. */
export const slotStates = { gone: 0, kept: 1, trashed: 2 } as const;
export type SlotState = (typeof slotStates)[keyof typeof slotStates];

const stateOf = (record: PlainRecord | undefined): SlotState =>
  record === undefined ? slotStates.gone : record.deletedAt === null ? slotStates.kept : slotStates.trashed;

export type IndexColumn = TextColumn | NumberColumn;

/** Slots of removed records are dealt anew once they are more than this, and more than half. */
const manyGone = 1_000;
/** How often slots are begun to be dealt while changes come in between. */
const attempts = 3;
/** Columns that have not followed for so many changes are read anew. */
const longLog = 20_000;

export class KindIndex implements Slots {
  readonly kind: Kind;
  readonly #store: Store;
  readonly #computed: ComputedSource;
  #records: (PlainRecord | undefined)[] = [];
  /** Is the record of a slot there, and in the trash? Read for every slot of every list. */
  #states: SlotState[] = [];
  #slots = new Map<string, number>();
  #gone = 0;
  #dealt = false;
  #log: number[] = [];
  #dropped = 0;
  /** Columns that show labels of other kinds. */
  readonly #labelled: { readonly to: Kind; readonly column: TextColumn }[] = [];
  readonly #columns = new Map<string, IndexColumn>();
  readonly #links = new Map<string, ReverseLinks>();
  #haystack: Haystack | null = null;
  readonly #followers: Column[] = [];

  constructor(kind: Kind, store: Store, computed: ComputedSource) {
    this.kind = kind;
    this.#store = store;
    this.#computed = computed;
  }

  get size(): number {
    return this.#records.length;
  }

  get log(): readonly number[] {
    return this.#log;
  }

  get dropped(): number {
    return this.#dropped;
  }

  /** The record of a slot; undefined where it was removed. */
  record(slot: number): PlainRecord | undefined {
    return this.#records[slot];
  }

  state(slot: number): SlotState {
    return this.#states[slot] as SlotState;
  }

  slotOf(id: string): number | undefined {
    return this.#slots.get(id);
  }

  /** Have slots been dealt? Before that nothing here knows what a record was like. */
  get dealt(): boolean {
    return this.#dealt;
  }

  /** Gives every record its slot, in the order of the store, without a pause. */
  deal(): void {
    const steps = this.#dealing();
    while (!steps.next().done);
  }

  /** The same in slices. A change in between begins it again; where changes do not end, it is done without a pause. */
  async dealInSlices(background = false): Promise<void> {
    const pace = new Pace(background);
    for (let attempt = 0; attempt < attempts && !this.#dealt; attempt++) {
      const version = this.#store.version(this.kind);
      const steps = this.#dealing();
      while (version === this.#store.version(this.kind) && !steps.next().done) {
        if (pace.due) await pace.rest();
      }
    }
    this.deal();
  }

  /** Nothing is dealt before the last step. */
  *#dealing(): Generator<undefined, void> {
    if (this.#dealt) return;
    const records: PlainRecord[] = [];
    const slots = new Map<string, number>();
    const states: SlotState[] = [];
    for (const record of recordsOf(this.#store, this.kind).values()) {
      slots.set(record.id, records.length);
      states.push(stateOf(record));
      records.push(record);
      if ((records.length & 2_047) === 0) yield;
    }
    if (this.#dealt) return;
    this.#records = records;
    this.#slots = slots;
    this.#states = states;
    this.#gone = 0;
    this.#dealt = true;
  }

  /** Forgets everything: too much changed, or it is not known what. */
  reset(): void {
    this.#dealt = false;
    for (const part of this.#parts()) part.markAll();
  }

  /** Takes one record as the store has it now. @returns what it was before */
  update(id: string): PlainRecord | undefined {
    const now = recordsOf(this.#store, this.kind).get(id);
    let slot = this.#slots.get(id);
    const before = slot === undefined ? undefined : this.#records[slot];
    if (slot === undefined) {
      if (now === undefined) return undefined;
      slot = this.#records.length;
      this.#slots.set(id, slot);
    }
    this.#records[slot] = now;
    this.#states[slot] = stateOf(now);
    if (this.#log.length >= longLog) {
      this.#dropped += this.#log.length;
      this.#log = [];
    }
    this.#log.push(slot);
    if (now === undefined) {
      this.#slots.delete(id);
      this.#gone++;
      if (this.#gone > manyGone && this.#gone * 2 > this.#records.length) this.reset();
    }
    return before;
  }

  /** Has a column to be read again, of one record (by id) or of all? Only those built already are. */
  touch(column: string, id: string | null): void {
    const built = this.#columns.get(column);
    if (!built) return;
    if (id === null) built.markAll();
    else {
      const slot = this.#slots.get(id);
      if (slot !== undefined) built.mark(slot);
    }
  }

  /** A record of another kind is called something else now; null: perhaps every record of it. */
  relabel(to: Kind, id: string | null): void {
    for (const one of this.#labelled) if (one.to === to) one.column.relabel(id);
  }

  /** The order of a list of the settings changed. */
  reorderLists(): void {
    for (const [name, column] of this.#columns) {
      if (column instanceof TextColumn && isOfSettings(columnsOf(this.kind).get(name)?.type ?? ''))
        column.relabel(null);
    }
  }

  column(spec: ColumnSpec): IndexColumn {
    const built = this.#columns.get(spec.name);
    if (built) return built;
    const made = isNumeric(spec.type) ? this.#makeNumbers(spec) : this.#makeTexts(spec);
    this.#columns.set(spec.name, made);
    return made;
  }

  haystack(): Haystack {
    if (this.#haystack) return this.#haystack;
    const specs = [...columnsOf(this.kind).values()].filter(
      (spec) => !spec.computed && isSearched(spec.type) && spec.name !== 'id',
    );
    this.#haystack = new Haystack(this, (slot) => {
      const record = this.#records[slot];
      return record ? searchText(record, specs) : '';
    });
    return this.#haystack;
  }

  /** Has a column of another feature, which reads the slots of this kind, be read anew when they are dealt anew. */
  follow(column: Column): void {
    this.#followers.push(column);
  }

  /** The records of this kind by what the field links to. */
  links(field: string): ReverseLinks {
    const built = this.#links.get(field);
    if (built) return built;
    const to = columnsOf(this.kind).get(field)?.to;
    if (!to) throw new RangeError(`${field} is no link`);
    const made = new ReverseLinks(this, this.#computed.index(to), (slot) => {
      const record = this.#records[slot];
      const value = record?.deletedAt === null ? record[field] : null;
      return typeof value === 'string' ? value : null;
    });
    this.#links.set(field, made);
    return made;
  }

  /** A record of another kind came or went. */
  targetMoved(kind: Kind, id: string, slotBefore: number | undefined): void {
    for (const [field, links] of this.#links) {
      if (columnsOf(this.kind).get(field)?.to === kind) links.targetMoved(id, slotBefore);
    }
  }

  /** The slots of another kind were dealt anew. */
  targetsDealt(kind: Kind): void {
    for (const [field, links] of this.#links) {
      if (columnsOf(this.kind).get(field)?.to === kind) links.markAll();
    }
  }

  *#parts(): Generator<Column> {
    yield* this.#columns.values();
    yield* this.#links.values();
    yield* this.#followers;
    if (this.#haystack) yield this.#haystack;
  }

  #value(slot: number, spec: ColumnSpec): unknown {
    const record = this.#records[slot];
    if (!record) return null;
    return spec.computed ? this.#computed.value(this.kind, spec.name, record, slot) : record[spec.name];
  }

  #before(spec: ColumnSpec) {
    return async (background: boolean) => {
      await this.dealInSlices(background);
      if (spec.computed) await this.#computed.before(this.kind, spec.name, background);
    };
  }

  #makeNumbers(spec: ColumnSpec): NumberColumn {
    const read = (slot: number): number | null => {
      const value = this.#value(slot, spec);
      if (spec.type === 'instant') return typeof value === 'string' ? Date.parse(value) : null;
      return typeof value === 'number' ? value : null;
    };
    return new NumberColumn(this, read, this.#before(spec));
  }

  #makeTexts(spec: ColumnSpec): TextColumn {
    const { to, choices, type } = spec;
    const raw = (slot: number): string | null => textOf(this.#value(slot, spec));
    const label = to === null ? (value: string) => value : (value: string) => labelOf(this.#store, to, value);
    const order =
      type === 'choice' && choices !== null
        ? (value: string) => place(choices.indexOf(value))
        : isOfSettings(type)
          ? (value: string) => place(this.#computed.listPlace(type, value))
          : undefined;
    const column = new TextColumn(this, { raw, label, ...(order ? { order } : {}) }, this.#before(spec));
    if (to !== null) this.#labelled.push({ to, column });
    return column;
  }
}
