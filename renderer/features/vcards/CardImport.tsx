/** A file of address cards before it is taken: what it holds, what it would change, what is not kept; and taking what is chosen. */
import { Alert, Button, Checkbox, Modal } from '@mantine/core';
import { useState } from 'react';
import '#renderer/features/vcards/vcards.css';
import type { FileHandle } from '#contract/files.ts';
import { type CardItem, type CardState, cardStates } from '#contract/vcards.ts';
import { useFormats } from '#renderer/data/formats.ts';
import { useT } from '#renderer/data/workspace.ts';
import { CardDetails } from '#renderer/features/vcards/CardDetails.tsx';
import { CardList } from '#renderer/features/vcards/CardList.tsx';
import { CardLosses } from '#renderer/features/vcards/CardLosses.tsx';
import { canTake, useCardImport } from '#renderer/features/vcards/use-card-import.ts';
import { CountChip } from '#renderer/ui/CountChip.tsx';
import { JobProgress } from '#renderer/ui/JobProgress.tsx';
import { useReturnFocus } from '#renderer/ui/use-return-focus.ts';

type CardFilter = 'all' | CardState | 'lost';

const lets = (filter: CardFilter, { state, lost }: CardItem): boolean =>
  filter === 'all' || (filter === 'lost' ? lost.length > 0 : state === filter);

interface Props {
  /** Null asks for one. */
  readonly file: FileHandle | null;
  readonly onClose: () => void;
}

export function CardImport({ file, onClose }: Props) {
  useReturnFocus();
  const t = useT();
  const formats = useFormats();
  const { opened, chosen, problem, job, applying, choose, apply } = useCardImport(file, onClose);
  const [filter, setFilter] = useState<CardFilter>('all');
  const [active, setActive] = useState(0);
  const [withOrganisations, setWithOrganisations] = useState(true);
  if (!opened && problem === null && job.job === null) return null;
  const items = opened?.items.filter((item) => lets(filter, item)) ?? [];
  const takeable = items.filter(canTake).map(({ place }) => place);
  const taken = takeable.filter((place) => chosen.has(place)).length;
  const shown = items[Math.min(active, items.length - 1)];
  const newCompanies = new Set(
    opened?.items
      .filter(({ newOrganisation, place }) => newOrganisation && chosen.has(place))
      .map(({ organisation }) => organisation),
  ).size;
  const words = (one: CardFilter) =>
    one === 'all' ? t('vcards.all') : one === 'lost' ? t('vcards.withLoss') : t(`vcards.state.${one}`);
  return (
    <Modal
      opened
      onClose={onClose}
      size={1_000}
      title={opened ? t('vcards.import.title', { name: opened.name }) : t('vcards.import')}
      closeButtonProps={{ 'aria-label': t('frame.close') }}
    >
      {problem !== null && (
        <Alert color="red" role="alert" mb="md">
          {problem}
        </Alert>
      )}
      {job.job !== null && (
        <JobProgress
          key={job.job}
          label={t(`jobs.${job.progress?.step ?? 'reading'}`)}
          done={job.progress?.done ?? 0}
          total={job.progress?.total ?? 0}
          cancelLabel={t('frame.cancel')}
          onCancel={job.cancel}
        />
      )}
      {opened && (
        <>
          <fieldset className="card-import-filters">
            <legend className="sr-only">{t('vcards.show')}</legend>
            {(['all', ...cardStates, 'lost'] as const).map((one) => {
              const count = opened.items.filter((item) => lets(one, item)).length;
              if (count === 0 && one !== 'all') return null;
              return (
                <CountChip
                  key={one}
                  text={words(one)}
                  count={formats.number(count)}
                  pressed={filter === one}
                  onClick={() => {
                    setFilter(one);
                    setActive(0);
                  }}
                />
              );
            })}
          </fieldset>
          <div className="card-import-two">
            <div className="card-import-left">
              <Checkbox
                label={t('vcards.takeAll')}
                disabled={takeable.length === 0}
                checked={takeable.length > 0 && taken === takeable.length}
                indeterminate={taken > 0 && taken < takeable.length}
                onChange={() => choose(takeable, taken < takeable.length)}
              />
              <CardList
                items={items}
                chosen={chosen}
                active={active}
                onActive={setActive}
                onChoose={choose}
              />
            </div>
            {shown && <CardDetails item={shown} />}
          </div>
          {opened.lost.length > 0 && (
            <details className="card-import-whole">
              <summary>{t('vcards.lostFile')}</summary>
              <CardLosses lost={opened.lost} />
            </details>
          )}
          <div className="card-import-foot">
            {newCompanies > 0 && (
              <Checkbox
                label={t('vcards.withOrganisations', { count: newCompanies })}
                checked={withOrganisations}
                onChange={(event) => setWithOrganisations(event.currentTarget.checked)}
              />
            )}
            {opened.items.some(canTake) ? (
              <Button
                data-autofocus
                disabled={chosen.size === 0}
                loading={applying}
                onClick={() => apply(withOrganisations)}
              >
                {t('vcards.apply', { count: chosen.size })}
              </Button>
            ) : (
              <p>{t('vcards.nothing')}</p>
            )}
          </div>
        </>
      )}
    </Modal>
  );
}
