/** What a person does in the window, step by step, in either language. */
import { expect } from 'vitest';
import type { CommandName, Input, Output, QueryName } from '#contract/channels.ts';
import type { ListedKind } from '#contract/kinds.ts';
import { type Language, type MessageKey, type MessageParams, translate } from '#locale/translate.ts';
import type { Relais } from '#test/e2e/harness.ts';

/** Long work on a busy machine, in milliseconds. */
const patience = 60_000;

export interface Counts {
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly refused: number;
}

export class Person {
  readonly relais: Relais;
  readonly language: Language;

  constructor(relais: Relais, language: Language = 'en') {
    this.relais = relais;
    this.language = language;
  }

  get page() {
    return this.relais.page;
  }

  t(key: MessageKey, params?: MessageParams): string {
    return translate(this.language, key, params);
  }

  button(key: MessageKey, params?: MessageParams) {
    return this.page.getByRole('button', { name: this.t(key, params), exact: true });
  }

  /** The first run: one of its three ways. */
  async begin(way: 'empty' | 'demo' | 'import'): Promise<void> {
    await this.page.getByRole('button', { name: this.t(`start.${way}`) }).click();
    await this.page.getByRole('navigation').waitFor({ timeout: patience });
  }

  /** Goes to an address of the window, as a link would. */
  async go(address: string): Promise<void> {
    await this.page.evaluate((hash) => {
      window.location.hash = hash;
    }, address);
  }

  /** Asks the application itself, through the window's bridge. */
  async ask<C extends QueryName>(channel: C, input: Input<C>): Promise<Output<C>> {
    return this.#call(channel, input);
  }

  /** Has the application do something that a test needs done, but is not about. */
  async command<C extends CommandName>(channel: C, input: Input<C>): Promise<Output<C>> {
    return this.#call(channel, input);
  }

  /** The records of a kind, the first hundred by what they are called. */
  async records(
    kind: ListedKind,
    trashed = false,
  ): Promise<Output<'records.list'>['rows'][number]['record'][]> {
    const { rows } = await this.ask('records.list', {
      kind,
      query: {
        search: '',
        filters: [],
        sort: kind === 'organisations' ? [{ field: 'name', direction: 'ascending' }] : [],
      },
      range: { offset: 0, limit: 100 },
      trashed,
    });
    return rows.map((row) => row.record);
  }

  async #call<C extends QueryName | CommandName>(channel: C, input: Input<C>): Promise<Output<C>> {
    const answer = await this.page.evaluate(([name, given]) => window.relais.call(name, given), [
      channel,
      input,
    ] as const);
    if (!answer.ok) throw new Error(`${channel}: ${answer.error.code}`);
    return answer.data as Output<C>;
  }

  /** The four counts that a step of the wizard shows. */
  async counts(): Promise<Counts> {
    const count = async (name: keyof Counts) => {
      const text = await this.page.locator(`[data-count="${name}"] dd`).innerText();
      return Number(text.replace(/[^\d]/g, ''));
    };
    return {
      created: await count('created'),
      updated: await count('updated'),
      unchanged: await count('unchanged'),
      refused: await count('refused'),
    };
  }

  /** Chooses a file in the wizard, and waits until its columns are proposed. */
  async chooseFile(path: string): Promise<void> {
    await this.go('#/import');
    const choose = this.button('importing.choose');
    const other = this.button('importing.other');
    await choose.or(other).waitFor();
    if (await other.isVisible()) await other.click();
    await this.relais.chooseFile(path, () => choose.click());
    await this.button('importing.check').waitFor({ timeout: patience });
  }

  /** Picks in a select of the wizard by its label and the option's words. */
  async pick(label: string, option: string): Promise<void> {
    await this.page.getByRole('combobox', { name: label, exact: true }).click();
    await this.page.getByRole('option', { name: option, exact: true }).click();
  }

  /** From the columns to the result. @param settle what is decided in the check before the rows are imported */
  async importChosen(settle?: () => Promise<unknown>): Promise<Counts> {
    await this.button('importing.check').click();
    await this.page
      .getByRole('heading', { name: this.t('importing.preview') })
      .waitFor({ timeout: patience });
    await settle?.();
    const { created, updated } = await this.counts();
    const button = this.button('importing.apply', { count: created + updated });
    if (created + updated === 0) {
      expect(await button.isDisabled()).toBe(true);
      return this.counts();
    }
    await button.click();
    await this.button('importing.done.open').waitFor({ timeout: patience });
    return this.counts();
  }

  async importFile(path: string, settle?: () => Promise<unknown>): Promise<Counts> {
    await this.chooseFile(path);
    return this.importChosen(settle);
  }

  /** The text of a key figure of the sales view. */
  async figure(name: MessageKey): Promise<string> {
    const tiles = this.page.getByRole('region', { name: this.t('sales.figures') });
    const tile = tiles.getByRole('button', { name: new RegExp(`^${this.t(name)}`) }).first();
    await tile.waitFor({ timeout: patience });
    return (await tile.innerText()).replace(/[\u00a0\u202f]/g, ' ');
  }
}
