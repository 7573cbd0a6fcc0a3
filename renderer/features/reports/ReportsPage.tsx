/** The section Reports: the monthly report for a period, a team or a region, in either language. */
import { Button, SegmentedControl, Select, Text, Title } from '@mantine/core';
import { useState } from 'react';
import '#renderer/features/reports/reports.css';
import { languages } from '#contract/kinds/workspace.ts';
import type { Language } from '#locale/translate.ts';
import { useFormats } from '#renderer/data/formats.ts';
import { RunningJob } from '#renderer/data/RunningJob.tsx';
import { useCommand } from '#renderer/data/use-command.ts';
import { useJob } from '#renderer/data/use-job.ts';
import { useQuery } from '#renderer/data/use-query.ts';
import { useT, useWorkspace } from '#renderer/data/workspace.ts';
import { IconReportAnalytics } from '#renderer/ui/icons.ts';
import { PageHeader } from '#renderer/ui/PageHeader.tsx';
import { PeriodPicker } from '#renderer/ui/PeriodPicker.tsx';
import { lastWholeMonth, type Period } from '#renderer/ui/periods.ts';
import { showDone } from '#renderer/ui/toasts.tsx';

const everyRow = {
  query: { search: '', filters: [], sort: [] },
  range: { offset: 0, limit: 500 },
  trashed: false,
};

interface Props {
  readonly params: Readonly<Record<string, string>>;
}

export function ReportsPage(_props: Props) {
  const t = useT();
  const formats = useFormats();
  const { language: windowLanguage } = useWorkspace();
  const span = useQuery('sales.span', {});
  const teams = useQuery('records.list', { kind: 'teams', ...everyRow });
  const regions = useQuery('records.list', { kind: 'regions', ...everyRow });
  const [chosen, setChosen] = useState<{ period: Period; free: boolean } | null>(null);
  const [language, setLanguage] = useState<Language>(windowLanguage);
  const [format, setFormat] = useState<'xlsx' | 'pptx'>('xlsx');
  const [teamId, setTeam] = useState<string | null>(null);
  const [regionId, setRegion] = useState<string | null>(null);
  const report = useCommand('reports.monthly');
  const { run: saveFile } = useCommand('files.save');
  const job = useJob();
  const { period, free } = chosen ?? {
    period: lastWholeMonth(span.data?.to ?? null, formats.today),
    free: false,
  };
  const scope = {
    ...period,
    teamId,
    regionId,
    repId: null,
    productId: null,
    family: null,
    organisationId: null,
  };
  const preview = useQuery('sales.figures', span.data ? { scope, by: null } : null);

  const options = (rows: typeof teams.data) =>
    (rows?.rows ?? []).map((row) => ({ value: row.id, label: String(row.record['name']) }));

  const create = async () => {
    const made = await job.run((id) =>
      report.run({ ...period, language, format, teamId, regionId, job: id }),
    );
    if (!made) return;
    const kept = await saveFile({ id: made.file.id });
    if (kept) showDone(kept.saved ? t('reporting.saved', { name: kept.name }) : t('reporting.notSaved'));
  };

  const sales = preview.data?.total.sales.value;
  return (
    <>
      <PageHeader title={t('frame.section.reports')} />
      <section className="report-form" aria-labelledby="monthly-report">
        <div>
          <Title order={2} id="monthly-report">
            {t('reporting.monthly')}
          </Title>
          <Text c="dimmed">
            {t(format === 'pptx' ? 'reporting.monthly.slides' : 'reporting.monthly.text')}
          </Text>
        </div>
        <div>
          <Text fw={500} mb={4}>
            {t('reporting.period')}
          </Text>
          <PeriodPicker
            value={period}
            free={free}
            onChange={(next, own) => setChosen({ period: next, free: own })}
          />
          <Text c="dimmed" mt={4}>
            {t('reporting.preview')}{' '}
            <strong>{sales === null || sales === undefined ? '–' : formats.money(sales)}</strong>
          </Text>
        </div>
        <div className="report-choices">
          <Select
            label={t('reporting.language')}
            value={language}
            allowDeselect={false}
            onChange={(value) => setLanguage(value === 'fr' ? 'fr' : 'en')}
            data={languages.map((one) => ({ value: one, label: t(`choices.settings.language.${one}`) }))}
          />
          <Select
            label={t('reporting.region')}
            placeholder={t('reporting.all')}
            clearable
            value={regionId}
            onChange={setRegion}
            data={options(regions.data)}
          />
          <Select
            label={t('reporting.team')}
            placeholder={t('reporting.all')}
            clearable
            value={teamId}
            onChange={setTeam}
            data={options(teams.data)}
          />
        </div>
        <div>
          <Text fw={500} mb={4} id="report-format">
            {t('reporting.format')}
          </Text>
          <SegmentedControl
            aria-labelledby="report-format"
            value={format}
            onChange={(value) => setFormat(value === 'pptx' ? 'pptx' : 'xlsx')}
            data={(['xlsx', 'pptx'] as const).map((one) => ({
              value: one,
              label: t(`reporting.format.${one}`),
            }))}
          />
        </div>
        <div>
          <Button
            leftSection={<IconReportAnalytics size={16} aria-hidden />}
            loading={report.running}
            onClick={create}
          >
            {t('reporting.create')}
          </Button>
        </div>
        <RunningJob job={job} first="calculating" />
      </section>
    </>
  );
}
