/** The pipeline as a board: a column for each stage with its count and sums; cards are moved by drag or by menu. */
import { useCallback, useState } from 'react';
import { recordGroups, useRecordCommands } from '#renderer/app/use-record-commands.ts';
import { call } from '#renderer/data/call.ts';
import type { Command } from '#renderer/data/commands.ts';
import { useFormats } from '#renderer/data/formats.ts';
import { LinkField } from '#renderer/data/LinkField.tsx';
import { stageChanges } from '#renderer/data/stage-changes.ts';
import { useCommand } from '#renderer/data/use-command.ts';
import { useQuery } from '#renderer/data/use-query.ts';
import { useUndo } from '#renderer/data/use-undo.ts';
import { describeRefusal, stageLabel } from '#renderer/data/words.ts';
import { useSettings, useT } from '#renderer/data/workspace.ts';
import { type Card, PipelineCard } from '#renderer/features/records/PipelineCard.tsx';
import '#renderer/features/records/board.css';
import { ErrorState } from '#renderer/ui/ErrorState.tsx';
import { stageTag } from '#renderer/ui/field-value.tsx';
import { IconArrowRight } from '#renderer/ui/icons.ts';
import { useKeepFocus } from '#renderer/ui/use-keep-focus.ts';
import { Waiting } from '#renderer/ui/Waiting.tsx';

interface Props {
  readonly search: string;
  readonly openId: string | null;
  readonly onOpen: (id: string) => void;
}

/** Cards shown in a column; the rest is in the table. */
const cardsShown = 60;

export function PipelineBoard({ search, openId, onOpen }: Props) {
  const t = useT();
  const formats = useFormats();
  const lists = useSettings();
  const { stages } = lists;
  const [owner, setOwner] = useState<{ readonly id: string; readonly label: string } | null>(null);
  const [over, setOver] = useState<string | null>(null);
  const { data, error, retry } = useQuery('sales.board', {
    search,
    ownerId: owner?.id ?? null,
    cards: cardsShown,
  });
  // A card that moved stands in another column, and the focus it had is gone.
  useKeepFocus(data?.map(({ count }) => count).join(' ') ?? '');
  const { run: save } = useCommand('records.save');
  const { offerUndo } = useUndo();
  const commandsOf = useRecordCommands();

  const move = useCallback(
    async (card: Pick<Card, 'id' | 'name'>, stageId: string) => {
      const changes = await stageChanges(t, stages, stageId, card.name);
      const saved = changes && (await save({ kind: 'opportunities', id: card.id, changes }));
      if (!saved) return;
      const { entries } = await call('history.list', { before: null, limit: 1 });
      const name = String(saved.record['name'] ?? '');
      offerUndo(
        t('history.moved', { name, stage: stageLabel(t, stages, stageId) }),
        entries[0]?.number ?? null,
      );
    },
    [save, offerUndo, t, stages],
  );

  const movesOf = (card: Card, from: string): Command[] =>
    stages
      .filter((stage) => stage.id !== from)
      .map((stage) => ({
        id: `record.stage.${stage.id}`,
        name: () => stageLabel(t, stages, stage.id),
        icon: IconArrowRight,
        group: 'record',
        run: () => move(card, stage.id),
      }));
  const menuOf = (card: Card, from: string): Command[][] => [
    ...recordGroups(commandsOf({ kind: 'opportunities', id: card.id, name: card.name })),
    movesOf(card, from).map((command) => ({
      ...command,
      name: (say) => say('board.moveToStage', { stage: command.name(say) }),
    })),
  ];

  if (error) {
    return (
      <ErrorState
        message={describeRefusal(t, error.refusal)}
        retryLabel={t('frame.tryAgain')}
        retry={retry}
      />
    );
  }
  if (!data) return <Waiting rows={8} label={t('frame.loading')} />;

  return (
    <div className="board-page">
      <div className="board-owner no-print">
        <LinkField
          to="reps"
          value={owner?.id ?? null}
          valueLabel={owner?.label ?? null}
          label={t('board.owner')}
          labelShown={false}
          error={null}
          autoFocus={false}
          placeholder={t('board.everyone')}
          onChange={(id, label) => setOwner(id === null ? null : { id, label: label ?? '' })}
        />
      </div>
      <div className="board">
        {data.map((column) => {
          const stage = stages.find((one) => one.id === column.stageId);
          return (
            <section
              key={column.stageId}
              className="board-column"
              aria-label={stageLabel(t, stages, column.stageId)}
              data-over={over === column.stageId || undefined}
              onDragOver={(event) => {
                event.preventDefault();
                setOver(column.stageId);
              }}
              onDragLeave={() => setOver(null)}
              onDrop={(event) => {
                event.preventDefault();
                setOver(null);
                const id = event.dataTransfer.getData('text/plain');
                const card = data.flatMap((one) => one.cards).find((one) => one.id === id);
                if (card && !column.cards.includes(card)) void move(card, column.stageId);
              }}
            >
              <header className="board-head">
                <h2>{stageTag(column.stageId, { t, lists })}</h2>
                <span className="quiet">{formats.number(column.count)}</span>
                <span className="board-sum">{formats.money(column.amount, 0)}</span>
                {stage?.outcome === 'open' && (
                  <span className="small quiet">
                    {t('board.weighted', { amount: formats.money(column.weighted, 0) })}
                  </span>
                )}
              </header>
              <ul className="board-cards">
                {column.cards.map((card: Card) => (
                  <PipelineCard
                    key={card.id}
                    card={card}
                    opened={card.id === openId}
                    onOpen={() => onOpen(card.id)}
                    menu={menuOf(card, column.stageId)}
                    moves={movesOf(card, column.stageId)}
                  />
                ))}
              </ul>
              {column.count > column.cards.length && (
                <p className="small quiet">
                  {t('board.more', { count: column.count - column.cards.length })}
                </p>
              )}
              {column.count === 0 && <p className="small quiet">{t('board.none')}</p>}
            </section>
          );
        })}
      </div>
    </div>
  );
}
