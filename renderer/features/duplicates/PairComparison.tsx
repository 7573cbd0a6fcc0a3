/** Two records side by side, field by field: what differs is chosen, and the two become one. */

import { Button } from '@mantine/core';
import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react';
import type { Output } from '#contract/channels.ts';
import type { DuplicateKind } from '#contract/duplicates.ts';
import type { Kind } from '#contract/fields.ts';
import { columnsOf, nameOf } from '#renderer/data/columns.ts';
import { type Command, useCommands } from '#renderer/data/commands.ts';
import { useCommand } from '#renderer/data/use-command.ts';
import { useQuery } from '#renderer/data/use-query.ts';
import { useUndo } from '#renderer/data/use-undo.ts';
import { describeRefusal, kindCount } from '#renderer/data/words.ts';
import { useT, useWorkspace } from '#renderer/data/workspace.ts';
import { FieldTable, type Side } from '#renderer/features/duplicates/FieldTable.tsx';
import { pairName, reasonWords } from '#renderer/features/duplicates/pair-words.ts';
import { CommandButton } from '#renderer/ui/CommandButton.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { ErrorState } from '#renderer/ui/ErrorState.tsx';
import { IconArrowMerge, IconCopyCheck, IconEqualNot, IconPlayerSkipForward } from '#renderer/ui/icons.ts';
import { Waiting } from '#renderer/ui/Waiting.tsx';

interface Props {
  readonly kind: DuplicateKind;
  readonly a: string;
  readonly b: string;
  /** Where the keyboard begins. */
  readonly heading: RefObject<HTMLHeadingElement | null>;
  /** Called once, when the pair is there to be seen. */
  readonly onShown: () => void;
  /** The pair is settled. @param gone the record that was merged into the other, or null where they are different */
  readonly onDone: (gone: string | null) => void;
  readonly onSkip: () => void;
  /** One of the two is not there any more, and the user wants to see others. */
  readonly onGone: () => void;
}

type Compared = Output<'duplicates.compare'>;

/** Enter on these does what they are for. */
const ownEnter = 'button, a, textarea, select, input:not([type="radio"])';

export function PairComparison({ kind, a, b, heading, onShown, onDone, onSkip, onGone }: Props) {
  const t = useT();
  const { language } = useWorkspace();
  const { offerUndo } = useUndo();
  const { data, error, loading, retry } = useQuery('duplicates.compare', { kind, a, b });
  const merge = useCommand('duplicates.merge');
  const dismiss = useCommand('duplicates.dismiss');
  const [chosen, setChosen] = useState<Readonly<Record<string, Side>>>({});
  const [kept, setKept] = useState<'a' | 'b' | null>(null);
  const shown = useRef(false);
  const busy = merge.running || dismiss.running;

  useEffect(() => {
    if (!data || shown.current) return;
    shown.current = true;
    onShown();
  });

  const winner = kept ?? data?.winner ?? 'a';
  const sideOf = (field: string): Side => chosen[field] ?? data?.proposed[field] ?? winner;

  const runMerge = async (pair: Compared) => {
    if (busy) return;
    const [one, other] = winner === 'a' ? [pair.a, pair.b] : [pair.b, pair.a];
    const values = Object.fromEntries(
      Object.keys(pair.proposed).map((field) => {
        const side = sideOf(field);
        return [field, side === 'both' ? 'both' : side === winner ? 'winner' : 'loser'] as const;
      }),
    );
    const done = await merge.run({ kind, winner: one.id, loser: other.id, values });
    if (!done) return;
    offerUndo(t('duplicates.merged', { name: nameOf(kind, one) }), done.entry);
    onDone(other.id);
  };

  const runDismiss = async (pair: Compared) => {
    if (busy) return;
    const done = await dismiss.run({ kind, a, b });
    if (!done) return;
    const names = { a: nameOf(kind, pair.a), b: nameOf(kind, pair.b) };
    offerUndo(t('duplicates.dismissed', names), done.entry);
    onDone(null);
  };

  const ready = () => data !== undefined && !busy;
  const commands = {
    merge: {
      id: 'duplicates.merge',
      name: (say) => say('duplicates.merge'),
      icon: IconArrowMerge,
      group: 'record',
      shortcut: { keys: ['enter'] },
      // Enter on a button is that button's: heard below, where the focus is known.
      heardBy: 'table',
      when: ready,
      run: () => data && runMerge(data),
    },
    different: {
      id: 'duplicates.different',
      name: (say) => say('duplicates.different'),
      icon: IconEqualNot,
      group: 'record',
      shortcut: { keys: ['N'] },
      when: ready,
      run: () => data && runDismiss(data),
    },
    skip: {
      id: 'duplicates.skip',
      name: (say) => say('duplicates.skip'),
      icon: IconPlayerSkipForward,
      group: 'record',
      shortcut: { keys: ['S'] },
      run: onSkip,
    },
  } satisfies Record<string, Command>;
  useCommands(Object.values(commands));

  const onKeyDown = (event: KeyboardEvent) => {
    const plain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey;
    if (event.key !== 'Enter' || !plain || event.repeat) return;
    if (!data || (event.target as HTMLElement).matches(ownEnter)) return;
    event.preventDefault();
    void runMerge(data);
  };

  if (error?.refusal.code === 'notFound') {
    return (
      <section className="comparison">
        <EmptyState icon={IconCopyCheck} title={t('duplicates.gone')}>
          <Button variant="default" onClick={onGone}>
            {t('duplicates.nextPair')}
          </Button>
        </EmptyState>
      </section>
    );
  }
  if (error) {
    return (
      <section className="comparison">
        <ErrorState
          message={describeRefusal(t, error.refusal)}
          retryLabel={t('frame.tryAgain')}
          retry={retry}
        />
      </section>
    );
  }
  if (loading || !data) {
    return (
      <section className="comparison">
        <Waiting rows={12} label={t('frame.loading')} />
      </section>
    );
  }

  const loser = winner === 'a' ? data.b : data.a;
  const moving = Object.entries(winner === 'a' ? data.linked.b : data.linked.a).map(([of, count]) =>
    kindCount(t, of as Kind, count),
  );
  const list = new Intl.ListFormat(language, { style: 'long', type: 'conjunction' });

  return (
    <section className="comparison" aria-labelledby="comparison-title" onKeyDown={onKeyDown}>
      <header className="comparison-head">
        <div>
          <h2 id="comparison-title" ref={heading} tabIndex={-1}>
            {pairName(t, kind, data)}
          </h2>
          <p className="quiet">
            {data.reasons.length > 0 ? (
              <>
                <span className="comparison-score numeric" title={t('duplicates.score')}>
                  {data.score}
                </span>{' '}
                {reasonWords(t, data.reasons)}
              </>
            ) : (
              t('duplicates.noReason')
            )}
          </p>
        </div>
        <div className="comparison-actions no-print">
          <CommandButton command={commands.skip} variant="default" />
          <CommandButton command={commands.different} variant="default" />
          <CommandButton command={commands.merge} loading={merge.running} />
        </div>
      </header>
      <FieldTable
        kind={kind}
        a={data.a}
        b={data.b}
        columns={columnsOf(kind).filter((column) => column.definition !== null)}
        differing={data.proposed}
        winner={winner}
        onWinner={setKept}
        sideOf={sideOf}
        onSide={(field, side) => setChosen((before) => ({ ...before, [field]: side }))}
      />
      <p className="comparison-effect" aria-live="polite">
        {moving.length > 0
          ? t('duplicates.moves', { what: list.format(moving) })
          : t('duplicates.movesNothing')}{' '}
        <span className="quiet">{t('duplicates.toTrash', { name: nameOf(kind, loser) })}</span>
      </p>
    </section>
  );
}
