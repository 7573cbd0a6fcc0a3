/** Words put together at run time from the names of the contract: kinds, fields, choices, stages, refusals, history. */
import type { Refusal } from '#contract/channel.ts';
import type { Kind } from '#contract/fields.ts';
import type { EntryLabel } from '#contract/history.ts';
import {
  type AppointmentType,
  isOfSettings,
  type SettingsLists,
  type SettingsListType,
  type Stage,
  settingsLists,
} from '#contract/kinds/workspace.ts';
import type { ListedKind } from '#contract/kinds.ts';
import { hasMessage, type Translate } from '#locale/translate.ts';
import type { Formats } from '#renderer/data/formats.ts';

/** The message of a key put together at run time, or `fallback` where the catalogue has none. */
const message = (t: Translate, key: string, fallback: string, params?: Record<string, string | number>) =>
  hasMessage(key) ? t(key, params) : fallback;

export const kindLabel = (t: Translate, kind: Kind): string => message(t, `kinds.${kind}`, kind);
export const kindLabelOne = (t: Translate, kind: Kind): string => message(t, `kinds.${kind}.one`, kind);
export const kindCount = (t: Translate, kind: Kind, count: number): string =>
  message(t, `kinds.${kind}.count`, String(count), { count });

export const fieldLabel = (t: Translate, kind: Kind, field: string): string =>
  message(t, `fields.${kind}.${field}`, field);

export const choiceLabel = (t: Translate, kind: Kind, field: string, value: string): string =>
  message(t, `choices.${kind}.${field}.${value}`, value);

/** What of a list of the settings is called: the user's own name, else the catalogue's word; the id of one since removed. */
const listedLabel = (
  t: Translate,
  type: SettingsListType,
  list: readonly { readonly id: string; readonly name: string | null }[],
  id: string,
): string => list.find((one) => one.id === id)?.name ?? message(t, `${settingsLists[type].words}.${id}`, id);

export const stageLabel = (t: Translate, stages: readonly Stage[], id: string): string =>
  listedLabel(t, 'stage', stages, id);

export const typeLabel = (t: Translate, types: readonly AppointmentType[], id: string): string =>
  listedLabel(t, 'appointmentType', types, id);

/** A field whose values are few: a choice of its own, or a list of the settings. */
export interface FewValues {
  readonly type: string;
  readonly field: string;
  readonly choices: readonly string[] | null;
}

/** The word for a value of such a field. */
export const valueLabel = (
  t: Translate,
  lists: SettingsLists,
  kind: Kind,
  { type, field }: Pick<FewValues, 'type' | 'field'>,
  value: string,
): string =>
  isOfSettings(type)
    ? listedLabel(t, type, lists[settingsLists[type].list], value)
    : choiceLabel(t, kind, field, value);

/** All of its values with their words, in order. */
export const valueOptions = (
  t: Translate,
  lists: SettingsLists,
  kind: Kind,
  of: FewValues,
): { readonly value: string; readonly label: string }[] =>
  (isOfSettings(of.type) ? lists[settingsLists[of.type].list].map(({ id }) => id) : (of.choices ?? [])).map(
    (value) => ({ value, label: valueLabel(t, lists, kind, of, value) }),
  );

/** What went wrong, in the user's words, with what to do. */
export const describeRefusal = (t: Translate, refusal: Refusal): string => {
  const general = message(t, `errors.${refusal.code}`, refusal.code, { ...refusal.params });
  const what = refusal.params?.['what'];
  // What is to be done instead, where there is something.
  const sentence = what === undefined ? general : message(t, `errors.${refusal.code}.${what}`, general);
  const reason = refusal.params?.['reason'];
  const more = reason === undefined ? '' : message(t, `refusals.${reason}`, '', { ...refusal.params });
  return more === '' ? sentence : `${sentence} ${more}`;
};

/** Why a field was refused, in the user's words. */
export const describeFieldReason = (t: Translate, reason: string): string =>
  message(t, `fieldErrors.${reason}`, t('lists.notAccepted'));

/** What an entry of the history did: 'Organisation Acme: City changed'. */
export const entryLabel = (
  t: Translate,
  label: EntryLabel,
  stages: readonly Stage[],
  formats: Pick<Formats, 'date' | 'dateTime'>,
): string => {
  const params: Record<string, string | number> = { ...label.params };
  // An undo or redo names the entry it takes back by that entry's own label: `of` is its code.
  const of = params['of'];
  if ((label.code === 'undone' || label.code === 'redone') && typeof of === 'string') {
    const { of: _of, ...rest } = params;
    const inner = entryLabel(t, { code: of as EntryLabel['code'], params: rest }, stages, formats);
    return t(`history.${label.code}`, { label: inner });
  }
  const kind = params['kind'] as ListedKind | undefined;
  const field = params['field'];
  let code: string = label.code;
  if (kind !== undefined) {
    const several = typeof params['count'] === 'number' && params['count'] > 1;
    params['kind'] =
      several || code === 'edited' || code === 'imported' ? kindLabel(t, kind) : kindLabelOne(t, kind);
    if (code === 'changed' && (field === '' || field === undefined)) code = 'changedSeveral';
    else if (field !== undefined) params['field'] = fieldLabel(t, kind, String(field));
  }
  // Which of a series it was, and what was answered, are sentences of their own.
  const variant = params['scope'] ?? params['answer'];
  if (variant !== undefined) code = `${code}.${variant}`;
  if (params['stage'] !== undefined) params['stage'] = stageLabel(t, stages, String(params['stage']));
  if (params['until'] !== undefined) params['until'] = formats.date(String(params['until']));
  if (params['at'] !== undefined) params['at'] = formats.dateTime(String(params['at']));
  return message(t, `history.${code}`, code, params);
};
