/** The first run: language, currency and company, then the way to begin. */
import { Button, Group, SegmentedControl, Select, Text, TextInput, Title } from '@mantine/core';
import { useState } from 'react';
import '#renderer/features/start/first-run.css';
import { currencies, languages } from '#contract/kinds/workspace.ts';
import { navigate } from '#renderer/app/router.ts';
import { useCommand } from '#renderer/data/use-command.ts';
import { useJob } from '#renderer/data/use-job.ts';
import { useUndoLabels } from '#renderer/data/use-undo.ts';
import { useT, useWorkspace } from '#renderer/data/workspace.ts';
import { IconBuilding, IconFileImport, IconPlus, type TablerIcon } from '#renderer/ui/icons.ts';
import { JobProgress } from '#renderer/ui/JobProgress.tsx';

const ways: readonly { way: 'import' | 'demo' | 'empty'; icon: TablerIcon }[] = [
  { way: 'import', icon: IconFileImport },
  { way: 'demo', icon: IconBuilding },
  { way: 'empty', icon: IconPlus },
];

export function FirstRun() {
  const t = useT();
  const { language, chooseLanguage } = useWorkspace();
  const labels = useUndoLabels();
  const [currency, setCurrency] = useState<(typeof currencies)[number]>('EUR');
  const [company, setCompany] = useState('');
  const start = useCommand('workspace.start');
  const job = useJob();

  const redo = useCommand('history.redo');

  const begin = async (way: 'import' | 'demo' | 'empty') => {
    const settings = await job.run((id) =>
      start.run({
        company: company.trim() === '' ? null : company.trim(),
        language,
        currency,
        content: way === 'demo' ? 'demo' : 'empty',
        job: id,
      }),
    );
    if (settings && way === 'import') navigate({ page: 'import', params: {} });
  };

  return (
    <main className="first-run">
      <Title order={1}>{t('start.title')}</Title>
      <Text c="dimmed" size="md">
        {t('start.intro')}
      </Text>
      {labels.redo !== null && (
        <Button mt="md" variant="light" loading={redo.running} onClick={() => redo.run({})}>
          {t('frame.redoWhat', { what: labels.redo })}
        </Button>
      )}
      <Group align="flex-start" gap="lg" mt="lg">
        <div>
          <Text id="first-run-language" fw={500} mb={2}>
            {t('start.language')}
          </Text>
          <SegmentedControl
            aria-labelledby="first-run-language"
            value={language}
            onChange={(value) => chooseLanguage(value === 'fr' ? 'fr' : 'en')}
            data={languages.map((one) => ({ value: one, label: t(`choices.settings.language.${one}`) }))}
          />
        </div>
        <Select
          label={t('start.currency')}
          description={t('start.currency.help')}
          inputWrapperOrder={['label', 'input', 'description']}
          value={currency}
          allowDeselect={false}
          onChange={(value) => setCurrency(currencies.find((one) => one === value) ?? currency)}
          data={currencies.map((one) => ({
            value: one,
            label: `${one} – ${t(`choices.settings.currency.${one}`)}`,
          }))}
          w={230}
        />
        <TextInput
          label={t('start.company')}
          placeholder={t('start.company.placeholder')}
          value={company}
          maxLength={200}
          onChange={(event) => setCompany(event.currentTarget.value)}
          w={230}
        />
      </Group>
      <Title order={2} mt="xl" mb="sm">
        {t('start.how')}
      </Title>
      <div className="first-run-ways">
        {ways.map(({ way, icon: Icon }) => (
          <Button
            key={way}
            variant="default"
            className="first-run-way"
            disabled={start.running}
            onClick={() => begin(way)}
            leftSection={<Icon size={22} stroke={1.5} aria-hidden />}
          >
            <span>
              <strong>{t(`start.${way}`)}</strong>
              <span className="quiet">{t(`start.${way}.text`)}</span>
            </span>
          </Button>
        ))}
      </div>
      {start.running && (
        <JobProgress
          label={t('start.working')}
          done={job.progress?.done ?? 0}
          total={job.progress?.total ?? 0}
          cancelLabel={t('frame.cancel')}
          onCancel={job.cancel}
        />
      )}
    </main>
  );
}
