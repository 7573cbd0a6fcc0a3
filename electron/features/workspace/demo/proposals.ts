/** The demo company's proposals: one or more in every state, of the opportunities and orders that are there. */
import type { ProposalLine } from '#contract/kinds/documents.ts';
import type { LibrarySection, Proposal } from '#contract/kinds.ts';
import { addDays } from '#contract/plain-date.ts';
import { quoteOf } from '#contract/quote.ts';
import { sectionIn } from '#electron/features/documents/library-sections.ts';
import { proposalValues } from '#electron/features/documents/values.ts';
import { freeNumber } from '#electron/features/proposals/numbers.ts';
import {
  acceptedHeading,
  acceptedTitles,
  type DemoLine,
  type DemoProposal,
  declinedOne,
  declineReason,
  drafts,
  expiredOne,
  replacedOne,
  sentOne,
  sentToo,
} from '#electron/features/workspace/demo/document-words.ts';
import type { Article } from '#electron/features/workspace/demo/team.ts';
import type { Deal } from '#electron/features/workspace/demo/trade.ts';
import { products } from '#electron/features/workspace/demo/words.ts';
import { inWords, put, type World, workingDay } from '#electron/features/workspace/demo/world.ts';

const validDays = 30;
const numberFormat = 'P-{year}-{number:4}';
const usualRate = 2_000;

interface Sale {
  readonly world: World;
  readonly articles: readonly Article[];
  readonly library: readonly LibrarySection[];
}

const nameOf = (code: string | null, language: 'en' | 'fr'): string | undefined =>
  products.find((one) => one.code === code)?.name[language];

const lineOf = ({ world, articles }: Sale, line: DemoLine, language: 'en' | 'fr'): ProposalLine => {
  const id = world.newId();
  if ('heading' in line) return { type: 'heading', id, text: line.heading };
  const shared = {
    type: 'item' as const,
    id,
    quantity: line.quantity,
    option: line.option ?? ('none' as const),
  };
  if ('text' in line) {
    const { text, unit, price, cost } = line;
    return {
      ...shared,
      productId: null,
      description: text,
      unit,
      unitPrice: price,
      unitCost: cost,
      discount: 0,
      taxRate: usualRate,
    };
  }
  const product = articles.find((one) => one.product.code === line.code)?.product;
  return {
    ...shared,
    productId: product?.id ?? null,
    description: nameOf(line.code, language) ?? product?.name ?? line.code,
    unit: null,
    unitPrice: product?.price ?? 0,
    unitCost: product?.cost ?? null,
    discount: line.discount ?? 0,
    taxRate: line.taxRate ?? usualRate,
  };
};

/** What a proposal is about: the deal, its state, the days it counts from. */
interface Made {
  readonly deal: Deal;
  readonly said: DemoProposal;
  readonly status: Proposal['status'];
  /** Plain date; of a draft the day it was begun. */
  readonly on: string;
  readonly lines?: readonly ProposalLine[];
  readonly more?: Partial<Proposal>;
}

const makeOne = (sale: Sale, { deal, said, status, on, lines, more }: Made): Proposal => {
  const { world, library } = sale;
  const { account, opportunity } = deal;
  const sections = library
    .filter(({ use, standard }) => use === 'proposal' && standard)
    .flatMap((one) => sectionIn(one, said.language, world.newId()) ?? []);
  return put(world, 'proposals', on, {
    title: said.title,
    version: 1,
    status,
    organisationId: account.organisation.id,
    contactId: account.contacts[0]?.id ?? null,
    opportunityId: opportunity.id,
    repId: account.seller.rep.id,
    language: said.language,
    issuedOn: status === 'draft' ? null : on,
    validUntil: addDays(on, validDays),
    sentAt: status === 'draft' ? null : `${on}T10:20:00.000Z`,
    discount: said.discount ?? null,
    deposit: said.deposit ?? null,
    lines: [...(lines ?? said.lines.map((line) => lineOf(sale, line, said.language)))],
    sections,
    ...more,
  });
};

/** Of an order: what it sold is what was proposed. */
const makeAccepted = (sale: Sale, { account, opportunity, order }: Deal): Proposal[] => {
  if (order === null) return [];
  const { world, articles } = sale;
  const { language } = account;
  const items = order.lines.map((line): ProposalLine => {
    const product = articles.find((one) => one.product.id === line.productId)?.product;
    return {
      type: 'item',
      id: world.newId(),
      productId: line.productId,
      description: nameOf(product?.code ?? null, language) ?? line.description ?? '',
      quantity: line.quantity,
      unit: null,
      unitPrice: line.unitPrice,
      unitCost: line.unitCost,
      discount: line.discount,
      taxRate: usualRate,
      option: 'none',
    };
  });
  const heading: ProposalLine = { type: 'heading', id: world.newId(), text: acceptedHeading[language] };
  const lines = [heading, ...items];
  const proposal = makeOne(sale, {
    deal: { account, opportunity, order },
    said: { language, title: acceptedTitles[language], suits: /./, lines: [] },
    status: 'accepted',
    on: workingDay(addDays(order.orderedOn, -9)),
    lines,
    more: { decidedOn: order.orderedOn },
  });
  // Each line keeps what was agreed on for it, as of every order that is made of a proposal.
  const agreed = quoteOf(proposal).lines;
  world.draft.put('orders', {
    ...order,
    proposalId: proposal.id,
    lines: order.lines.map((line, at) => ({ ...line, net: agreed[at]?.agreed ?? 0 })),
  });
  return [proposal];
};

/** An open opportunity is worth what was proposed. */
const revalue = ({ draft }: World, { opportunity }: Deal, { lines, discount, deposit }: Proposal): void => {
  const amount = quoteOf({ lines, discount, deposit }).net;
  draft.put('opportunities', { ...opportunity, amount });
};

/** Numbers in the order in which they were sent, and what each said then. */
const numberAll = ({ world }: Sale, proposals: readonly Proposal[]): Proposal[] => {
  const { draft, today } = world;
  const taken = new Set<string>();
  const numbers = new Map<string, string>();
  const sent = proposals
    .filter(({ status }) => status !== 'draft')
    .toSorted((a, b) => ((a.issuedOn ?? '') < (b.issuedOn ?? '') ? -1 : 1));
  for (const one of sent) {
    const year = (one.issuedOn ?? today).slice(0, 4);
    const number =
      (one.previousId === null ? undefined : numbers.get(one.previousId)) ??
      freeNumber(numberFormat, year, taken);
    taken.add(number);
    numbers.set(one.id, number);
  }
  return proposals.map((one) => {
    const number = numbers.get(one.id);
    if (number === undefined) return one;
    const numbered = { ...one, number };
    const whole = { ...numbered, frozen: proposalValues({ store: draft, today }, numbered) };
    draft.put('proposals', whole);
    return whole;
  });
};

/** The deals that proposals can be about, each client's once: the newest that suits best. */
const chooser = (deals: readonly Deal[], articles: readonly Article[]) => {
  const used = new Set<string>();
  return (
    { language, suits, lines }: Pick<DemoProposal, 'language' | 'suits' | 'lines'>,
    fits: (deal: Deal) => boolean,
  ): Deal | null => {
    const sold = new Set(
      articles.flatMap(({ product }) =>
        lines.some((line) => 'code' in line && line.code === product.code) ? [product.id] : [],
      ),
    );
    const possible = deals
      .filter(
        (deal) =>
          deal.account.language === language &&
          deal.account.contacts.length > 0 &&
          !used.has(deal.account.organisation.id) &&
          fits(deal),
      )
      .toReversed();
    const points = ({ account, opportunity }: Deal) =>
      (suits.test(account.organisation.name) ? 2 : 0) + (sold.has(opportunity.productId ?? '') ? 1 : 0);
    const [best = null] = possible.toSorted((one, other) => points(other) - points(one));
    if (best) used.add(best.account.organisation.id);
    return best;
  };
};

/** @returns the proposals in the order they were made, the accepted ones first */
export const makeProposals = (
  world: World,
  articles: readonly Article[],
  deals: readonly Deal[],
  library: readonly LibrarySection[],
): readonly Proposal[] => {
  const sale = { world, articles, library };
  const { today } = world;
  const choose = chooser(deals, articles);
  const day = (ago: number) => workingDay(addDays(today, -ago));
  const inStage =
    (...stages: readonly string[]) =>
    ({ opportunity: { stageId, openedOn } }: Deal) =>
      stages.includes(stageId) && openedOn !== null && openedOn <= addDays(today, -12);
  const accepted = (['fr', 'en'] as const).flatMap((language) => {
    const anything = { language, suits: /Hôtel|Hotel|Coffee House|^Café/, lines: [] };
    const deal = choose(anything, ({ order }) => order !== null && order.lines.length > 1);
    return deal ? makeAccepted(sale, deal) : [];
  });
  const made: Proposal[] = [...accepted];
  const make = (said: DemoProposal, fits: (deal: Deal) => boolean, how: Omit<Made, 'deal' | 'said'>) => {
    const deal = choose(said, fits);
    if (deal === null) return;
    const proposal = makeOne(sale, { deal, said, ...how });
    if (how.status !== 'declined') revalue(world, deal, proposal);
    made.push(proposal);
  };
  const talked = choose(sentOne, inStage('negotiation', 'proposal'));
  if (talked) {
    // Its second version: the same lines keep their names, so that the two can be compared.
    const first = makeOne(sale, { deal: talked, said: replacedOne, status: 'replaced', on: day(33) });
    const known = [...first.lines];
    const lines = sentOne.lines.map((line) => {
      const next = lineOf(sale, line, 'fr');
      const same = known.find((one) => textOf(one) === textOf(next));
      return same ? { ...next, id: same.id } : next;
    });
    const second = makeOne(sale, {
      deal: talked,
      said: sentOne,
      status: 'sent',
      on: day(27),
      lines,
      more: { version: 2, previousId: first.id, sections: first.sections, validUntil: addDays(today, 4) },
    });
    revalue(world, talked, second);
    made.push(first, second);
  }
  const offered = inStage('proposal', 'negotiation');
  make(sentToo, offered, { status: 'sent', on: day(8) });
  make(expiredOne, offered, { status: 'sent', on: day(41), more: { validUntil: addDays(today, -6) } });
  const lost = choose(declinedOne, ({ opportunity }) => opportunity.stageId === 'lost');
  if (lost) {
    const decidedOn = lost.opportunity.closedOn ?? today;
    made.push(
      makeOne(sale, {
        deal: lost,
        said: declinedOne,
        status: 'declined',
        on: workingDay(addDays(decidedOn, -14)),
        more: { decidedOn, declineReason: inWords(world, declineReason) },
      }),
    );
  }
  for (const said of drafts)
    make(said, inStage('engaging', 'proposal', 'prospecting'), { status: 'draft', on: day(3) });
  return numberAll(sale, made);
};

const textOf = (line: ProposalLine): string => (line.type === 'heading' ? line.text : line.description);
