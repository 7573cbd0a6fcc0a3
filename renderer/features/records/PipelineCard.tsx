/** One opportunity on the board. */
import { ActionIcon, Menu } from '@mantine/core';
import type { Output } from '#contract/channels.ts';
import type { Command } from '#renderer/data/commands.ts';
import { useFormats } from '#renderer/data/formats.ts';
import { useT } from '#renderer/data/workspace.ts';
import { CommandMenuItem } from '#renderer/ui/CommandMenuItem.tsx';
import { menuListeners } from '#renderer/ui/context-menu.ts';
import { dateText } from '#renderer/ui/field-value.tsx';
import { IconDots } from '#renderer/ui/icons.ts';

export type Card = Output<'sales.board'>[number]['cards'][number];

interface Props {
  readonly card: Card;
  readonly opened: boolean;
  readonly onOpen: () => void;
  /** To another stage. */
  readonly moves: readonly Command[];
  readonly menu: readonly (readonly Command[])[];
}

export function PipelineCard({ card, opened, onOpen, moves, menu }: Props) {
  const t = useT();
  const formats = useFormats();
  return (
    <li
      className="card"
      data-opened={opened || undefined}
      {...menuListeners((at) => ({ at, label: card.name, commands: menu }))}
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
            {moves.map((command) => (
              <CommandMenuItem key={command.id} command={command} />
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
        {card.expectedCloseOn !== null && dateText(card.expectedCloseOn, card.late, { t, formats })}
        {card.daysInStage !== null && (
          <span title={t('board.inStageFor', { count: card.daysInStage })}>
            {t('board.daysInStage', { count: card.daysInStage })}
          </span>
        )}
      </div>
    </li>
  );
}
