/** The list of keyboard shortcuts, as this system writes them. */
import { Kbd, Modal } from '@mantine/core';
import { sections } from '#renderer/app/sections.ts';
import { useT } from '#renderer/data/workspace.ts';
import { type Key, keyText } from '#renderer/ui/keys.ts';

interface Props {
  readonly opened: boolean;
  readonly onClose: () => void;
}

const everywhere = [
  ['frame.shortcuts.search', ['/']],
  ['frame.shortcuts.undo', ['mod', 'Z']],
  ['frame.shortcuts.redo', ['mod', 'shift', 'Z']],
  ['frame.shortcuts.print', ['mod', 'P']],
  ['frame.shortcuts.help', ['?']],
] as const;

const inList = [
  ['frame.shortcuts.move', ['↑', '↓', '←', '→']],
  ['frame.shortcuts.open', ['enter']],
  ['frame.shortcuts.page', ['mod', 'enter']],
  ['frame.shortcuts.edit', ['F2']],
  ['frame.shortcuts.select', ['space']],
  ['frame.shortcuts.selectRange', ['shift', '↓']],
  ['frame.shortcuts.selectAll', ['mod', 'A']],
  ['frame.shortcuts.trash', ['delete']],
  ['frame.shortcuts.close', ['escape']],
  ['frame.shortcuts.header', ['enter']],
  ['frame.shortcuts.moveColumn', ['mod', '→']],
  ['frame.shortcuts.resizeColumn', ['alt', '→']],
] as const;

export function ShortcutsDialog({ opened, onClose }: Props) {
  const t = useT();
  const keys = (all: readonly Key[]) =>
    all.map((key) => (
      <Kbd key={key} size="xs">
        {keyText(t, key)}
      </Kbd>
    ));

  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('frame.shortcuts')}
      size="xl"
      closeButtonProps={{ 'aria-label': t('frame.close') }}
    >
      <div className="shortcuts">
        <section>
          <h3>{t('frame.shortcuts.everywhere')}</h3>
          <dl>
            {everywhere.map(([label, combination]) => (
              <div key={label}>
                <dt>{t(label)}</dt>
                <dd>{keys(combination)}</dd>
              </div>
            ))}
          </dl>
          <h3>{t('frame.shortcuts.list')}</h3>
          <dl>
            {inList.map(([label, combination]) => (
              <div key={label}>
                <dt>{t(label)}</dt>
                <dd>{keys(combination)}</dd>
              </div>
            ))}
          </dl>
        </section>
        <section>
          <h3>{t('frame.shortcuts.sections')}</h3>
          <dl>
            {sections.map((section, index) => (
              <div key={section.id}>
                <dt>{t(section.label)}</dt>
                <dd>
                  {index < 9 && (
                    <>
                      {keys(['mod', String(index + 1)])}
                      <span className="quiet small"> · </span>
                    </>
                  )}
                  {keys(['g'])}
                  <span className="quiet small">{t('frame.key.then')}</span>
                  {keys([section.letter])}
                </dd>
              </div>
            ))}
          </dl>
        </section>
      </div>
    </Modal>
  );
}
