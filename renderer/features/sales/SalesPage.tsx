/** The section Sales: the figures of a period, their breakdown as picture and table, a pivot, and the records behind all. */
import { Button, Group, SegmentedControl, Select } from '@mantine/core';
import { useState } from 'react';
import '#renderer/features/sales/sales.css';
import { dimensions, type FigureId, figureIds } from '#contract/sales.ts';
import { navigate } from '#renderer/app/router.ts';
import { useFormats } from '#renderer/data/formats.ts';
import { useQuery } from '#renderer/data/use-query.ts';
import { describeRefusal } from '#renderer/data/words.ts';
import { useT } from '#renderer/data/workspace.ts';
import { FigureTiles } from '#renderer/features/sales/FigureTiles.tsx';
import { GroupTable } from '#renderer/features/sales/GroupTable.tsx';
import { PivotTable } from '#renderer/features/sales/PivotTable.tsx';
import { type Behind, RecordsDrawer } from '#renderer/features/sales/RecordsDrawer.tsx';
import { SalesChart } from '#renderer/features/sales/SalesChart.tsx';
import { ScopeFilters } from '#renderer/features/sales/ScopeFilters.tsx';
import { ScopeTold } from '#renderer/features/sales/ScopeTold.tsx';
import { readView, type SalesView, scopeOf, writeView } from '#renderer/features/sales/scope.ts';
import { useFigureWords } from '#renderer/features/sales/use-figure-words.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { ErrorState } from '#renderer/ui/ErrorState.tsx';
import { IconChartBar } from '#renderer/ui/icons.ts';
import { PageHeader } from '#renderer/ui/PageHeader.tsx';
import { PeriodPicker } from '#renderer/ui/PeriodPicker.tsx';
import { Waiting } from '#renderer/ui/Waiting.tsx';

interface Props {
  readonly params: Readonly<Record<string, string>>;
}

export function SalesPage({ params }: Props) {
  const t = useT();
  const words = useFigureWords();
  const formats = useFormats();
  const [behind, setBehind] = useState<Behind | null>(null);
  const span = useQuery('sales.span', {});
  const view = readView(params, span.data?.to ?? null, formats.today);
  const scope = scopeOf(view);
  const { data, error, retry } = useQuery('sales.figures', span.data ? { scope, by: view.by } : null);
  const change = (changes: Partial<SalesView>) =>
    navigate({ page: 'sales', params: writeView({ ...view, ...changes }) }, { replace: true });
  const open = (figure: FigureId, key: string | null = null) => {
    const group = key === null ? null : data?.groups.find((one) => one.key === key);
    setBehind({ figure, group: group ? { by: view.by, key: group.key, label: group.label } : null });
  };

  if (span.data && span.data.to === null) {
    return (
      <>
        <PageHeader title={t('frame.section.sales')} />
        <EmptyState icon={IconChartBar} title={t('sales.empty')} text={t('sales.empty.text')}>
          <Button onClick={() => navigate({ page: 'import', params: {} })}>
            {t('frame.section.import')}
          </Button>
        </EmptyState>
      </>
    );
  }
  const dimensionChoices = dimensions.map((value) => ({ value, label: t(`dimensions.${value}`) }));
  return (
    <>
      <PageHeader title={t('frame.section.sales')}>
        <PeriodPicker
          value={view.period}
          free={view.free}
          onChange={(period, free) => change({ period, free })}
        />
      </PageHeader>
      <div className="sales">
        <ScopeTold view={view} />
        <ScopeFilters value={view.filters} onChange={(filters) => change({ filters })} />
        {error && (
          <ErrorState
            message={describeRefusal(t, error.refusal)}
            retryLabel={t('frame.tryAgain')}
            retry={retry}
          />
        )}
        {!data && !error && <Waiting label={t('frame.loading')} />}
        {data && (
          <>
            <FigureTiles figures={data.total} onOpen={(figure) => open(figure)} />
            <Group gap="sm" mt="md" className="no-print">
              <SegmentedControl
                aria-label={t('sales.view')}
                value={view.view}
                onChange={(value) => change({ view: value === 'pivot' ? 'pivot' : 'breakdown' })}
                data={(['breakdown', 'pivot'] as const).map((value) => ({
                  value,
                  label: t(`sales.view.${value}`),
                }))}
              />
              <Select
                aria-label={t(view.view === 'pivot' ? 'sales.rows' : 'sales.by')}
                leftSection={
                  <span className="quiet small">{t(view.view === 'pivot' ? 'sales.rows' : 'sales.by')}</span>
                }
                leftSectionWidth={78}
                value={view.by}
                allowDeselect={false}
                onChange={(value) => change({ by: dimensions.find((one) => one === value) ?? view.by })}
                data={dimensionChoices}
                w={200}
              />
              {view.view === 'pivot' && (
                <Select
                  aria-label={t('sales.columns')}
                  leftSection={<span className="quiet small">{t('sales.columns')}</span>}
                  leftSectionWidth={78}
                  value={view.columns}
                  allowDeselect={false}
                  onChange={(value) =>
                    change({ columns: dimensions.find((one) => one === value) ?? view.columns })
                  }
                  data={dimensionChoices}
                  w={200}
                />
              )}
              <Select
                aria-label={t('sales.figure')}
                leftSection={<span className="quiet small">{t('sales.figure')}</span>}
                leftSectionWidth={78}
                value={view.figure}
                allowDeselect={false}
                onChange={(value) =>
                  change({ figure: figureIds.find((one) => one === value) ?? view.figure })
                }
                data={figureIds.map((value) => ({ value, label: words.name(value) }))}
                w={260}
              />
            </Group>
            {view.view === 'pivot' ? (
              <PivotTable scope={scope} rows={view.by} columns={view.columns} figure={view.figure} />
            ) : (
              <>
                <SalesChart
                  groups={data.groups}
                  total={data.total[view.figure]?.value ?? null}
                  by={view.by}
                  figure={view.figure}
                />
                <GroupTable groups={data.groups} total={data.total} by={view.by} onOpen={open} />
                {data.omitted > 0 && (
                  <p className="quiet small">{t('sales.omitted', { count: data.omitted })}</p>
                )}
              </>
            )}
          </>
        )}
      </div>
      <RecordsDrawer scope={scope} behind={behind} onClose={() => setBehind(null)} />
    </>
  );
}
