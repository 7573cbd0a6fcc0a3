/** Picks several records of a kind, for a filter. */
import { MultiSelect } from '@mantine/core';
import { useState } from 'react';
import type { Kind } from '#contract/fields.ts';
import { type ListedKind, listedKinds } from '#contract/kinds.ts';
import { useLinkLabels } from '#renderer/data/use-link-labels.ts';
import { useQuery } from '#renderer/data/use-query.ts';
import { useT } from '#renderer/data/workspace.ts';

interface Props {
  readonly label: string;
  readonly to: Kind;
  readonly values: readonly string[];
  readonly onChange: (values: string[]) => void;
}

const listed = (kind: Kind): ListedKind =>
  (listedKinds as readonly string[]).includes(kind) ? (kind as ListedKind) : 'organisations';

export function LinksPicker({ label, to, values, onChange }: Props) {
  const t = useT();
  const [text, setText] = useState('');
  const { data } = useQuery('records.lookup', { kind: listed(to), text: text.slice(0, 200), limit: 30 });
  const labels = useLinkLabels(listed(to), values);
  const found = (data ?? []).map((one) => ({ value: one.id, label: one.label }));
  const chosen = values
    .filter((id) => !found.some((one) => one.value === id))
    .map((id) => ({ value: id, label: labels.get(id) ?? t('frame.loading') }));
  return (
    <MultiSelect
      aria-label={label}
      data-autofocus
      searchable
      placeholder={values.length === 0 ? t('lists.typeAName') : ''}
      data={[...chosen, ...found]}
      value={[...values]}
      searchValue={text}
      onSearchChange={setText}
      filter={({ options }) => options}
      nothingFoundMessage={t('lists.nothingFound')}
      maxDropdownHeight={240}
      onChange={onChange}
    />
  );
}
