/** Opens a file of address cards for a preview, and takes what was chosen of it in one entry of the history. */
import type { Input, Output } from '#contract/channels.ts';
import type { Contact, Organisation } from '#contract/kinds.ts';
import { cardStates } from '#contract/vcards.ts';
import type { Context } from '#electron/features/context.ts';
import { blank } from '#electron/features/records/check.ts';
import { knownIn } from '#electron/features/vcards/known.ts';
import { openedCards } from '#electron/features/vcards/opened.ts';
import { planCards } from '#electron/features/vcards/plan.ts';
import type { Draft } from '#electron/store/store.ts';
import { fold } from '#locale/fold.ts';

/** Two seconds, and one more for each megabyte: what needs longer was made to. */
const timeFor = (bytes: number): number => 2_000 + bytes / 1_000;
/** Megabytes. */
const memory = 256;

/** @throws Refused notFound, unreadable, tooLarge, cancelled */
export const openCards = async (
  context: Context,
  input: Input<'vcards.open'>,
): Promise<Output<'vcards.open'>> => {
  const job = context.job(input.job);
  try {
    job.progress('reading', 0, 0);
    const { name, bytes } = await context.files.read(input.file);
    const time = timeFor(bytes.byteLength);
    const file = await context.run('vcards.read', { bytes }, { time, memory, job });
    job.progress('checking', 0, 0);
    const items = planCards(context.store, await knownIn(context.store), file.cards).map(({ item }) => item);
    const importId = context.newId();
    openedCards.keep(context.store, importId, { name, file });
    const counts = Object.fromEntries(
      cardStates.map((state) => [state, items.filter((item) => item.state === state).length]),
    ) as Output<'vcards.open'>['counts'];
    return { importId, name, counts, items, lost: [...file.lost] };
  } finally {
    job.end();
  }
};

/** Companies by their names, made when they are first asked for. */
const companies = (context: Context, draft: Draft, find: (name: string) => string | null, make: boolean) => {
  const made = new Map<string, string>();
  return {
    made,
    idOf(name: string): string | null {
      const known = find(name) ?? made.get(fold(name)) ?? null;
      if (known !== null || !make) return known;
      const id = context.newId();
      draft.put('organisations', {
        ...blank('organisations', id, context.now()),
        name,
      } as unknown as Organisation);
      made.set(fold(name), id);
      return id;
    },
  };
};

/** @throws Refused notFound, storageFailed */
export const takeCards = async (
  context: Context,
  { importId, only, withOrganisations }: Input<'vcards.apply'>,
): Promise<Output<'vcards.apply'>> => {
  const { store } = context;
  const { name, file } = openedCards.get(store, importId);
  const wanted = only === null ? null : new Set(only);
  const chosen = (known: Awaited<ReturnType<typeof knownIn>>) =>
    planCards(store, known, file.cards).filter(
      ({ item: { state, place } }) =>
        (state === 'new' || state === 'changed') && (wanted === null || wanted.has(place)),
    );
  const count = chosen(await knownIn(store)).length;
  let created = 0;
  let updated = 0;
  let organisations = 0;
  const label = { code: 'imported', params: { kind: 'contacts', count, file: name } } as const;
  const entry = await store.change(label, async (draft) => {
    // Another change may have come first: what the file says is laid over what is here now.
    const known = await knownIn(store);
    const company = companies(context, draft, known.organisation, withOrganisations);
    const now = context.now();
    let done = 0;
    for (const { item, values, organisation } of chosen(known)) {
      const before =
        item.id === null
          ? (blank('contacts', context.newId(), now) as unknown as Contact)
          : draft.get('contacts', item.id);
      if (!before) continue;
      const organisationId = organisation === null ? null : company.idOf(organisation);
      draft.put('contacts', {
        ...before,
        ...values,
        organisationId: organisationId ?? before.organisationId,
        updatedAt: now,
      });
      if (item.id === null) created += 1;
      else updated += 1;
      done += 1;
      if ((done & 127) === 0) await draft.pause();
    }
    organisations = company.made.size;
  });
  return { entry: entry?.number ?? null, created, updated, organisations };
};
