/** Which orders name an opportunity: for as long as one does, it is no sale itself. */
export class OrderLinks {
  /** By order, the opportunity it names. */
  readonly #named = new Map<string, string>();
  readonly #orders = new Map<string, Set<string>>();

  /** @param opportunity null where the order names none, or is no sale. @returns the opportunity named until now */
  set(order: string, opportunity: string | null): string | null {
    const before = this.#named.get(order) ?? null;
    if (before === opportunity) return before;
    if (before !== null) this.#orders.get(before)?.delete(order);
    if (opportunity === null) this.#named.delete(order);
    else {
      this.#named.set(order, opportunity);
      const orders = this.#orders.get(opportunity) ?? new Set();
      this.#orders.set(opportunity, orders.add(order));
    }
    return before;
  }

  /** The orders that name the opportunity. */
  of(opportunity: string): ReadonlySet<string> {
    return this.#orders.get(opportunity) ?? none;
  }
}

const none: ReadonlySet<string> = new Set();
