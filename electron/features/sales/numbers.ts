/** Numbers for records, rising in the order in which they are stored: what rows are known by. */
export class Numbers {
  /** By number; a number is never given twice. */
  readonly ids: string[] = [];
  readonly #numbers = new Map<string, number>();

  of(id: string): number | undefined {
    return this.#numbers.get(id);
  }

  add(id: string): number {
    const number = this.ids.length;
    this.ids.push(id);
    this.#numbers.set(id, number);
    return number;
  }

  /** Takes a change of a record into `changed`: the number it had, and the one it has. */
  follow(id: string, isThere: boolean, changed: Set<number>): void {
    const known = this.#numbers.get(id);
    if (known !== undefined) changed.add(known);
    // Its number stays behind: a record that comes again is the last one stored.
    if (!isThere) this.#numbers.delete(id);
    else if (known === undefined) changed.add(this.add(id));
  }

  /** The id that has the number now. */
  idOf(number: number): string | null {
    const id = this.ids[number];
    return id !== undefined && this.#numbers.get(id) === number ? id : null;
  }
}
