/** The channels of lists and records: contract/records.ts, `records`. */
import type { records } from '#contract/records.ts';
import type { Handlers } from '#electron/features/context.ts';
import { editRecords, trashRecords } from '#electron/features/records/bulk.ts';
import { exportRecords } from '#electron/features/records/export.ts';
import { listPage } from '#electron/features/records/list.ts';
import { fieldValues, lookup } from '#electron/features/records/lookup.ts';
import { repOrder } from '#electron/features/records/rep-order.ts';
import { getRow, rowOf } from '#electron/features/records/rows.ts';
import { saveRecord } from '#electron/features/records/save.ts';
import { listViews, removeView, saveView } from '#electron/features/records/views.ts';

export const recordHandlers = {
  'records.list': ({ kind, query, range, trashed }, context) =>
    listPage(context, kind, query, trashed, range, ({ total, slots, sums }, index) => {
      const records = index.kind(kind);
      const rows = [...slots].flatMap((slot) => {
        const record = records.record(slot);
        return record ? rowOf(context.store, index, kind, record) : [];
      });
      return { total, rows, sums: { ...sums } };
    }),
  'records.get': ({ kind, id }, context) => getRow(context, kind, id),
  'records.save': async ({ kind, id, changes }, context) =>
    getRow(context, kind, await saveRecord(context, kind, id, changes)),
  'records.edit': ({ kind, selection, changes }, context) => editRecords(context, kind, selection, changes),
  'records.trash': ({ kind, selection }, context) => trashRecords(context, kind, selection, true),
  'records.restore': ({ kind, selection }, context) => trashRecords(context, kind, selection, false),
  'records.lookup': ({ kind, text, limit }, context) => lookup(context, kind, text, limit),
  'records.values': ({ kind, field, text, limit }, context) => fieldValues(context, kind, field, text, limit),
  'records.export': (input, context) => exportRecords(context, input),
  'reps.order': (_input, context) => repOrder(context.store),
  'views.list': ({ list }, context) => listViews(context, list),
  'views.save': (input, context) => saveView(context, input),
  'views.remove': ({ id }, context) => removeView(context, id),
} satisfies Handlers<typeof records>;
