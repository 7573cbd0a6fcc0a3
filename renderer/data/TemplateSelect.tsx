/** What a document is made in: the brand, or one of the company's own templates of its use and language. */
import { Select } from '@mantine/core';
import type { DocumentUse } from '#contract/kinds/documents.ts';
import type { TemplateItem } from '#contract/templates.ts';
import { useQuery } from '#renderer/data/use-query.ts';
import { useT } from '#renderer/data/workspace.ts';

interface Props {
  readonly use: DocumentUse;
  readonly language: 'en' | 'fr';
  readonly value: string | null;
  readonly readOnly?: boolean;
  readonly onChange: (id: string | null) => void;
}

export function TemplateSelect({ use, language, value, readOnly = false, onChange }: Props) {
  const t = useT();
  const { data } = useQuery('templates.list', { use });
  const fits = (one: TemplateItem) => one.id === value || one.language === null || one.language === language;
  const nameOf = (one: TemplateItem) =>
    one.shipped && (one.use === 'proposal' || one.use === 'letter')
      ? t(`templates.shipped.${one.use}`)
      : one.name;
  const items = (data?.items ?? []).filter(fits);
  return (
    <Select
      label={t('kinds.templates.one')}
      allowDeselect={false}
      readOnly={readOnly}
      data={[
        { value: '', label: t('letters.inBrand') },
        ...items.map((one) => ({ value: one.id, label: nameOf(one) })),
      ]}
      value={items.some((one) => one.id === value) ? value : ''}
      onChange={(next) => onChange(next === null || next === '' ? null : next)}
    />
  );
}
