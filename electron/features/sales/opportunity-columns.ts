/** Writes the columns of opportunities: rows that stay are taken over, those of opportunities that changed are read again. */
import type { Opportunity } from '#contract/kinds.ts';
import { type Day, toDay } from '#contract/plain-date.ts';
import { localDay } from '#electron/features/local-day.ts';
import { notClosed, type OpportunityColumns, outcomes, unknownDay } from './book.ts';
import { arranged, arrangedItems, merged } from './day-order.ts';
import type { Reading } from './sale-columns.ts';
import type { Steps } from './slices.ts';
import type { Stages } from './stages.ts';

/** The stages of the pipeline, and the chance of those that are open, by their ids. */
export interface Pipeline {
  readonly stages: Stages;
  readonly chances: ReadonlyMap<string, number>;
}

export const pipelineOf = (stages: Stages): Pipeline => ({
  stages,
  chances: new Map(
    stages.list.filter((stage) => stage.outcome === 'open').map((stage) => [stage.id, stage.probability]),
  ),
});

/** Rows put in, column by column. */
export class AddedOpportunities {
  readonly number: number[] = [];
  readonly ids: string[] = [];
  readonly outcome: number[] = [];
  readonly opened: number[] = [];
  readonly closed: number[] = [];
  readonly rep: number[] = [];
  readonly product: number[] = [];
  readonly client: number[] = [];
  readonly source: number[] = [];
  readonly amount: number[] = [];
  readonly probability: number[] = [];
  readonly log: OpportunityColumns['log'][number][] = [];

  /** Instants repeat: each is read once. */
  readonly #days = new Map<string, Day>();

  /** @param one not in the trash */
  add(number: number, one: Readonly<Opportunity>, { stages, chances }: Pipeline, reading: Reading): void {
    const outcome = stages.outcome(one);
    const open = outcome === 'open';
    const dayOf = (date: string | null): Day => (date === null ? unknownDay : reading.day(date));
    const client = reading.place('client', one.organisationId);
    this.number.push(number);
    this.ids.push(one.id);
    this.outcome.push(outcomes.indexOf(outcome));
    this.opened.push(dayOf(one.openedOn));
    this.closed.push(open ? notClosed : dayOf(one.closedOn));
    this.rep.push(reading.place('rep', one.ownerId));
    this.product.push(reading.place('product', one.productId));
    this.client.push(client);
    this.source.push(reading.source(one.source, client));
    this.amount.push(one.amount ?? 0);
    this.probability.push(open ? stages.probability(one) : 0);
    this.log.push(
      open || one.stageLog.length === 0
        ? null
        : one.stageLog.map(({ stageId, at }) => [this.#enteredOn(at), chances.get(stageId) ?? 0] as const),
    );
  }

  /** A stage is entered on a day of the person who moved it, as the day it closes is. */
  #enteredOn(at: string): Day {
    const day = this.#days.get(at) ?? toDay(localDay(at));
    this.#days.set(at, day);
    return day;
  }
}

export const noOpportunities: OpportunityColumns = {
  count: 0,
  ids: [],
  log: [],
  number: new Int32Array(0),
  outcome: new Uint8Array(0),
  opened: new Int32Array(0),
  closed: new Int32Array(0),
  rep: new Int32Array(0),
  product: new Int32Array(0),
  client: new Int32Array(0),
  source: new Int32Array(0),
  amount: new Float64Array(0),
  probability: new Float64Array(0),
};

/** @param gone numbers whose rows are taken out @param added rows put in, in the order of their numbers */
export function* opportunityColumns(
  old: OpportunityColumns,
  gone: ReadonlySet<number>,
  added: AddedOpportunities,
): Steps<OpportunityColumns> {
  const addedOrder = { day: added.closed, number: added.number };
  const from = yield* merged({ day: old.closed, number: old.number }, gone, addedOrder);
  const count = from.length;
  const whole = (before: Int32Array, put: readonly number[]) =>
    arranged(new Int32Array(count), before, put, from);
  const numbers = (before: Float64Array, put: readonly number[]) =>
    arranged(new Float64Array(count), before, put, from);
  return {
    count,
    ids: yield* arrangedItems(old.ids, added.ids, from),
    log: yield* arrangedItems(old.log, added.log, from),
    number: yield* whole(old.number, added.number),
    outcome: yield* arranged(new Uint8Array(count), old.outcome, added.outcome, from),
    opened: yield* whole(old.opened, added.opened),
    closed: yield* whole(old.closed, added.closed),
    rep: yield* whole(old.rep, added.rep),
    product: yield* whole(old.product, added.product),
    client: yield* whole(old.client, added.client),
    source: yield* whole(old.source, added.source),
    amount: yield* numbers(old.amount, added.amount),
    probability: yield* numbers(old.probability, added.probability),
  };
}
