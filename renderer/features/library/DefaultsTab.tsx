/** What a new proposal begins with: validity, deposit, tax rates, its number, when the brief reminds of its end. */
import { ActionIcon, Button, NumberInput, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { ProposalDefaults } from '#contract/kinds/workspace.ts';
import { useFormats } from '#renderer/data/formats.ts';
import { useCommand } from '#renderer/data/use-command.ts';
import { useQuery } from '#renderer/data/use-query.ts';
import { useSettings, useT, useWorkspace } from '#renderer/data/workspace.ts';
import { isNumberFormat, nextNumber } from '#renderer/features/library/number-format.ts';
import { TaxRate } from '#renderer/features/library/TaxRate.tsx';
import { IconPlus, IconTrash } from '#renderer/ui/icons.ts';

/** Of more proposals than these the next number is not worked out here, and an example is shown. */
const mostKnown = 500;
const noQuery = { search: '', filters: [], sort: [] };

export function DefaultsTab() {
  const t = useT();
  const formats = useFormats();
  const { language } = useWorkspace();
  const { proposalDefaults: saved } = useSettings();
  const { run } = useCommand('settings.save');
  const [format, setFormat] = useState<string | null>(null);
  const asked = {
    kind: 'proposals',
    range: { offset: 0, limit: mostKnown },
  } as const;
  const { data: given } = useQuery('records.list', { ...asked, query: noQuery, trashed: false });
  const { data: gone } = useQuery('records.list', { ...asked, query: noQuery, trashed: true });
  const put = (changes: Partial<ProposalDefaults>) => {
    const next = { ...saved, ...changes };
    if (JSON.stringify(next) !== JSON.stringify(saved)) void run({ proposalDefaults: next });
  };
  const shownFormat = format ?? saved.numberFormat;
  const good = isNumberFormat(shownFormat);
  const taken = new Set(
    [...(given?.rows ?? []), ...(gone?.rows ?? [])].map(({ record }) => record['number']),
  );
  const known = (given?.total ?? 0) <= mostKnown && (gone?.total ?? 0) <= mostKnown;
  const number = (field: 'validDays' | 'remindDays', min: number, max: number) => (
    <NumberInput
      key={`${field} ${saved[field]}`}
      label={t(`library.defaults.${field}`)}
      description={t(`library.defaults.${field}Help`)}
      suffix={t('library.defaults.days')}
      min={min}
      max={max}
      decimalScale={0}
      defaultValue={saved[field]}
      onBlur={(event) => {
        const value = Number.parseInt(event.currentTarget.value, 10);
        if (value >= min && value <= max) put({ [field]: value });
      }}
    />
  );

  return (
    <div className="library-defaults">
      {number('validDays', 1, 365)}
      <NumberInput
        key={`deposit ${saved.deposit}`}
        label={t('library.defaults.deposit')}
        description={t('library.defaults.depositHelp')}
        suffix=" %"
        decimalSeparator={language === 'fr' ? ',' : '.'}
        min={0}
        max={100}
        decimalScale={2}
        defaultValue={saved.deposit / 100}
        onBlur={(event) => {
          const value = Math.round(Number.parseFloat(event.currentTarget.value.replace(',', '.')) * 100);
          if (value >= 0 && value <= 10_000) put({ deposit: value });
        }}
      />
      <fieldset className="library-group">
        <legend>{t('library.defaults.taxRates')}</legend>
        <p className="small quiet">{t('library.defaults.taxRatesHelp')}</p>
        <ul className="library-rates">
          {saved.taxRates.map((rate, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a rate is known by its place
            <li key={`${at} ${rate}`}>
              <TaxRate
                rate={rate}
                label={t('library.defaults.rate', { place: at + 1 })}
                onChange={(next) =>
                  put({ taxRates: saved.taxRates.map((one, place) => (place === at ? next : one)) })
                }
              />
              <ActionIcon
                aria-label={t('library.defaults.removeRate', { rate: formats.percent(rate) })}
                disabled={saved.taxRates.length === 1}
                onClick={() => put({ taxRates: saved.taxRates.filter((_, place) => place !== at) })}
              >
                <IconTrash size={15} aria-hidden />
              </ActionIcon>
            </li>
          ))}
        </ul>
        <Button
          variant="default"
          leftSection={<IconPlus size={14} aria-hidden />}
          disabled={saved.taxRates.length >= 12}
          onClick={() => put({ taxRates: [...saved.taxRates, 0] })}
        >
          {t('library.defaults.addRate')}
        </Button>
      </fieldset>
      <TextInput
        label={t('library.defaults.numberFormat')}
        description={t('library.defaults.numberFormatHelp')}
        maxLength={40}
        value={shownFormat}
        error={good ? null : t('library.defaults.numberFormatBad')}
        onChange={(event) => setFormat(event.currentTarget.value)}
        onBlur={() => {
          if (good && format !== null) put({ numberFormat: format });
          setFormat(null);
        }}
      />
      {good && (
        <p className="library-example" role="status">
          {t(known ? 'library.defaults.next' : 'library.defaults.example', {
            number: nextNumber(shownFormat, formats.today.slice(0, 4), known ? taken : new Set()),
          })}
        </p>
      )}
      {number('remindDays', 0, 60)}
    </div>
  );
}
