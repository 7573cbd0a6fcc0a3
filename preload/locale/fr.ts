/** The French catalogue: one file per feature, put together. */
import { common } from '#locale/fr/common.ts';
import { fields } from '#locale/fr/fields.ts';
import { history } from '#locale/fr/history.ts';
import { imports } from '#locale/fr/imports.ts';
import { records } from '#locale/fr/records.ts';
import { reports } from '#locale/fr/reports.ts';
import { sales } from '#locale/fr/sales.ts';
import { settings } from '#locale/fr/settings.ts';

export const fr = {
  ...common,
  ...fields,
  ...history,
  ...imports,
  ...records,
  ...sales,
  ...reports,
  ...settings,
} as const;
