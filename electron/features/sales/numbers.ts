/** Numbers for records, rising in the order in which they are stored: what rows are known by. */
export class Numbers<T extends { readonly id: string }> {
  /** By number; a number is never given twice. */
  readonly ids: string[] = [];
  readonly #records: (T | undefined)[] = [];
  readonly #numbers = new Map<string, number>();

  of(id: string): number | undefined {
    return this.#numbers.get(id);
  }

  add(record: T): number {
    const number = this.ids.length;
    this.ids.push(record.id);
    this.#records.push(record);
    this.#numbers.set(record.id, number);
    return number;
  }

  /** Takes a change of a record into `changed`: the number it had, and the one it has. */
  follow(id: string, record: T | undefined, changed: Set<number>): void {
    const known = this.#numbers.get(id);
    if (known !== undefined) {
      changed.add(known);
      this.#records[known] = record;
    }
    // Its number stays behind: a record that comes again is the last one stored.
    if (record === undefined) this.#numbers.delete(id);
    else if (known === undefined) changed.add(this.add(record));
  }

  /** The record that has the number now. */
  record(number: number): T | undefined {
    return this.#records[number];
  }
}
