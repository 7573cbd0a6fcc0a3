/** Whose sales are looked at: region, team, representative, product, client. */
import { Group, Select } from '@mantine/core';
import { useState } from 'react';
import type { ListedKind } from '#contract/kinds.ts';
import { nameOf } from '#renderer/data/columns.ts';
import { useQuery } from '#renderer/data/use-query.ts';
import { useT } from '#renderer/data/workspace.ts';
import type { SalesView, ScopeFilter } from '#renderer/features/sales/scope.ts';

export const filterKinds: readonly {
  filter: ScopeFilter;
  kind: ListedKind;
  name: 'region' | 'team' | 'rep' | 'product' | 'client';
}[] = [
  { filter: 'regionId', kind: 'regions', name: 'region' },
  { filter: 'teamId', kind: 'teams', name: 'team' },
  { filter: 'repId', kind: 'reps', name: 'rep' },
  { filter: 'productId', kind: 'products', name: 'product' },
  { filter: 'organisationId', kind: 'organisations', name: 'client' },
];

interface OneProps {
  readonly kind: ListedKind;
  readonly label: string;
  readonly value: string | null;
  readonly onChange: (id: string | null) => void;
}

/** Offers what matches while a person types; the one chosen keeps its name though it is not among the offers. */
function RecordFilter({ kind, label, value, onChange }: OneProps) {
  const t = useT();
  const [typed, setTyped] = useState('');
  const chosen = useQuery('records.get', value === null ? null : { kind, id: value });
  const chosenName = chosen.data ? nameOf(kind, chosen.data) : null;
  const { data } = useQuery('records.lookup', { kind, text: typed === chosenName ? '' : typed, limit: 30 });
  const offers = (data ?? []).map((one) => ({ value: one.id, label: one.label }));
  if (value !== null && !offers.some((one) => one.value === value)) {
    offers.unshift({ value, label: chosenName ?? '…' });
  }
  return (
    <Select
      aria-label={label}
      placeholder={`${label} – ${t('sales.all')}`}
      searchable
      clearable
      clearButtonProps={{ 'aria-label': `${label} – ${t('sales.all')}` }}
      flex="1 1 130px"
      maw={190}
      value={value}
      onChange={onChange}
      onSearchChange={setTyped}
      filter={({ options }) => options}
      data={offers}
    />
  );
}

interface Props {
  readonly value: SalesView['filters'];
  readonly onChange: (filters: SalesView['filters']) => void;
}

export function ScopeFilters({ value, onChange }: Props) {
  const t = useT();
  return (
    <Group gap="xs" className="no-print">
      {filterKinds.map(({ filter, kind, name }) => (
        <RecordFilter
          key={filter}
          kind={kind}
          label={t(`sales.filter.${name}`)}
          value={value[filter]}
          onChange={(id) => onChange({ ...value, [filter]: id })}
        />
      ))}
    </Group>
  );
}
