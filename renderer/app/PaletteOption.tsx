/** A line of the palette: a record or a command, with what kind of thing it is and its shortcut. */
import type { ReactNode } from 'react';
import type { PaletteItem } from '#renderer/app/palette-rank.ts';
import { useT } from '#renderer/data/workspace.ts';
import { FoundText } from '#renderer/ui/FoundText.tsx';
import { HitRow } from '#renderer/ui/HitRow.tsx';
import { IconCheck } from '#renderer/ui/icons.ts';
import { shortcutLabel } from '#renderer/ui/shortcuts.ts';

interface Props {
  readonly item: PaletteItem;
  readonly typed: string;
}

export function PaletteOption({ item, typed }: Props): ReactNode {
  const t = useT();
  if (item.type === 'record') return <HitRow hit={item.hit} typed={typed} />;
  const { command } = item;
  const Icon = command.icon;
  return (
    <span className="hit">
      <Icon className="hit-icon quiet" size={16} stroke={1.5} aria-hidden />
      <span className="hit-title">
        <FoundText text={command.name(t)} typed={typed} whole={command.name(t)} />
      </span>
      {command.checked?.() === true && <IconCheck className="hit-icon" size={14} aria-hidden />}
      <span className="hit-kind quiet small">
        {command.shortcut ? shortcutLabel(t, command.shortcut) : t(`commands.group.${command.group}`)}
      </span>
    </span>
  );
}
