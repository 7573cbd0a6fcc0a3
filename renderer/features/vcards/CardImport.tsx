/** A file of address cards before it is taken: what it holds, what it would change, what is not kept; and taking what is chosen. */
import { Checkbox } from '@mantine/core';
import { useState } from 'react';
import '#renderer/features/vcards/vcards.css';
import type { FileHandle } from '#contract/files.ts';
import { type CardItem, cardStates } from '#contract/vcards.ts';
import { call } from '#renderer/data/call.ts';
import { type ImportFilter, ImportPreview } from '#renderer/data/ImportPreview.tsx';
import { useImportPreview } from '#renderer/data/use-import-preview.ts';
import { useT } from '#renderer/data/workspace.ts';
import { CardDetails } from '#renderer/features/vcards/CardDetails.tsx';
import { CardLosses } from '#renderer/features/vcards/CardLosses.tsx';

interface Props {
  /** Null asks for one. */
  readonly file: FileHandle | null;
  readonly onClose: () => void;
}

const steps = {
  accept: ['vcf' as const],
  read: (file: string, job: string) => call('vcards.open', { file, job }),
  forget: (importId: string) => call('vcards.close', { importId }),
  keyOf: ({ place }: CardItem) => place,
};

export function CardImport({ file, onClose }: Props) {
  const t = useT();
  const work = useImportPreview(steps, file, onClose);
  const [withOrganisations, setWithOrganisations] = useState(true);
  const { opened, chosen } = work;
  const lost = opened?.lost ?? [];
  const newCompanies = new Set(
    opened?.items
      .filter(({ newOrganisation, place }) => newOrganisation && chosen.has(place))
      .map(({ organisation }) => organisation),
  ).size;
  const filters: readonly ImportFilter<CardItem>[] = [
    { id: 'all', text: t('vcards.all'), lets: () => true },
    ...cardStates.map((state) => ({
      id: state,
      text: t(`vcards.state.${state}`),
      lets: (item: CardItem) => item.state === state,
    })),
    { id: 'lost', text: t('vcards.withLoss'), lets: (item) => item.lost.length > 0 },
  ];
  return (
    <ImportPreview
      work={work}
      onClose={onClose}
      title={t('vcards.import')}
      listLabel={t('vcards.items')}
      filters={filters}
      row={({ name, organisation }) => (
        <>
          <span className="import-file-name">
            {name === '' ? (organisation ?? t('vcards.unnamed')) : name}
          </span>
          <span className="card-import-company quiet">{name === '' ? '' : organisation}</span>
        </>
      )}
      stateText={({ state }) => t(`vcards.state.${state}`)}
      detailsLabel={({ name }) => t('vcards.details', { name })}
      details={(item) => <CardDetails item={item} />}
      rest={
        lost.length > 0 && (
          <details className="import-file-rest">
            <summary>{t('vcards.lostFile')}</summary>
            <CardLosses lost={lost} />
          </details>
        )
      }
      decisions={
        newCompanies > 0 && (
          <Checkbox
            className="card-import-organisations"
            label={t('vcards.withOrganisations', { count: newCompanies })}
            checked={withOrganisations}
            onChange={(event) => setWithOrganisations(event.currentTarget.checked)}
          />
        )
      }
      applyText={t('vcards.apply', { count: chosen.size })}
      nothing={t('vcards.nothing')}
      onApply={() =>
        work.apply(
          (importId, only) => call('vcards.apply', { importId, only, withOrganisations }),
          ({ created, updated }) => t('vcards.applied', { created, updated }),
        )
      }
    />
  );
}
