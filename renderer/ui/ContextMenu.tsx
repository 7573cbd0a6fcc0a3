/** Shows the menu that was asked for at its place; afterwards the focus is where it was before. */
import { Menu } from '@mantine/core';
import { Fragment, useEffect, useRef } from 'react';
import { flushSync } from 'react-dom';
import { CommandMenuItem } from '#renderer/ui/CommandMenuItem.tsx';
import { showContextMenu, useContextMenu } from '#renderer/ui/context-menu.ts';

export function ContextMenu() {
  const shown = useContextMenu();
  const before = useRef<Element | null>(null);
  // Another menu asked for while one is open keeps what had the focus before the first.
  useEffect(() => {
    const active = document.activeElement;
    if (shown && !active?.closest('[role="menu"]')) before.current = active;
  }, [shown]);

  const close = () => {
    flushSync(() => showContextMenu(null));
    const element = before.current;
    if (element instanceof HTMLElement && element.isConnected) element.focus({ preventScroll: true });
  };

  if (!shown) return null;
  const { at, label } = shown;
  const groups = shown.commands.filter((group) => group.length > 0);
  return (
    <Menu
      key={`${at.x} ${at.y} ${label}`}
      opened
      onChange={(opened) => {
        if (!opened) close();
      }}
      position="bottom-start"
      offset={2}
      returnFocus={false}
      // Not the keys: the one that asked for the menu would close it at once.
      clickOutsideEvents={['mousedown', 'touchstart']}
      transitionProps={{ duration: 0 }}
    >
      <Menu.Target>
        <span
          className="context-menu-place"
          aria-hidden
          style={{ position: 'fixed', left: at.x, top: at.y, width: 0, height: 0 }}
        />
      </Menu.Target>
      <Menu.Dropdown
        aria-label={label}
        aria-labelledby={undefined}
        className="context-menu"
        onContextMenu={(event) => event.preventDefault()}
      >
        {groups.map((group, index) => (
          <Fragment key={group.map(({ id }) => id).join(' ')}>
            {index > 0 && <Menu.Divider />}
            {group.map((command) => (
              <CommandMenuItem
                key={command.id}
                command={{
                  ...command,
                  // What it does may be about what had the focus, or take the focus elsewhere.
                  run: () => {
                    close();
                    return command.run();
                  },
                }}
              />
            ))}
          </Fragment>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
