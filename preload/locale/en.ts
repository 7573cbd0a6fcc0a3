/** The English catalogue: one file per feature, put together. */
import { common } from '#locale/en/common.ts';
import { fields } from '#locale/en/fields.ts';
import { history } from '#locale/en/history.ts';
import { imports } from '#locale/en/imports.ts';
import { records } from '#locale/en/records.ts';
import { reports } from '#locale/en/reports.ts';
import { sales } from '#locale/en/sales.ts';
import { settings } from '#locale/en/settings.ts';

export const en = {
  ...common,
  ...fields,
  ...history,
  ...imports,
  ...records,
  ...sales,
  ...reports,
  ...settings,
} as const;
