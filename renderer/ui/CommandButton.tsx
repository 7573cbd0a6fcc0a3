/** A command as a button: its icon alone with its words beside the pointer, or both. */
import { ActionIcon, type ActionIconProps, Button, type ButtonProps, Tooltip } from '@mantine/core';
import { type Command, canRun } from '#renderer/data/commands.ts';
import { useT } from '#renderer/data/workspace.ts';
import { ariaShortcut, shortcutLabel } from '#renderer/ui/shortcuts.ts';

interface Props {
  readonly command: Command;
  /** Only its icon; its words are then its name for screen readers and its tooltip. */
  readonly iconOnly?: boolean;
  /** Shorter words, where the place says the rest: 'New' above a list of clients. */
  readonly text?: string;
  readonly variant?: ButtonProps['variant'];
  readonly size?: ActionIconProps['size'];
  readonly loading?: boolean;
  /** Of a button that opens and closes a part of the window: is it open? */
  readonly expanded?: boolean;
}

export function CommandButton({ command, iconOnly = false, text, variant, size, loading, expanded }: Props) {
  const t = useT();
  const Icon = command.icon;
  const label = (command.label ?? command.name)(t);
  const shortcut = command.shortcut && shortcutLabel(t, command.shortcut);
  const hint = shortcut === undefined ? label : `${label} (${shortcut})`;
  const shared = {
    onClick: () => void command.run(),
    disabled: !canRun(command),
    'aria-keyshortcuts': ariaShortcut(command.shortcut),
    'aria-pressed': command.checked?.(),
    'aria-expanded': expanded,
  };
  if (iconOnly) {
    return (
      <Tooltip label={hint}>
        <ActionIcon {...shared} aria-label={label} {...(size === undefined ? {} : { size })}>
          <Icon size={17} stroke={1.6} aria-hidden />
        </ActionIcon>
      </Tooltip>
    );
  }
  return (
    <Tooltip label={hint} disabled={shortcut === undefined && (text ?? label) === label}>
      <Button
        {...shared}
        leftSection={<Icon size={15} aria-hidden />}
        {...(variant === undefined ? {} : { variant })}
        {...(loading === undefined ? {} : { loading })}
      >
        {text ?? label}
      </Button>
    </Tooltip>
  );
}
