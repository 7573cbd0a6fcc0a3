/** Takes the lines of a component one property after the other, and tells in the end what nobody took. */
import type { Loss, LossReason } from '#contract/icalendar.ts';
import type { Line, Part } from '#electron/files/icalendar/lines.ts';

/** Characters of a value that are shown of what is lost. */
const shown = 120;
/** Losses of one component that are told. */
const most = 100;

export class PartReader {
  readonly #part: Part;
  /** What the names of properties begin with in what is told: 'VALARM ' */
  readonly #within: string;
  readonly lost: Loss[];

  constructor(part: Part, lost: Loss[] = [], within = '') {
    this.#part = part;
    this.lost = lost;
    this.#within = within;
  }

  lose(property: string, reason: LossReason, value: string): void {
    const cut = value.length > shown ? `${value.slice(0, shown)}…` : value;
    // The last place is for the word that there is more.
    if (this.lost.length < most)
      this.lost.push({ property: `${this.#within}${property}`, reason, value: cut });
  }

  get names(): readonly string[] {
    return [...new Set(this.#part.lines.map(({ name }) => name))];
  }

  /** Every line of the property. `params`: those that are understood; the others are told. */
  all(name: string, params: readonly string[] = []): readonly Line[] {
    const lines = this.#part.lines.filter((line) => line.name === name);
    for (const line of lines) {
      line.taken = true;
      for (const [param, values] of Object.entries(line.params))
        if (!params.includes(param) && values.some((value) => value !== ''))
          this.lose(`${name};${param.toUpperCase()}`, 'parameter', values.join(','));
    }
    return lines;
  }

  /** The first line of the property that has a value; further ones are told. */
  one(name: string, params: readonly string[] = []): Line | null {
    const [first, ...more] = this.all(name, params).filter(({ raw }) => raw.trim() !== '');
    for (const line of more) if (line.raw !== first?.raw) this.lose(name, 'repeated', line.raw);
    return first ?? null;
  }

  /** Its text on one line or several, trimmed; what is longer than `longest` is cut and told. Null: none. */
  text(name: string, longest: number, lines: 'one' | 'many'): string | null {
    const line = this.one(name);
    if (!line) return null;
    const whole = line.values.join(',').trim();
    const text = lines === 'one' ? whole.replace(/\s+/g, ' ') : whole.replace(/\r\n?/g, '\n');
    if (text === '') return null;
    if (text.length <= longest) return text;
    this.lose(name, 'shortened', text.slice(longest));
    return text.slice(0, longest);
  }

  /** @param expected inner components that are read by others */
  end(expected: readonly string[] = []): void {
    for (const line of this.#part.lines)
      if (!line.taken && line.raw.trim() !== '') this.lose(line.name, 'notKept', line.raw);
    for (const text of this.#part.unreadable) this.lose(text.slice(0, 20), 'unreadable', text);
    for (const { name } of this.#part.parts) if (!expected.includes(name)) this.lose(name, 'notKept', '');
  }
}
