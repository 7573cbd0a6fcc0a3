/** Cuts long work into slices, so that the thread that answers the window is never kept longer than a few milliseconds. */

/** Milliseconds of work before others get their turn. */
const slice = 8;

export class Pace {
  #since = performance.now();
  readonly #background: boolean;

  /** @param background work nobody waits for: it lets timers and the disk go first, and never keeps the program alive */
  constructor(background = false) {
    this.#background = background;
  }

  /** Cheap enough to be asked every few hundred records. */
  get due(): boolean {
    return performance.now() - this.#since > slice;
  }

  async rest(): Promise<void> {
    await new Promise<void>((resolve) => {
      if (this.#background) setTimeout(resolve, 2).unref();
      else setImmediate(resolve);
    });
    this.#since = performance.now();
  }
}
