/** A choice among the sets of public holidays, found by country or by part of it. */
import { Select } from '@mantine/core';
import { holidaySets } from '#contract/holidays.ts';
import { fold } from '#locale/fold.ts';
import { useT } from '#renderer/data/workspace.ts';

interface Props {
  readonly label: string;
  readonly description?: string;
  readonly value: string | null;
  /** What null means. */
  readonly none: string;
  readonly onChange: (set: string | null) => void;
}

export function HolidaySetSelect({ label, description, value, none, onChange }: Props) {
  const t = useT();
  const known = holidaySets.map((code) => ({ value: code as string, label: t(`holidays.set.${code}`) }));
  const data =
    value === null || known.some((one) => one.value === value) ? known : [{ value, label: value }, ...known];
  return (
    <Select
      label={label}
      {...(description === undefined ? {} : { description })}
      placeholder={none}
      searchable
      clearable
      clearButtonProps={{ 'aria-label': t('lists.clear') }}
      nothingFoundMessage={t('lists.nothingFound')}
      filter={({ options, search }) => {
        const parts = fold(search).split(' ');
        return options.filter(
          (one) => 'label' in one && parts.every((part) => fold(one.label).includes(part)),
        );
      }}
      data={data}
      value={value}
      onChange={onChange}
    />
  );
}
