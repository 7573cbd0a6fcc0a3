/** The saved views of a list: chosen, saved, renamed, removed. */
import { Button, Group, Menu, Modal, TextInput } from '@mantine/core';
import { useRef, useState } from 'react';
import type { ListedKind, SavedView } from '#contract/kinds.ts';
import { emptyList, type ListState } from '#renderer/app/router.ts';
import { type Command, canRun, useCommands } from '#renderer/data/commands.ts';
import { useCommand } from '#renderer/data/use-command.ts';
import { useQuery } from '#renderer/data/use-query.ts';
import { useT } from '#renderer/data/workspace.ts';
import { announce } from '#renderer/ui/announce.ts';
import { CommandMenuItem } from '#renderer/ui/CommandMenuItem.tsx';
import {
  IconBookmark,
  IconBookmarkPlus,
  IconCheck,
  IconChevronDown,
  IconDeviceFloppy,
  IconPencil,
  IconTrash,
} from '#renderer/ui/icons.ts';
import type { ColumnLayout } from '#renderer/ui/table/column-layout.ts';

interface Props {
  readonly kind: ListedKind;
  readonly state: ListState;
  readonly layout: ColumnLayout;
  readonly onChoose: (state: ListState, columns: ColumnLayout | null) => void;
}

export function ViewsMenu({ kind, state, layout, onChoose }: Props) {
  const t = useT();
  const { data: views = [] } = useQuery('views.list', { list: kind });
  const { run: save, running } = useCommand('views.save');
  const { run: remove } = useCommand('views.remove');
  const button = useRef<HTMLButtonElement>(null);
  const [naming, setNaming] = useState<{ readonly id: string | null; readonly name: string } | null>(null);

  const chosen = views.find((view) => view.id === state.view) ?? null;
  const changed =
    chosen !== null &&
    (JSON.stringify([chosen.query, chosen.layout]) !== JSON.stringify([state.query, state.layout]) ||
      JSON.stringify(chosen.columns) !== JSON.stringify(layout));

  const choose = (view: SavedView | null) =>
    view
      ? onChoose(
          { query: view.query, view: view.id, open: null, layout: view.layout },
          view.columns.length > 0 ? view.columns : null,
        )
      : onChoose(emptyList, null);

  const keep = async (id: string | null, name: string) => {
    const saved = await save({
      id,
      list: kind,
      name: name.trim(),
      query: state.query,
      columns: layout,
      layout: state.layout,
    });
    if (!saved) return;
    setNaming(null);
    onChoose({ ...state, view: saved.id }, null);
  };

  const drop = async (view: SavedView) => {
    // A view goes at once and comes back with Undo, like everything else.
    await remove({ id: view.id });
    onChoose({ ...state, view: null }, null);
    announce(t('history.viewRemoved', { name: view.name }));
  };

  const commands: Command[] = [
    {
      id: 'list.saveView',
      name: (say) => say('lists.saveView'),
      icon: IconDeviceFloppy,
      group: 'list',
      when: () => chosen !== null && changed,
      run: () => (chosen ? keep(chosen.id, chosen.name) : undefined),
    },
    {
      id: 'list.saveViewAs',
      name: (say) => say('lists.saveViewAs'),
      icon: IconBookmarkPlus,
      group: 'list',
      run: () => setNaming({ id: null, name: '' }),
    },
    {
      id: 'list.renameView',
      name: (say) => say('lists.renameView'),
      icon: IconPencil,
      group: 'list',
      when: () => chosen !== null,
      run: () => (chosen ? setNaming({ id: chosen.id, name: chosen.name }) : undefined),
    },
    {
      id: 'list.removeView',
      name: (say) => say('lists.removeView'),
      icon: IconTrash,
      group: 'list',
      when: () => chosen !== null,
      run: () => (chosen ? drop(chosen) : undefined),
    },
  ];
  useCommands(commands);

  return (
    <>
      <Menu position="bottom-start">
        <Menu.Target>
          <Button
            ref={button}
            variant="subtle"
            color="gray"
            leftSection={<IconBookmark size={15} aria-hidden />}
            rightSection={<IconChevronDown size={14} aria-hidden />}
          >
            {chosen ? chosen.name : t('lists.allRecords')}
            {changed && <span className="quiet"> · {t('lists.viewChanged')}</span>}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>{t('lists.views')}</Menu.Label>
          <Menu.Item
            leftSection={<IconCheck size={14} visibility={chosen ? 'hidden' : 'visible'} />}
            onClick={() => choose(null)}
          >
            {t('lists.allRecords')}
          </Menu.Item>
          {views.map((view) => (
            <Menu.Item
              key={view.id}
              leftSection={<IconCheck size={14} visibility={view.id === state.view ? 'visible' : 'hidden'} />}
              onClick={() => choose(view)}
            >
              {view.name}
            </Menu.Item>
          ))}
          <Menu.Divider />
          {commands
            .filter((command) => canRun(command))
            .map((command) => (
              <CommandMenuItem key={command.id} command={command} />
            ))}
        </Menu.Dropdown>
      </Menu>
      <Modal
        opened={naming !== null}
        onClose={() => setNaming(null)}
        // The menu's item that opened it is gone.
        returnFocus={false}
        onExitTransitionEnd={() => button.current?.focus()}
        title={t(naming?.id == null ? 'lists.saveViewAs' : 'lists.renameView')}
        closeButtonProps={{ 'aria-label': t('frame.close') }}
      >
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (naming && naming.name.trim() !== '') void keep(naming.id, naming.name);
          }}
        >
          <TextInput
            data-autofocus
            label={t('lists.viewName')}
            maxLength={200}
            value={naming?.name ?? ''}
            onChange={(event) => setNaming({ id: naming?.id ?? null, name: event.currentTarget.value })}
          />
          <Group justify="flex-end" mt="md" gap="sm">
            <Button variant="default" onClick={() => setNaming(null)}>
              {t('frame.cancel')}
            </Button>
            <Button type="submit" loading={running} disabled={(naming?.name.trim() ?? '') === ''}>
              {t('frame.save')}
            </Button>
          </Group>
        </form>
      </Modal>
    </>
  );
}
