/** An edited copy of a proposal: its differences, each beside the original, what they come to, and taking what is chosen. */
import { Alert, Button, Checkbox, Modal } from '@mantine/core';
import { useState } from 'react';
import '#renderer/features/readback/readback.css';
import type { FileHandle } from '#contract/files.ts';
import type { ReadDifference } from '#contract/readback.ts';
import { useFormats } from '#renderer/data/formats.ts';
import { LinkField } from '#renderer/data/LinkField.tsx';
import { useT } from '#renderer/data/workspace.ts';
import { DifferenceDetails } from '#renderer/features/readback/DifferenceDetails.tsx';
import { DifferenceList } from '#renderer/features/readback/DifferenceList.tsx';
import { ReadRemarks } from '#renderer/features/readback/ReadRemarks.tsx';
import { ReadTotals } from '#renderer/features/readback/ReadTotals.tsx';
import { canTake, useReadBack } from '#renderer/features/readback/use-read-back.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { FilterChips } from '#renderer/ui/FilterChips.tsx';
import { IconFileCheck } from '#renderer/ui/icons.ts';
import { JobProgress } from '#renderer/ui/JobProgress.tsx';
import { useReturnFocus } from '#renderer/ui/use-return-focus.ts';

interface Props {
  /** Null asks for one. */
  readonly file: FileHandle | null;
  /** Null: as the copy says. */
  readonly proposalId: string | null;
  readonly onClose: () => void;
  /** Shows the draft that has what was taken. */
  readonly onTaken: (id: string) => void;
}

const filters = ['all', 'line', 'section', 'field', 'not'] as const;
type Filter = (typeof filters)[number];
const lets = (filter: Filter, one: ReadDifference): boolean =>
  filter === 'all' || (filter === 'not' ? !canTake(one) : one.of === filter);
const filterWords = {
  all: 'readback.all',
  line: 'readback.ofLines',
  section: 'readback.ofSections',
  field: 'readback.ofFields',
  not: 'readback.notTakeable',
} as const;

export function ReadBack({ file, proposalId, onClose, onTaken }: Props) {
  useReturnFocus();
  const t = useT();
  const formats = useFormats();
  const state = useReadBack(file, proposalId, onClose, onTaken);
  const { copy, chosen, problem, job, choose, take } = state;
  const [filter, setFilter] = useState<Filter>('all');
  const [active, setActive] = useState(0);
  const [whose, setWhose] = useState<{ readonly id: string | null; readonly label: string | null }>({
    id: null,
    label: null,
  });
  if (!copy && problem === null && job.job === null) return null;
  const original = copy?.original ?? null;
  const readOnly = copy?.target === null;
  const differences = copy?.differences.filter((one) => lets(filter, one)) ?? [];
  const takeable = readOnly ? [] : differences.filter(canTake).map(({ id }) => id);
  const taken = takeable.filter((id) => chosen.has(id)).length;
  const shown = differences[Math.min(active, differences.length - 1)];
  const named = original && {
    title: [original.number, original.title].filter((part) => part !== null).join(' '),
    version: String(original.version),
    client: original.client,
  };
  return (
    <Modal
      opened
      onClose={onClose}
      size={1_080}
      title={copy ? t('readback.title', { name: copy.name }) : t('readback.open')}
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
          label={t(job.progress?.step === 'checking' ? 'readback.comparing' : 'readback.reading')}
          done={job.progress?.done ?? 0}
          total={job.progress?.total ?? 0}
          cancelLabel={t('frame.cancel')}
          onCancel={job.cancel}
        />
      )}
      {copy && original === null && (
        <form
          className="rb-whose"
          onSubmit={(event) => {
            event.preventDefault();
            if (whose.id !== null) state.compareWith(whose.id);
          }}
        >
          <h3>{t('readback.whose')}</h3>
          <p>{t('readback.whoseText')}</p>
          <LinkField
            to="proposals"
            value={whose.id}
            valueLabel={whose.label}
            label={t('readback.proposal')}
            labelShown
            error={null}
            autoFocus
            onChange={(id, label) => setWhose({ id, label })}
          />
          <div className="rb-foot">
            <Button type="submit" disabled={whose.id === null} loading={job.job !== null}>
              {t('readback.compare')}
            </Button>
          </div>
        </form>
      )}
      {copy && original && named && (
        <>
          <p className="rb-of">
            {original.client === '' ? t('readback.of', named) : t('readback.ofClient', named)}
          </p>
          {copy.differences.length === 0 ? (
            <EmptyState icon={IconFileCheck} title={t('readback.none')} text={t('readback.noneText')} />
          ) : (
            <>
              <FilterChips
                label={t('readback.show')}
                chips={filters.map((one) => ({
                  id: one,
                  text: t(filterWords[one]),
                  count: copy.differences.filter((difference) => lets(one, difference)).length,
                }))}
                pressed={filter}
                write={formats.number}
                onPress={(id) => {
                  setFilter(filters.find((one) => one === id) ?? 'all');
                  setActive(0);
                }}
              />
              <div className="rb-two">
                <div className="rb-left">
                  <Checkbox
                    label={t('readback.takeAll')}
                    disabled={takeable.length === 0}
                    checked={takeable.length > 0 && taken === takeable.length}
                    indeterminate={taken > 0 && taken < takeable.length}
                    onChange={() => choose(takeable, taken < takeable.length)}
                  />
                  <DifferenceList
                    differences={differences}
                    chosen={chosen}
                    readOnly={readOnly}
                    active={Math.min(active, differences.length - 1)}
                    onActive={setActive}
                    onChoose={choose}
                  />
                </div>
                {shown && <DifferenceDetails difference={shown} />}
              </div>
            </>
          )}
          {copy.remarks.length > 0 && (
            <details className="rb-told" open={copy.differences.length === 0}>
              <summary>{t('readback.remarks', { count: copy.remarks.length })}</summary>
              <ReadRemarks remarks={copy.remarks} />
            </details>
          )}
          {copy.differences.length > 0 && (
            <div className="rb-foot">
              <ReadTotals readId={copy.readId} only={[...chosen]} currency={original.currency} />
              <div className="rb-take">
                <p className="quiet">{t(`readback.target.${copy.target ?? 'none'}`)}</p>
                {!readOnly && (
                  <Button disabled={chosen.size === 0} loading={state.taking} onClick={take}>
                    {t('readback.take', { count: chosen.size })}
                  </Button>
                )}
              </div>
            </div>
          )}
        </>
      )}
    </Modal>
  );
}
