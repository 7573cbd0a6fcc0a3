/** The palette: finds any record and runs any command from one field, by keyboard or pointer. */
import { Modal, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { Fragment, useEffect, useId, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import '#renderer/app/palette.css';
import { openRecord } from '#renderer/app/open-record.ts';
import { PaletteOption } from '#renderer/app/PaletteOption.tsx';
import type { PaletteItem } from '#renderer/app/palette-rank.ts';
import { noteRecent } from '#renderer/app/recent.ts';
import { navigate } from '#renderer/app/router.ts';
import { type PaletteGroup, usePalette } from '#renderer/app/use-palette.ts';
import { showOverlay } from '#renderer/data/overlays.ts';
import { useT } from '#renderer/data/workspace.ts';
import { IconBolt, IconSearch, type TablerIcon } from '#renderer/ui/icons.ts';
import { hasMod, shortcutText } from '#renderer/ui/keys.ts';
import { useReturnFocus } from '#renderer/ui/use-return-focus.ts';

interface Props {
  readonly onClose: () => void;
}

interface Line {
  readonly key: string;
  readonly content: React.ReactNode;
  readonly run: (how: 'panel' | 'page') => void;
}

/** Closes the palette, gives the focus back, and only then does what was chosen: it may be about what has the focus. */
const afterClosing = (act: () => void) => {
  flushSync(() => showOverlay(null));
  setTimeout(act, 0);
};

/** Not when the dialog has come to rest: what is typed right after the shortcut belongs in the field. */
const focusAtOnce = (field: HTMLInputElement | null): void => field?.focus();

export function Palette({ onClose }: Props) {
  useReturnFocus();
  const t = useT();
  const id = useId();
  const [typed, setTyped] = useState('');
  const [active, setActive] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  const { groups, text, commandsOnly, waiting } = usePalette(typed);

  const runItem = (item: PaletteItem, how: 'panel' | 'page') =>
    afterClosing(() => {
      if (item.type === 'record') {
        openRecord(item.hit.kind, item.hit.id, how);
        return;
      }
      noteRecent({ command: item.command.id });
      void item.command.run();
    });

  const further = (key: string, Icon: TablerIcon, words: string, run: () => void): Line => ({
    key,
    content: (
      <span className="hit">
        <Icon className="hit-icon quiet" size={16} stroke={1.5} aria-hidden />
        <span className="hit-title">{words}</span>
      </span>
    ),
    run: () => afterClosing(run),
  });
  const furtherLines =
    text === '' || commandsOnly
      ? []
      : [
          further('search', IconSearch, t('commands.searchFor', { text }), () =>
            navigate({ page: 'search', params: { text } }),
          ),
          further('capture', IconBolt, t('commands.captureThis', { text }), () =>
            showOverlay({ type: 'capture', text, on: null }),
          ),
        ];
  const linesOf = (group: PaletteGroup): Line[] =>
    group.items.map((item) => ({
      key: item.key,
      content: <PaletteOption item={item} typed={text} />,
      run: (how) => runItem(item, how),
    }));
  const parts = [
    ...groups.map((group) => ({ id: group.id, lines: linesOf(group) })),
    ...(furtherLines.length > 0 ? [{ id: 'further' as const, lines: furtherLines }] : []),
  ];
  const lines = parts.flatMap((part) => part.lines);
  const at = Math.min(active, lines.length - 1);
  const current = lines[at];
  const found = groups.reduce((sum, group) => sum + group.items.length, 0);
  // Told when typing rests: a count for every letter would talk over the letters.
  const [told] = useDebouncedValue(waiting ? '' : t('commands.found', { count: found }), 400);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another question begins at its first answer
  useEffect(() => setActive(0), [typed]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: follows the line that is chosen
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [at, current?.key]);

  const onKeyDown = (event: React.KeyboardEvent) => {
    const step = (by: number) => {
      if (lines.length > 0) setActive((at + by + lines.length) % lines.length);
    };
    const page = 8;
    if (event.key === 'ArrowDown') step(1);
    else if (event.key === 'ArrowUp') step(-1);
    else if (event.key === 'PageDown') setActive(Math.min(lines.length - 1, at + page));
    else if (event.key === 'PageUp') setActive(Math.max(0, at - page));
    else if (event.key === 'Enter') current?.run(hasMod(event) ? 'page' : 'panel');
    else if (event.key.toLowerCase() === 'k' && hasMod(event)) onClose();
    else return;
    event.preventDefault();
  };

  let index = -1;
  return (
    <Modal
      opened
      onClose={onClose}
      withCloseButton={false}
      padding={0}
      size={640}
      yOffset="10vh"
      attributes={{ content: { 'aria-label': t('commands.palette') } }}
      classNames={{ content: 'palette' }}
    >
      <TextInput
        ref={focusAtOnce}
        data-autofocus
        className="palette-input"
        variant="unstyled"
        role="combobox"
        aria-expanded={lines.length > 0}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={current ? `${id}-${at}` : undefined}
        aria-label={t('commands.palette')}
        placeholder={t('commands.paletteHint')}
        leftSection={<IconSearch size={17} aria-hidden />}
        maxLength={300}
        spellCheck={false}
        autoComplete="off"
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <div
        ref={list}
        id={`${id}-list`}
        className="palette-list"
        role="listbox"
        aria-label={t('commands.palette')}
        data-outdated={waiting || undefined}
      >
        {parts.map((part) => {
          const title = part.id === 'recent' || part.id === 'commands' ? t(`commands.part.${part.id}`) : null;
          return (
            <Fragment key={part.id}>
              {title !== null && (
                <div className="palette-title quiet small" role="presentation">
                  {title}
                </div>
              )}
              {part.lines.map((line) => {
                index += 1;
                const own = index;
                return (
                  // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus
                  // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the keys
                  <div
                    key={line.key}
                    id={`${id}-${own}`}
                    className="palette-option"
                    role="option"
                    aria-selected={own === at}
                    data-further={part.id === 'further' || undefined}
                    onMouseMove={() => setActive(own)}
                    onMouseDown={(event) => event.preventDefault()}
                    onClick={(event) => line.run(hasMod(event) ? 'page' : 'panel')}
                  >
                    {line.content}
                  </div>
                );
              })}
            </Fragment>
          );
        })}
        {lines.length === 0 && !waiting && (
          <div className="palette-none quiet" role="presentation">
            {t('lists.nothingFound')}
          </div>
        )}
      </div>
      <div className="palette-foot quiet small">
        {t('commands.paletteKeys', { page: shortcutText(t, ['mod', 'enter']) })}
      </div>
      <output className="sr-only" aria-live="polite">
        {told}
      </output>
    </Modal>
  );
}
