/** Two years of the demo company's opportunities, orders and targets. */

import type { OrderLine } from '#contract/kinds/sales.ts';
import type { Opportunity, Order } from '#contract/kinds.ts';
import { addDays, addMonths, daysBetween, firstOfMonth } from '#contract/plain-date.ts';
import type { Account } from '#electron/features/workspace/demo/market.ts';
import type { Article, Seller } from '#electron/features/workspace/demo/team.ts';
import { lostReasons } from '#electron/features/workspace/demo/words.ts';
import { dayBetween, inWords, put, type World, workingDay } from '#electron/features/workspace/demo/world.ts';

/** Share of a month in the year, January first: a strong autumn, a quiet August. */
const season = [0.9, 0.95, 1.1, 1, 1.05, 1.1, 0.8, 0.5, 1.25, 1.2, 1.15, 1];

const makeLines = (world: World, articles: readonly Article[], size: number): OrderLine[] =>
  Array.from({ length: world.random.whole(1, 4) }, () => {
    const { product } = world.random.weighted(
      articles,
      articles.map((article) => article.demand),
    );
    const small = (product.price ?? 0) < 20_000;
    return {
      productId: product.id,
      description: null,
      quantity: small ? world.random.whole(2, Math.ceil(10 * Math.sqrt(size)) + 2) : 1,
      unitPrice: product.price ?? 0,
      unitCost: product.cost,
      discount: world.random.weighted([0, 500, 1_000, 1_500], [12, 4, 2, 1]),
    };
  });

/** Minor units of the lines, rounded once. */
const amountOf = (lines: readonly OrderLine[]) =>
  Math.round(
    lines.reduce((sum, line) => sum + line.quantity * line.unitPrice * (10_000 - line.discount), 0) / 10_000,
  );

const numberer = () => {
  const last = new Map<string, number>();
  return (on: string) => {
    const year = on.slice(0, 4);
    last.set(year, (last.get(year) ?? 0) + 1);
    return `${year}-${String(last.get(year)).padStart(4, '0')}`;
  };
};

interface Sale {
  readonly account: Account;
  readonly on: string;
  readonly lines: OrderLine[];
  readonly opportunity: Opportunity | null;
}

/** An opportunity with whose it is, and the order that came of it. */
export interface Deal {
  readonly account: Account;
  readonly opportunity: Opportunity;
  readonly order: Order | null;
}

export interface Trade {
  /** Minor units by representative and month. */
  readonly soldBy: ReadonlyMap<string, number>;
  /** Orders first, the oldest before the others. */
  readonly deals: readonly Deal[];
}

const stagesBefore = ['prospecting', 'engaging', 'proposal', 'negotiation'] as const;

const makeOpportunity = (
  world: World,
  account: Account,
  articles: readonly Article[],
  opened: string,
): { readonly sale: Sale | null; readonly opportunity: Opportunity } => {
  const { random, today } = world;
  const lines = makeLines(world, articles, account.size);
  const article = articles.find((one) => one.product.id === lines[0]?.productId);
  const length = random.whole(12, 95);
  const closed = workingDay(addDays(opened, length));
  const over = closed <= today;
  // A prospect that bought would be a client.
  const won =
    over &&
    account.organisation.type === 'client' &&
    random.chance(0.48 + 0.12 * (account.seller.strength - 1));
  const reached = over ? 4 : Math.min(4, 1 + Math.floor((daysBetween(opened, today) / length) * 4));
  const path: string[] = stagesBefore.slice(0, reached);
  const stageLog = path.map((stageId, index) => ({
    stageId,
    at: `${addDays(opened, Math.floor((length * index) / 4))}T09:00:00.000Z`,
  }));
  const last = over ? (won ? 'won' : 'lost') : (path.at(-1) ?? 'prospecting');
  if (over) stageLog.push({ stageId: last, at: `${closed}T16:00:00.000Z` });
  const opportunity = put(world, 'opportunities', opened, {
    name: `${account.organisation.name} – ${article?.product.name ?? ''}`,
    code: `OP${random.whole(10_000, 99_999)}`,
    organisationId: account.organisation.id,
    contactId: account.contacts[0]?.id ?? null,
    ownerId: account.seller.rep.id,
    productId: article?.product.id ?? null,
    stageId: last,
    amount: amountOf(lines),
    forecast: over
      ? null
      : random.weighted(['commit', 'bestCase', 'pipeline', 'omitted'] as const, [2, 3, 6, 1]),
    openedOn: opened,
    // Some are late: the date once expected has passed and nobody has set another.
    expectedCloseOn: over ? closed : random.chance(0.15) ? dayBetween(world, -25, -2) : closed,
    closedOn: over ? closed : null,
    lostReason: over && !won ? inWords(world, random.pick(lostReasons)) : null,
    source: account.organisation.source,
    stageLog,
  });
  return { sale: won ? { account, on: closed, lines, opportunity } : null, opportunity };
};

/** Opportunities and repeat orders of two years; the number of both follows season, growth, client and representative. */
export const makeTrade = async (
  world: World,
  accounts: readonly Account[],
  articles: readonly Article[],
): Promise<Trade> => {
  const { random, today, draft } = world;
  const sales: Sale[] = [];
  const open: Deal[] = [];
  for (const account of accounts) {
    const buys = account.organisation.type === 'client';
    for (let monthsAgo = account.since; monthsAgo >= 0; monthsAgo -= 1) {
      const first = firstOfMonth(addMonths(today, -monthsAgo));
      const growth = 1 + (24 - monthsAgo) * 0.006;
      const weight = (season[Number(first.slice(5, 7)) - 1] ?? 1) * growth * Math.sqrt(account.size);
      const day = () => workingDay(addDays(first, random.whole(0, 27)));
      const opened = day();
      if (opened <= today && random.chance(Math.min(0.9, (buys ? 0.2 : 0.35) * weight))) {
        const { sale, opportunity } = makeOpportunity(world, account, articles, opened);
        if (sale && buys) sales.push(sale);
        else open.push({ account, opportunity, order: null });
      }
      const again = day();
      const repeats = articles.filter((article) => (article.product.price ?? 0) < 150_000);
      if (buys && again <= today && random.chance(Math.min(0.95, 0.4 * weight * account.seller.strength))) {
        sales.push({ account, on: again, lines: makeLines(world, repeats, account.size), opportunity: null });
      }
    }
    await draft.pause();
  }
  sales.sort((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0));
  const numberOf = numberer();
  const soldBy = new Map<string, number>();
  const sold: Deal[] = [];
  for (const { account, on, lines, opportunity } of sales) {
    const age = daysBetween(on, today);
    const cancelled = random.chance(0.015);
    const repId = account.seller.rep.id;
    const order = put(world, 'orders', on, {
      number: numberOf(on),
      orderedOn: on,
      organisationId: account.organisation.id,
      contactId: account.contacts[0]?.id ?? null,
      repId,
      opportunityId: opportunity?.id ?? null,
      status: cancelled ? 'cancelled' : age > 35 ? 'invoiced' : age > 9 ? 'shipped' : 'confirmed',
      requiredOn: addDays(on, 14),
      shippedOn: age > 9 && !cancelled ? workingDay(addDays(on, 6)) : null,
      freight: random.pick([0, 1_900, 4_900]),
      shipCity: account.organisation.city,
      shipCountry: account.organisation.country,
      lines,
    });
    if (opportunity && !cancelled) sold.push({ account, opportunity, order });
    if (!cancelled)
      soldBy.set(
        `${repId} ${on.slice(0, 7)}`,
        (soldBy.get(`${repId} ${on.slice(0, 7)}`) ?? 0) + amountOf(lines),
      );
    if (random.chance(0.1)) await draft.pause();
  }
  return { soldBy, deals: [...sold, ...open] };
};

/** A monthly target for each representative: last year's average month with growth and season, rounded to hundreds. */
export const makeTargets = (
  world: World,
  sellers: readonly Seller[],
  soldBy: ReadonlyMap<string, number>,
): void => {
  const year = Number(world.today.slice(0, 4));
  for (const { rep } of sellers) {
    const mine = [...soldBy].filter(([key]) => key.startsWith(rep.id));
    const average = mine.reduce((sum, [, amount]) => sum + amount, 0) / Math.max(1, mine.length);
    for (const of of [year - 1, year]) {
      for (const [index, share] of season.entries()) {
        const period = `${of}-${String(index + 1).padStart(2, '0')}`;
        if (rep.startedOn && `${period}-28` < rep.startedOn) continue;
        const amount = Math.round((average * share * (of === year ? 1.08 : 0.98)) / 10_000) * 10_000;
        put(world, 'targets', `${of - 1}-12-15`, { period, measure: 'amount', repId: rep.id, amount });
      }
    }
  }
};
