/** What can be done with a line of the price table, besides writing in it. */
import { ActionIcon, Menu } from '@mantine/core';
import type { ProposalItem, ProposalLine } from '#contract/kinds/documents.ts';
import { useT } from '#renderer/data/workspace.ts';
import { IconArrowDown, IconArrowUp, IconCopy, IconDots, IconPlus, IconTrash } from '#renderer/ui/icons.ts';

export interface LineActions {
  readonly change: (id: string, changes: Partial<ProposalItem> & { text?: string }) => void;
  readonly insert: (after: string | null, type: ProposalLine['type']) => void;
  readonly duplicate: (id: string) => void;
  readonly remove: (id: string) => void;
  /** @param by −1: up, 1: down */
  readonly move: (id: string, by: -1 | 1) => void;
  readonly chooseProduct: (id: string, productId: string) => void;
  readonly grab: (id: string | null) => void;
}

interface Props {
  /** Its id, and its place from 1. */
  readonly line: string;
  readonly place: number;
  readonly first: boolean;
  readonly last: boolean;
  readonly actions: LineActions;
}

export function LineMenu({ line, place, first, last, actions }: Props) {
  const t = useT();
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon size="sm" aria-label={t('proposalsPage.lineMenu', { line: place })}>
          <IconDots size={15} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconPlus size={15} />} onClick={() => actions.insert(line, 'item')}>
          {t('proposalsPage.insertBelow')}
        </Menu.Item>
        <Menu.Item leftSection={<IconCopy size={15} />} onClick={() => actions.duplicate(line)}>
          {t('proposalsPage.duplicate')}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconArrowUp size={15} />}
          disabled={first}
          onClick={() => actions.move(line, -1)}
        >
          {t('proposalsPage.moveUp')}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconArrowDown size={15} />}
          disabled={last}
          onClick={() => actions.move(line, 1)}
        >
          {t('proposalsPage.moveDown')}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item leftSection={<IconTrash size={15} />} onClick={() => actions.remove(line)}>
          {t('proposalsPage.removeLine')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
