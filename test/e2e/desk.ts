/** A person at the keyboard of a new window, and the patience that a busy machine asks for. */
import { expect } from 'vitest';
import type { Language } from '#locale/translate.ts';
import { openRelais, type Relais } from '#test/e2e/harness.ts';
import { Keyboard } from '#test/e2e/keyboard.ts';
import { Person } from '#test/e2e/person.ts';

export interface Desk {
  readonly relais: Relais;
  readonly person: Person;
  readonly keys: Keyboard;
}

/** @param begin how the first run is left; null stays there */
export const openDesk = async (begin: 'empty' | 'demo' | null, language: Language = 'en'): Promise<Desk> => {
  const relais = await openRelais({ language });
  relais.page.setDefaultTimeout(20_000);
  const person = new Person(relais, language);
  if (begin !== null) await person.begin(begin);
  return { relais, person, keys: new Keyboard(relais) };
};

/** Asks until it is so, or a busy machine has had its time. */
export const soon = <T>(ask: () => Promise<T> | T) => expect.poll(ask, { timeout: 10_000 });
