/** Records as lists show them: with the labels of what they link to and their calculated values. */
import type { ListedKind } from '#contract/kinds.ts';
import type { Row } from '#contract/records.ts';
import type { Context } from '#electron/features/context.ts';
import { columnsOf, computedNames } from '#electron/features/records/columns.ts';
import { computed } from '#electron/features/records/computed.ts';
import { indexOf, type StoreIndex } from '#electron/features/records/index/store-index.ts';
import { labelOf, type PlainRecord, recordsOf, told } from '#electron/features/records/labels.ts';
import { Refused } from '#electron/refused.ts';
import type { Store } from '#electron/store/store.ts';

/** Ids of the products that an order's lines name. */
const lineProducts = (record: PlainRecord): readonly string[] =>
  Array.isArray(record['lines'])
    ? (record['lines'] as { productId: string | null }[]).flatMap(({ productId }) => productId ?? [])
    : [];

/** The row of a record. Only in the answer of a `read` of the kind's computed columns. */
export const rowOf = (store: Store, index: StoreIndex, kind: ListedKind, record: PlainRecord): Row => {
  const labels: Record<string, string> = {};
  const values: Record<string, string | number | null> = {};
  for (const { name, to } of columnsOf(kind).values()) {
    const id = to === null ? null : record[name];
    if (to !== null && typeof id === 'string') labels[name] = labelOf(store, to, id);
  }
  // Order lines link too: 'lines.<product id>' is what the line's product is called.
  for (const id of lineProducts(record)) labels[`lines.${id}`] = labelOf(store, 'products', id);
  const slot = index.sources.slotOf(kind, record.id);
  for (const [name, column] of Object.entries(computed[kind] ?? {})) {
    values[name] = column.value(record, index.sources, slot);
  }
  return { id: record.id, record: told(kind, record), labels, computed: values };
};

/** The row of a record by its id, one in the trash too. @throws Refused notFound */
export const getRow = async (
  context: Pick<Context, 'store' | 'today'>,
  kind: ListedKind,
  id: string,
): Promise<Row> => {
  const { store } = context;
  const index = indexOf(store);
  const known = () => {
    const record = recordsOf(store, kind).get(id);
    if (!record) throw new Refused('notFound');
    return record;
  };
  known();
  const wanted = { kind, columns: [], shown: computedNames(kind) };
  return index.read(wanted, context.today(), () => rowOf(store, index, kind, known()));
};
