/** A command as a line of a menu: icon, words, shortcut, and a tick where it is the one that holds. */
import { Menu } from '@mantine/core';
import { type Command, canRun } from '#renderer/data/commands.ts';
import { useT } from '#renderer/data/workspace.ts';
import { ariaShortcut, shortcutLabel } from '#renderer/ui/shortcuts.ts';

interface Props {
  readonly command: Command;
  /** Shorter words, where the menu says the rest. */
  readonly text?: string;
  /** The language of its words, where that is not the window's. */
  readonly lang?: string;
}

export function CommandMenuItem({ command, text, lang }: Props) {
  const t = useT();
  const Icon = command.icon;
  const checked = command.checked?.();
  const words = text ?? command.name(t);
  const shared = {
    lang,
    'aria-keyshortcuts': ariaShortcut(command.shortcut),
    disabled: !canRun(command),
  };
  if (checked !== undefined) {
    return (
      <Menu.CheckboxItem
        {...shared}
        checked={checked}
        closeMenuOnClick
        onChange={() => void command.run()}
        rightSection={<Icon size={15} stroke={1.7} aria-hidden />}
      >
        {words}
      </Menu.CheckboxItem>
    );
  }
  return (
    <Menu.Item
      {...shared}
      leftSection={<Icon size={15} stroke={1.7} aria-hidden />}
      rightSection={
        command.shortcut && (
          // Drawn by the style sheet: it is not of the item's name, the platform says it.
          <span className="menu-shortcut" data-keys={shortcutLabel(t, command.shortcut)} aria-hidden />
        )
      }
      onClick={() => void command.run()}
    >
      {words}
    </Menu.Item>
  );
}
