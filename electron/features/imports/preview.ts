/** Values of an import as text a person reads, in the workspace's language. */

import type { Kind } from '#contract/fields.ts';
import type { Checked, ImportTarget, Mapping } from '#contract/imports.ts';
import type { SettingsLists } from '#contract/kinds/workspace.ts';
import type { ListedKind } from '#contract/kinds.ts';
import type { FieldPlan } from '#electron/features/imports/columns.ts';
import type { Draft } from '#electron/features/imports/drafts.ts';
import { labelOf } from '#electron/features/imports/link-index.ts';
import type { Links } from '#electron/features/imports/links.ts';
import type { Row } from '#electron/features/imports/rows.ts';
import { listedName } from '#electron/features/records/settings-lists.ts';
import {
  formatAmount,
  formatDate,
  formatDateTime,
  formatNumber,
  formatPercent,
  formatPeriod,
  formatTime,
} from '#locale/format.ts';
import { hasMessage, type Language, translate } from '#locale/translate.ts';

export interface Wording {
  readonly kind: ListedKind;
  readonly language: Language;
  readonly lists: SettingsLists;
  /** What a link shows: the record's name. */
  label(to: Kind, id: string): string | null;
}

const worded = (key: string, language: Language, otherwise: string): string =>
  hasMessage(key) ? translate(language, key) : otherwise;

const wordsOf = (target: ImportTarget, value: unknown, { kind, language, lists, label }: Wording): string => {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.join(', ');
  const text = String(value);
  switch (target.type) {
    case 'money':
      return typeof value === 'number' ? formatAmount(value, language) : text;
    case 'percent':
      return typeof value === 'number' ? formatPercent(value, language) : text;
    case 'decimal':
      return typeof value === 'number' ? formatNumber(value, language) : text;
    case 'date':
      return formatDate(text, language);
    case 'instant':
      return formatDateTime(text, language);
    case 'time':
      return formatTime(text, language);
    case 'period':
      return formatPeriod(text, language);
    case 'choice':
      return worded(`choices.${kind}.${target.field}.${text}`, language, text);
    case 'stage':
    case 'appointmentType':
      return listedName(lists, target.type, language, text);
    case 'link':
      return target.to === null ? text : (label(target.to, text) ?? text);
    default:
      return text;
  }
};

export type Action = Checked['preview'][number]['action'];

/** Rows shown. */
export const previewed = 100;

/**
 * The first rows as they would be saved: what their records get, and of refused rows what was understood.
 * @param about the record a row became part of, and what happens to it
 */
export const previewRows = (
  rows: readonly Row[],
  fields: readonly FieldPlan[],
  { kind }: Mapping,
  { language, lists }: Pick<Wording, 'language' | 'lists'>,
  links: Links,
  about: (row: Row) => { readonly draft: Draft | null; readonly action: Action },
): Checked['preview'] => {
  const created = new Map([...links.created.values()].map((one) => [one.id, labelOf(one.kind, one.values)]));
  const label = (to: Kind, id: string) => created.get(id) ?? links.index(to).label(id);
  const wording: Wording = { kind, language, lists, label };
  return rows.slice(0, previewed).map((row) => {
    const { draft, action } = about(row);
    const shown = (field: string): unknown => {
      const values = draft && !field.startsWith('lines.') ? draft.values : row.values;
      // The whole name was split.
      return kind === 'contacts' && field === 'name'
        ? labelOf(kind, Object.fromEntries(values))
        : values.get(field);
    };
    const values = Object.fromEntries(
      fields.map(({ target }) => {
        const text = wordsOf(target, shown(target.field), wording);
        const own = row.own?.find((link) => link.plan.target.field === target.field)?.text;
        return [target.field, draft ? text : (own ?? text)];
      }),
    );
    // An open opportunity's closing date was taken as the expected one.
    const expected = draft?.values.get('expectedCloseOn');
    if (kind === 'opportunities' && typeof expected === 'string' && values['expectedCloseOn'] === undefined) {
      values['expectedCloseOn'] = formatDate(expected, language);
    }
    return { row: row.number, action, values };
  });
};
