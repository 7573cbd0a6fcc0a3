/** The dialog of a file before it is taken: what it holds, what an item of it would change, and taking what is chosen. */
import { Alert, Button, Checkbox, Modal } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import '#renderer/data/import-preview.css';
import { useFormats } from '#renderer/data/formats.ts';
import { RunningJob } from '#renderer/data/RunningJob.tsx';
import { canTake, type ImportWork, type ItemOf, type ReadFile } from '#renderer/data/use-import-preview.ts';
import { useT } from '#renderer/data/workspace.ts';
import { CheckList } from '#renderer/ui/CheckList.tsx';
import { FilterChips } from '#renderer/ui/FilterChips.tsx';
import { useReturnFocus } from '#renderer/ui/use-return-focus.ts';

/** A part of the items, to be listed alone. */
export interface ImportFilter<Item> {
  readonly id: string;
  readonly text: string;
  readonly lets: (item: Item) => boolean;
}

interface Props<Read extends ReadFile, Key> {
  readonly work: ImportWork<Read, Key>;
  readonly onClose: () => void;
  /** Until the file is read. */
  readonly title: string;
  /** What stands above everything. */
  readonly lead?: ReactNode;
  /** In the place of everything, where the file holds nothing. */
  readonly empty?: ReactNode;
  readonly listLabel: string;
  /** The first is what is shown at first; of the others those that let something through are offered. */
  readonly filters: readonly ImportFilter<ItemOf<Read>>[];
  readonly row: (item: ItemOf<Read>) => ReactNode;
  readonly stateText: (item: ItemOf<Read>) => string;
  readonly detailsLabel: (item: ItemOf<Read>) => string;
  readonly details: (item: ItemOf<Read>) => ReactNode;
  /** What is not kept of the file beside its items. */
  readonly rest: ReactNode;
  /** What is to be decided on all of it. */
  readonly decisions: ReactNode;
  readonly applyText: string;
  /** Said where nothing of the file can be taken. */
  readonly nothing: string;
  readonly onApply: () => void;
}

export function ImportPreview<Read extends ReadFile, Key>(props: Props<Read, Key>) {
  useReturnFocus();
  const t = useT();
  const formats = useFormats();
  const [pressed, setPressed] = useState(0);
  const [active, setActive] = useState(0);
  const { work, filters } = props;
  const { opened, chosen, keyOf, problem, job, choose } = work;
  if (!opened && problem === null && job.job === null) return null;
  const all: Read['items'] = opened?.items ?? [];
  const items = all.filter((item) => filters[pressed]?.lets(item) ?? true);
  const takeable = items.filter(canTake).map(keyOf);
  const taken = takeable.filter((key) => chosen.has(key)).length;
  const shown = items[Math.min(active, items.length - 1)];
  return (
    <Modal
      opened
      onClose={props.onClose}
      size={1_000}
      title={opened ? t('importing.file.title', { name: opened.name }) : props.title}
      closeButtonProps={{ 'aria-label': t('frame.close') }}
    >
      {problem !== null && (
        <Alert color="red" role="alert" mb="md">
          {problem}
        </Alert>
      )}
      <RunningJob job={job} />
      {opened && all.length === 0 && props.empty}
      {opened && (all.length > 0 || props.empty === undefined) && (
        <>
          {props.lead}
          <FilterChips
            label={t('importing.file.show')}
            chips={filters.map(({ id, text, lets }) => ({ id, text, count: all.filter(lets).length }))}
            pressed={filters[pressed]?.id ?? ''}
            write={formats.number}
            onPress={(id) => {
              setPressed(filters.findIndex((one) => one.id === id));
              setActive(0);
            }}
          />
          <div className="import-file-two">
            <div className="import-file-left">
              <Checkbox
                label={t('importing.file.takeAll')}
                disabled={takeable.length === 0}
                checked={takeable.length > 0 && taken === takeable.length}
                indeterminate={taken > 0 && taken < takeable.length}
                onChange={() => choose(takeable, taken < takeable.length)}
              />
              <CheckList
                label={props.listLabel}
                items={items}
                active={active}
                canCheck={canTake}
                isChecked={(item) => chosen.has(keyOf(item))}
                onActive={setActive}
                onCheck={(item, checked) => choose([keyOf(item)], checked)}
                row={(item) => (
                  <>
                    {props.row(item)}
                    <span
                      className={
                        item.state === 'refused' ? 'import-file-state late' : 'import-file-state quiet'
                      }
                    >
                      {props.stateText(item)}
                    </span>
                  </>
                )}
              />
            </div>
            {shown && (
              // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard
              <section className="import-file-details" aria-label={props.detailsLabel(shown)} tabIndex={0}>
                {props.details(shown)}
              </section>
            )}
          </div>
          {props.rest}
          <div className="import-file-foot">
            {props.decisions}
            {all.some(canTake) ? (
              <Button disabled={chosen.size === 0} loading={work.applying} onClick={props.onApply}>
                {props.applyText}
              </Button>
            ) : (
              <p>{props.nothing}</p>
            )}
          </div>
        </>
      )}
    </Modal>
  );
}
