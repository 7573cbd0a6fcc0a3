/** Cuts long work into slices, so that the thread that answers the window is never kept longer than a few milliseconds. */

/** Milliseconds of work before others get their turn. */
const slice = 8;

/** Who waits for the next slice: one is let through in a turn of the event loop, so that slices never add up. */
const waiting: (() => void)[] = [];
const letThrough = (): void => {
  waiting.shift()?.();
  if (waiting.length > 0) setImmediate(letThrough);
};
const queueUp = (go: () => void): void => {
  waiting.push(go);
  if (waiting.length === 1) setImmediate(letThrough);
};

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
      if (this.#background) setTimeout(() => queueUp(resolve), 2).unref();
      else queueUp(resolve);
    });
    this.#since = performance.now();
  }
}
