/** Company, language, currency and appearance. */
import { Button, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { definitionOf } from '#contract/kinds.ts';
import { navigate } from '#renderer/app/router.ts';
import { useCommand } from '#renderer/data/use-command.ts';
import { choiceLabel } from '#renderer/data/words.ts';
import { useSettings, useT } from '#renderer/data/workspace.ts';

const choices = ['language', 'currency', 'theme', 'density'] as const;

export function GeneralSettings() {
  const t = useT();
  const settings = useSettings();
  const save = useCommand('settings.save');
  const [company, setCompany] = useState(settings.company ?? '');

  const saveCompany = () => {
    const value = company.trim() === '' ? null : company.trim();
    if (value !== settings.company) save.run({ company: value });
  };

  return (
    <div className="settings-form">
      <TextInput
        label={t('settings.company')}
        description={t('settings.company.help')}
        value={company}
        maxLength={200}
        onChange={(event) => setCompany(event.currentTarget.value)}
        onBlur={saveCompany}
        onKeyDown={(event) => event.key === 'Enter' && saveCompany()}
      />
      <Button
        variant="default"
        className="settings-brand"
        onClick={() => navigate({ page: 'library', params: { tab: 'brand' } })}
      >
        {t('library.brand.open')}
      </Button>
      {choices.map((field) => (
        <Select
          key={field}
          label={t(`settings.${field}`)}
          description={field === 'currency' ? t('settings.currency.help') : undefined}
          value={settings[field]}
          allowDeselect={false}
          onChange={(value) => value !== null && save.run({ [field]: value })}
          data={(definitionOf('settings').fields[field]?.choices ?? []).map((value) => ({
            value,
            label: choiceLabel(t, 'settings', field, value),
          }))}
        />
      ))}
    </div>
  );
}
