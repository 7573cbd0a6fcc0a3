/** Asks what becomes of each field that was changed again since: as it is now, or as it was before the entry. */
import { Button, Group, Modal, Radio, Text } from '@mantine/core';
import { useState } from 'react';
import type { Conflict } from '#contract/history.ts';
import { kindLabelOne } from '#renderer/data/words.ts';
import { useT } from '#renderer/data/workspace.ts';
import { ChangedValue } from '#renderer/features/history/ChangedValue.tsx';
import { fieldName } from '#renderer/features/history/field-name.ts';
import type { Settled } from '#renderer/features/history/use-take-back.ts';
import { useReturnFocus } from '#renderer/ui/use-return-focus.ts';

interface Props {
  /** All of them; more than are named can only be settled alike. */
  readonly total: number;
  readonly conflicts: readonly Conflict[];
  readonly onSettle: (settled: Settled) => void;
  readonly onClose: () => void;
}

type Take = 'now' | 'before';

const keyOf = ({ kind, id, field }: Conflict): string => JSON.stringify([kind, id, field]);

export function ConflictsDialog({ total, conflicts, onSettle, onClose }: Props) {
  const t = useT();
  useReturnFocus();
  const named = total <= conflicts.length;
  const [common, setCommon] = useState<Take>('now');
  const [takes, setTakes] = useState<Readonly<Record<string, Take>>>({});
  const takeOf = (conflict: Conflict): Take => takes[keyOf(conflict)] ?? common;

  const choices = (conflict: Conflict) => {
    const { kind, field, before, now, labels } = conflict;
    if (field === null) {
      return {
        now: now === null ? t('history.conflict.staysGone') : t('history.conflict.stays'),
        before: before === null ? t('history.conflict.remove') : t('history.conflict.putBack'),
      };
    }
    const value = (of: unknown) => <ChangedValue kind={kind} field={field} value={of} labels={labels} />;
    return {
      now: (
        <>
          {t('history.conflict.now')} {value(now)}
        </>
      ),
      before: (
        <>
          {t('history.conflict.before')} {value(before)}
        </>
      ),
    };
  };

  return (
    <Modal
      opened
      onClose={onClose}
      title={t('history.conflict.title', { count: total })}
      size="lg"
      closeButtonProps={{ 'aria-label': t('frame.close') }}
    >
      <Text c="dimmed" mb="sm">
        {t('history.conflict.intro')}
      </Text>
      {total > 1 && (
        <Radio.Group
          label={t('history.conflict.all')}
          value={named && Object.keys(takes).length > 0 ? null : common}
          onChange={(take) => {
            setCommon(take === 'before' ? 'before' : 'now');
            setTakes({});
          }}
        >
          <Group mt={4} mb="sm">
            <Radio value="now" label={t('history.conflict.allNow')} />
            <Radio value="before" label={t('history.conflict.allBefore')} />
          </Group>
        </Radio.Group>
      )}
      {named && (
        <ul className="history-conflicts">
          {conflicts.map((conflict) => {
            const { now, before } = choices(conflict);
            const what =
              conflict.field === null
                ? t('history.conflict.whole')
                : fieldName(t, conflict.kind, conflict.field);
            return (
              <li key={keyOf(conflict)}>
                <Radio.Group
                  label={`${kindLabelOne(t, conflict.kind)} ${conflict.name} · ${what}`}
                  value={takeOf(conflict)}
                  onChange={(take) => {
                    setTakes({
                      ...Object.fromEntries(conflicts.map((one) => [keyOf(one), takeOf(one)])),
                      [keyOf(conflict)]: take === 'before' ? 'before' : 'now',
                    });
                  }}
                >
                  <Group mt={4}>
                    <Radio value="now" label={now} />
                    <Radio value="before" label={before} />
                  </Group>
                </Radio.Group>
              </li>
            );
          })}
        </ul>
      )}
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={onClose}>
          {t('frame.cancel')}
        </Button>
        <Button
          onClick={() =>
            onSettle(
              named
                ? conflicts.map((conflict) => ({
                    kind: conflict.kind,
                    id: conflict.id,
                    field: conflict.field,
                    take: takeOf(conflict),
                  }))
                : common,
            )
          }
        >
          {t('history.conflict.undo')}
        </Button>
      </Group>
    </Modal>
  );
}
