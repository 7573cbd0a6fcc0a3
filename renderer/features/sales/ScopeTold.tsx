/** The period and the filters in words: on paper there is nothing to choose any more. */
import { Fragment } from 'react';
import type { ListedKind } from '#contract/kinds.ts';
import { nameOf } from '#renderer/data/columns.ts';
import { useFormats } from '#renderer/data/formats.ts';
import { useQuery } from '#renderer/data/use-query.ts';
import { useT } from '#renderer/data/workspace.ts';
import { filterKinds } from '#renderer/features/sales/ScopeFilters.tsx';
import type { SalesView } from '#renderer/features/sales/scope.ts';
import { periodCode } from '#renderer/ui/periods.ts';

function Name({ kind, id }: { readonly kind: ListedKind; readonly id: string }) {
  const { data } = useQuery('records.get', { kind, id });
  return <strong>{data ? nameOf(kind, data) : '…'}</strong>;
}

interface Props {
  readonly view: SalesView;
}

export function ScopeTold({ view }: Props) {
  const t = useT();
  const formats = useFormats();
  const code = periodCode(view.period);
  const period =
    code === null
      ? t('lists.between', { from: formats.date(view.period.from), to: formats.date(view.period.to) })
      : formats.period(code);
  return (
    <p className="sales-told">
      <strong>{period}</strong>
      {filterKinds.map(({ filter, kind, name }) => {
        const id = view.filters[filter];
        return (
          id !== null && (
            <Fragment key={filter}>
              {' · '}
              {t(`sales.filter.${name}`)} <Name kind={kind} id={id} />
            </Fragment>
          )
        );
      })}
    </p>
  );
}
