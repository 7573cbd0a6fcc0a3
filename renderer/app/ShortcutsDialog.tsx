/** The sheet of keyboard shortcuts: those of the commands offered now, and the keys of tables, as this system writes them. */
import { Kbd, Modal } from '@mantine/core';
import { Fragment } from 'react';
import {
  type CommandGroup,
  commandGroups,
  type Shortcut,
  useOfferedCommands,
} from '#renderer/data/commands.ts';
import { useT } from '#renderer/data/workspace.ts';
import { type Key, keyText } from '#renderer/ui/keys.ts';
import { tableKeys } from '#renderer/ui/table/table-keys.ts';
import { useReturnFocus } from '#renderer/ui/use-return-focus.ts';

interface Props {
  readonly onClose: () => void;
}

interface Line {
  readonly name: string;
  readonly shortcuts: readonly Shortcut[];
}

export function ShortcutsDialog({ onClose }: Props) {
  useReturnFocus();
  const t = useT();
  const commands = useOfferedCommands();

  const keys = (all: readonly Key[]) =>
    all.map((key) => (
      <Kbd key={key} size="xs">
        {keyText(t, key)}
      </Kbd>
    ));

  const shown = (shortcut: Shortcut) =>
    'keys' in shortcut ? (
      keys(shortcut.keys)
    ) : (
      <>
        {keys([shortcut.sequence[0]])}
        <span className="quiet small">{t('frame.key.then')}</span>
        {keys([shortcut.sequence[1]])}
      </>
    );

  const linesOf = (group: CommandGroup): Line[] =>
    commands
      .filter((command) => command.group === group && command.shortcut && !command.heardBy)
      .map((command) => ({
        name: command.name(t),
        shortcuts: [command.shortcut, command.alias].filter((one) => one !== undefined),
      }));

  const inTable: Line[] = tableKeys.map((one) => ({ name: t(one.label), shortcuts: [{ keys: one.keys }] }));
  const parts = [
    ...commandGroups
      .filter((group) => group !== 'go')
      .map((group) => ({ id: group, title: t(`commands.group.${group}`), lines: linesOf(group) })),
    { id: 'table', title: t('frame.shortcuts.list'), lines: inTable },
    { id: 'go', title: t('commands.group.go'), lines: linesOf('go') },
  ].filter((part) => part.lines.length > 0);

  return (
    <Modal
      opened
      onClose={onClose}
      title={t('frame.shortcuts')}
      size={880}
      closeButtonProps={{ 'aria-label': t('frame.close') }}
      onKeyDown={(event) => {
        // Closed by the key that opened it.
        if (event.key !== '?') return;
        event.preventDefault();
        onClose();
      }}
    >
      <div className="shortcuts">
        {parts.map((part) => (
          <section key={part.id} aria-label={part.title}>
            <h3>{part.title}</h3>
            <dl>
              {part.lines.map((line) => (
                <div key={line.name}>
                  <dt>{line.name}</dt>
                  <dd>
                    {line.shortcuts.map((shortcut, index) => (
                      <Fragment key={JSON.stringify(shortcut)}>
                        {index > 0 && <span className="quiet small"> · </span>}
                        {shown(shortcut)}
                      </Fragment>
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Modal>
  );
}
