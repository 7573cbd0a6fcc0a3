/** The sections of the library, by what they are used for and in their order; the chosen one is written beside them. */
import { Button, Menu } from '@mantine/core';
import { useEffect, useRef } from 'react';
import type { LibrarySection } from '#contract/kinds.ts';
import { navigate } from '#renderer/app/router.ts';
import { Pending } from '#renderer/data/Pending.tsx';
import { useCommand } from '#renderer/data/use-command.ts';
import { useQuery } from '#renderer/data/use-query.ts';
import { useUndo } from '#renderer/data/use-undo.ts';
import { useT } from '#renderer/data/workspace.ts';
import { SectionForm } from '#renderer/features/library/SectionForm.tsx';
import type { LibrarySlots } from '#renderer/features/library/slots.ts';
import { announce } from '#renderer/ui/announce.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { IconBooks, IconPlus } from '#renderer/ui/icons.ts';

interface Props {
  /** The id of the one that is written; null: the first. */
  readonly section: string | null;
  readonly slots: LibrarySlots;
}

const uses = ['proposal', 'contract', 'letter'] as const;

const go = (id: string) =>
  navigate({ page: 'library', params: { tab: 'sections', section: id } }, { replace: true });

export function SectionsTab({ section, slots }: Props) {
  const t = useT();
  const query = useQuery('sections.list', { use: null });
  const { run: save } = useCommand('sections.save');
  const { run: move } = useCommand('sections.move');
  const { run: remove } = useCommand('sections.remove');
  const { offerUndo } = useUndo();
  const list = useRef<HTMLDivElement>(null);
  /** Gets the keyboard once it is drawn. */
  const next = useRef<string | null>(null);
  const all = query.data?.sections ?? [];
  const chosen = all.find(({ id }) => id === section) ?? all[0];

  useEffect(() => {
    if (next.current === null) return;
    const found = list.current?.querySelector<HTMLElement>(`[data-id="${CSS.escape(next.current)}"]`);
    if (!found) return;
    next.current = null;
    found.focus();
  });

  const add = async (use: LibrarySection['use']) => {
    const made = await save({ id: null, changes: { name: t('library.newSection'), use } });
    if (!made) return;
    go(made.id);
    offerUndo(t('library.added', { name: t('library.newSection') }), made.entry);
  };
  const duplicate = async (one: LibrarySection) => {
    const { name, type, use, headingEnglish, bodyEnglish, headingFrench, bodyFrench } = one;
    const called = t('library.copyOf', { name }).slice(0, 500);
    const made = await save({
      id: null,
      changes: { name: called, type, use, headingEnglish, bodyEnglish, headingFrench, bodyFrench },
    });
    if (!made) return;
    go(made.id);
    offerUndo(t('library.added', { name: called }), made.entry);
  };
  const drop = async (one: LibrarySection) => {
    const at = all.indexOf(one);
    const neighbour = all[at + 1] ?? all[at - 1];
    const done = await remove({ id: one.id });
    if (!done) return;
    if (neighbour) {
      next.current = neighbour.id;
      go(neighbour.id);
    }
    offerUndo(t('lists.trashed', { what: one.name }), done.entry);
  };
  const shift = async (one: LibrarySection, by: -1 | 1) => {
    const same = all.filter(({ use }) => use === one.use);
    const at = same.indexOf(one);
    const to = at + by;
    if (to < 0 || to >= same.length) return;
    const before = by < 0 ? same[to]?.id : same[to + 1]?.id;
    next.current = one.id;
    if (await move({ id: one.id, before: before ?? null }))
      announce(t('proposalsPage.movedTo', { place: to + 1, count: same.length }));
  };

  const item = (one: LibrarySection) => (
    <li key={one.id}>
      <button
        type="button"
        className="library-item"
        data-id={one.id}
        aria-current={one === chosen || undefined}
        onClick={() => go(one.id)}
        onKeyDown={(event) => {
          const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : null;
          if (by !== null) {
            event.preventDefault();
            if (event.altKey) {
              void shift(one, by);
              return;
            }
            const other = all[all.indexOf(one) + by];
            if (other) {
              next.current = other.id;
              go(other.id);
            }
          } else if (event.key === 'Delete') {
            event.preventDefault();
            void drop(one);
          }
        }}
      >
        <span className="library-item-name">{one.name}</span>
        <span className="small quiet">
          {t(`proposalsPage.type.${one.type}`)}
          {one.standard && ` · ${t('library.standard')}`}
        </span>
      </button>
    </li>
  );

  const addMenu = (
    <Menu position="bottom-start">
      <Menu.Target>
        <Button variant="default" leftSection={<IconPlus size={15} aria-hidden />}>
          {t('library.addSection')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {uses.map((use) => (
          <Menu.Item key={use} onClick={() => void add(use)}>
            {t(`library.for.${use}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );

  if (!query.data) return <Pending query={query} rows={10} />;
  if (!chosen) {
    return (
      <EmptyState icon={IconBooks} title={t('library.noSections')} text={t('library.noSectionsText')}>
        {addMenu}
      </EmptyState>
    );
  }
  return (
    <div className="library-split">
      <div className="library-list" ref={list}>
        {addMenu}
        <p className="small quiet">{t('library.orderHint')}</p>
        {uses.map((use) => {
          const own = all.filter((one) => one.use === use);
          if (own.length === 0) return null;
          return (
            <section key={use} aria-label={t(`library.for.${use}`)}>
              <h2>{t(`library.for.${use}`)}</h2>
              <ol>{own.map(item)}</ol>
            </section>
          );
        })}
      </div>
      <SectionForm
        key={chosen.id}
        section={chosen}
        slots={slots}
        onDuplicate={() => void duplicate(chosen)}
        onRemove={() => void drop(chosen)}
        onMove={(by) => void shift(chosen, by)}
      />
    </div>
  );
}
