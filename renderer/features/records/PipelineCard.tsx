/** One opportunity on the board. */
import { ActionIcon, Menu } from '@mantine/core';
import type { Output } from '#contract/channels.ts';
import type { Stage } from '#contract/kinds/workspace.ts';
import { useFormats } from '#renderer/data/formats.ts';
import { stageLabel } from '#renderer/data/words.ts';
import { useT } from '#renderer/data/workspace.ts';
import { dateText } from '#renderer/ui/field-value.tsx';
import { IconDots } from '#renderer/ui/icons.ts';

export type Card = Output<'sales.board'>[number]['cards'][number];

interface Props {
  readonly card: Card;
  readonly stageId: string;
  readonly stages: readonly Stage[];
  readonly opened: boolean;
  readonly onOpen: () => void;
  readonly onMove: (stageId: string) => void;
}

export function PipelineCard({ card, stageId, stages, opened, onOpen, onMove }: Props) {
  const t = useT();
  const formats = useFormats();
  return (
    <li
      className="card"
      data-opened={opened || undefined}
      draggable
      onDragStart={(event) => {
        event.dataTransfer.setData('text/plain', card.id);
        event.dataTransfer.effectAllowed = 'move';
      }}
    >
      <div className="card-top">
        <button type="button" className="card-name" onClick={onOpen}>
          {card.name}
        </button>
        <Menu position="bottom-end">
          <Menu.Target>
            <ActionIcon size="sm" aria-label={t('board.move', { name: card.name })}>
              <IconDots size={15} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Label>{t('board.moveTo')}</Menu.Label>
            {stages
              .filter((stage) => stage.id !== stageId)
              .map((stage) => (
                <Menu.Item key={stage.id} onClick={() => onMove(stage.id)}>
                  {stageLabel(t, stages, stage.id)}
                </Menu.Item>
              ))}
          </Menu.Dropdown>
        </Menu>
      </div>
      {card.client !== '' && !card.name.includes(card.client) && (
        <div className="card-line">{card.client}</div>
      )}
      <div className="card-line">
        <span className="card-amount">{card.amount === null ? '—' : formats.money(card.amount, 0)}</span>
        <span className="quiet">{card.owner}</span>
      </div>
      <div className="card-line small quiet">
        {card.expectedCloseOn !== null && dateText(card.expectedCloseOn, card.late, { t, formats, stages })}
        {card.daysInStage !== null && (
          <span title={t('board.inStageFor', { count: card.daysInStage })}>
            {t('board.daysInStage', { count: card.daysInStage })}
          </span>
        )}
      </div>
    </li>
  );
}
