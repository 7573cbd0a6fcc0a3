/** A filter in words, on its chip: 'Type is client or prospect'. */
import type { ListedKind } from '#contract/kinds.ts';
import { columnOf } from '#renderer/data/columns.ts';
import type { FieldFilter } from '#renderer/data/filter-model.ts';
import { useFormats } from '#renderer/data/formats.ts';
import { useLinkLabels } from '#renderer/data/use-link-labels.ts';
import { fieldLabel, valueLabel } from '#renderer/data/words.ts';
import { useSettings, useT } from '#renderer/data/workspace.ts';

interface Props {
  readonly kind: ListedKind;
  readonly field: string;
  readonly filter: FieldFilter;
}

export function FilterText({ kind, field, filter }: Props) {
  const t = useT();
  const formats = useFormats();
  const lists = useSettings();
  const column = columnOf(kind, field);
  const linked = column?.type === 'link' && column.to !== null;
  const labels = useLinkLabels(
    (linked ? column.to : 'organisations') as ListedKind,
    linked ? filter.values.map(String) : [],
  );
  const label = fieldLabel(t, kind, field);

  const word = (value: string | number | boolean): string => {
    switch (column?.type) {
      case 'choice':
      case 'stage':
      case 'appointmentType':
        return valueLabel(t, lists, kind, column, String(value));
      case 'link':
        return labels.get(String(value)) ?? '…';
      case 'money':
        return formats.money(Number(value));
      case 'percent':
        return formats.percent(Number(value));
      case 'integer':
      case 'decimal':
        return formats.number(Number(value));
      case 'date':
        return formats.date(String(value));
      case 'instant':
        return formats.date(String(value).slice(0, 10));
      case 'time':
        return formats.time(String(value));
      case 'period':
        return formats.period(String(value));
      case 'yesNo':
        return t(value === true ? 'values.yes' : 'values.no');
      default:
        return t('lists.quoted', { value: String(value) });
    }
  };

  const text = () => {
    if (filter.mode === 'empty' || filter.mode === 'notEmpty') return t(`lists.mode.${filter.mode}`);
    if (filter.mode === 'range') {
      if (filter.from !== null && filter.to !== null) {
        return t('lists.between', { from: word(filter.from), to: word(filter.to) });
      }
      if (filter.from !== null) return t('lists.atLeast', { value: word(filter.from) });
      if (filter.to !== null) return t('lists.atMost', { value: word(filter.to) });
      return '…';
    }
    if (filter.values.length === 0) return '…';
    const shown = filter.values.slice(0, 3).map(word).join(', ');
    const more = filter.values.length > 3 ? ` +${filter.values.length - 3}` : '';
    const verb =
      filter.mode === 'contains'
        ? `${t('lists.mode.contains')} `
        : filter.mode === 'isNot'
          ? `${t('lists.not')} `
          : '';
    return `${verb}${shown}${more}`;
  };

  return (
    <>
      <span className="quiet">{label}</span> {text()}
    </>
  );
}
