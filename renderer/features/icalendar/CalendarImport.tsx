/** A calendar file before it is taken: what it holds, what it would change, what is not kept; and taking what is chosen. */
import { Alert, Button, Checkbox, Modal } from '@mantine/core';
import { useState } from 'react';
import '#renderer/features/icalendar/icalendar.css';
import type { FileHandle } from '#contract/files.ts';
import { itemStates } from '#contract/icalendar.ts';
import { useFormats } from '#renderer/data/formats.ts';
import { LinkField } from '#renderer/data/LinkField.tsx';
import { useT } from '#renderer/data/workspace.ts';
import { ItemDetails } from '#renderer/features/icalendar/ItemDetails.tsx';
import { ItemList } from '#renderer/features/icalendar/ItemList.tsx';
import { type ItemFilter, lets } from '#renderer/features/icalendar/item-filter.ts';
import { Losses } from '#renderer/features/icalendar/Losses.tsx';
import { canTake, useCalendarImport } from '#renderer/features/icalendar/use-calendar-import.ts';
import { CountChip } from '#renderer/ui/CountChip.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { IconCalendar } from '#renderer/ui/icons.ts';
import { JobProgress } from '#renderer/ui/JobProgress.tsx';
import { useReturnFocus } from '#renderer/ui/use-return-focus.ts';

interface Props {
  /** Null asks for one. */
  readonly file: FileHandle | null;
  readonly onClose: () => void;
}

const told = { REQUEST: true, REPLY: true, CANCEL: true } as const;
const isTold = (method: string): method is keyof typeof told => Object.hasOwn(told, method);

export function CalendarImport({ file, onClose }: Props) {
  useReturnFocus();
  const t = useT();
  const formats = useFormats();
  const { opened, chosen, problem, job, choose, apply } = useCalendarImport(file, onClose);
  const [filter, setFilter] = useState<ItemFilter>('all');
  const [active, setActive] = useState(0);
  const [rep, setRep] = useState<{ readonly id: string | null; readonly label: string | null }>({
    id: null,
    label: null,
  });
  if (!opened && problem === null && job.job === null) return null;
  const items = opened?.items.filter((item) => lets(filter, item)) ?? [];
  const takeable = items.filter(canTake).map(({ uid }) => uid);
  const taken = takeable.filter((uid) => chosen.has(uid)).length;
  const shown = items[Math.min(active, items.length - 1)];
  const filters: ItemFilter[] = ['all', ...itemStates, 'conflicts', 'lost'];
  const words = (one: ItemFilter) =>
    one === 'all'
      ? t('icalendar.all')
      : one === 'conflicts'
        ? t('icalendar.withConflicts')
        : one === 'lost'
          ? t('icalendar.withLoss')
          : t(`icalendar.state.${one}`);
  const bringsNew = opened?.items.some(({ state, uid }) => state === 'new' && chosen.has(uid)) ?? false;
  return (
    <Modal
      opened
      onClose={onClose}
      size={1_000}
      title={opened ? t('icalendar.import.title', { name: opened.name }) : t('icalendar.import')}
      closeButtonProps={{ 'aria-label': t('frame.close') }}
      classNames={{ body: 'ical-body' }}
    >
      {problem !== null && (
        <Alert color="red" role="alert" mb="md">
          {problem}
        </Alert>
      )}
      {job.job !== null && (
        <JobProgress
          key={job.job}
          label={t(job.progress ? `jobs.${job.progress.step}` : 'icalendar.reading')}
          done={job.progress?.done ?? 0}
          total={job.progress?.total ?? 0}
          cancelLabel={t('frame.cancel')}
          onCancel={job.cancel}
        />
      )}
      {opened && opened.items.length === 0 && (
        <>
          <EmptyState icon={IconCalendar} title={t('icalendar.empty')} text={t('icalendar.emptyText')} />
          {opened.lost.length > 0 && <Losses lost={opened.lost} />}
        </>
      )}
      {opened && opened.items.length > 0 && (
        <>
          {isTold(opened.method) && <p>{t(`icalendar.method.${opened.method}`)}</p>}
          <fieldset className="ical-filters">
            <legend className="sr-only">{t('icalendar.show')}</legend>
            {filters.map((one) => {
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
          <div className="ical-two">
            <div className="ical-left">
              <Checkbox
                label={t('icalendar.takeAll')}
                disabled={takeable.length === 0}
                checked={takeable.length > 0 && taken === takeable.length}
                indeterminate={taken > 0 && taken < takeable.length}
                onChange={() => choose(takeable, taken < takeable.length)}
              />
              <ItemList
                items={items}
                chosen={chosen}
                active={active}
                onActive={setActive}
                onChoose={choose}
              />
            </div>
            {shown ? (
              <ItemDetails item={shown} labels={opened.labels} />
            ) : (
              <p className="quiet">{t('icalendar.choose')}</p>
            )}
          </div>
          {opened.lost.length > 0 && (
            <details className="ical-whole">
              <summary>{t('icalendar.lostFile')}</summary>
              <Losses lost={opened.lost} />
            </details>
          )}
          <div className="ical-foot">
            {bringsNew && (
              <LinkField
                to="reps"
                value={rep.id}
                valueLabel={rep.label}
                label={t('icalendar.whose')}
                labelShown
                placeholder={t('icalendar.nobody')}
                error={null}
                autoFocus={false}
                onChange={(id, label) => setRep({ id, label })}
              />
            )}
            {opened.items.some(canTake) ? (
              <Button disabled={chosen.size === 0} loading={job.job !== null} onClick={() => apply(rep.id)}>
                {t('icalendar.apply', { count: chosen.size })}
              </Button>
            ) : (
              <p>{t('icalendar.nothing')}</p>
            )}
          </div>
        </>
      )}
    </Modal>
  );
}
