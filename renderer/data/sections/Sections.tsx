/** The sections of a document, in the order they are printed; new ones come from the library of its use. */
import { Button, Menu } from '@mantine/core';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { DocumentRemark } from '#contract/documents.ts';
import type { DocumentSection } from '#contract/kinds/documents.ts';
import type { LibrarySection } from '#contract/kinds.ts';
import { type SectionActions, SectionCard } from '#renderer/data/sections/SectionCard.tsx';
import { useQuery } from '#renderer/data/use-query.ts';
import { useT } from '#renderer/data/workspace.ts';
import { announce } from '#renderer/ui/announce.ts';
import { IconPlus } from '#renderer/ui/icons.ts';
import { movedTo } from '#renderer/ui/moved-to.ts';
import { showDone } from '#renderer/ui/toasts.tsx';

interface Props {
  readonly use: LibrarySection['use'];
  readonly sections: readonly DocumentSection[];
  readonly language: 'en' | 'fr';
  readonly locked: boolean;
  readonly remarks: readonly DocumentRemark[];
  readonly onChange: (sections: DocumentSection[]) => void;
  readonly onLeave: () => void;
  readonly onRemoved: (what: string) => void;
}

/** Most sections of a document: contract/kinds/documents.ts. */
const most = 60;
const types = ['text', 'clauses', 'prices', 'signature'] as const;
const none: readonly DocumentRemark[] = [];

const fromLibrary = (one: LibrarySection, language: 'en' | 'fr'): DocumentSection => {
  // A section that was written in one language only is better than an empty one.
  const [heading, other] =
    language === 'fr' ? [one.headingFrench, one.headingEnglish] : [one.headingEnglish, one.headingFrench];
  const [body, otherBody] =
    language === 'fr' ? [one.bodyFrench, one.bodyEnglish] : [one.bodyEnglish, one.bodyFrench];
  return {
    id: crypto.randomUUID(),
    sectionId: one.id,
    type: one.type,
    heading: (heading ?? other ?? one.name).slice(0, 200),
    body: body ?? otherBody ?? '',
  };
};

export function Sections({ use, sections, language, locked, remarks, onChange, onLeave, onRemoved }: Props) {
  const t = useT();
  const list = useRef<HTMLOListElement>(null);
  const [open, setOpen] = useState<ReadonlySet<string>>(
    // A letter is its text; of longer documents one sees the order first.
    () => new Set(use === 'letter' ? sections.map(({ id }) => id) : []),
  );
  const [dragged, setDragged] = useState<string | null>(null);
  const [over, setOver] = useState<string | null>(null);
  /** What gets the keyboard once it is drawn. */
  const next = useRef<readonly [section: string, part: string] | null>(null);
  const { data: library } = useQuery('sections.list', locked ? null : { use });

  useEffect(() => {
    if (next.current === null) return;
    const [id, part] = next.current;
    const found = list.current?.querySelector<HTMLElement>(`[data-section="${CSS.escape(id)}"] ${part}`);
    if (!found) return;
    next.current = null;
    found.focus();
  });

  const latest = useRef({ sections, onChange, onLeave, onRemoved, t });
  latest.current = { sections, onChange, onLeave, onRemoved, t };
  const put = (after: DocumentSection[]) => {
    latest.current = { ...latest.current, sections: after };
    latest.current.onChange(after);
  };
  const putNow = useRef(put);
  putNow.current = put;

  const actions = useMemo<SectionActions>(
    () => ({
      change: (id, changes) =>
        putNow.current(latest.current.sections.map((one) => (one.id === id ? { ...one, ...changes } : one))),
      leave: () => latest.current.onLeave(),
      toggle: (id) =>
        setOpen((before) => {
          const after = new Set(before);
          if (!after.delete(id)) after.add(id);
          return after;
        }),
      remove: (id) => {
        const { sections: now, t: say } = latest.current;
        const at = now.findIndex((one) => one.id === id);
        const section = now[at];
        const neighbour = now[at + 1] ?? now[at - 1];
        if (neighbour) next.current = [neighbour.id, '.pp-section-toggle'];
        putNow.current(now.filter((one) => one.id !== id));
        latest.current.onRemoved(section?.heading.trim() || say('proposalsPage.section'));
      },
      move: (id, by) => {
        const { sections: now, t: say } = latest.current;
        const from = now.findIndex((one) => one.id === id);
        const to = from + by;
        if (to < 0 || to >= now.length) return;
        next.current = [id, '.pp-section-toggle'];
        putNow.current(movedTo(now, from, to));
        latest.current.onLeave();
        announce(say('proposalsPage.movedTo', { place: to + 1, count: now.length }));
      },
      grab: (id) => {
        setDragged(id);
        if (id === null) setOver(null);
      },
    }),
    [],
  );

  const add = (section: DocumentSection) => {
    if (sections.length >= most) {
      showDone(t('proposalsPage.tooManySections', { count: most }));
      return;
    }
    setOpen((before) => new Set([...before, section.id]));
    next.current = [section.id, 'input'];
    // What is signed stands last: a new section goes before it.
    const last = sections.at(-1);
    const at =
      last?.type === 'signature' && section.type !== 'signature' ? sections.length - 1 : sections.length;
    put([...sections.slice(0, at), section, ...sections.slice(at)]);
    onLeave();
  };

  const byHeading = useMemo(() => {
    const found = new Map<string, DocumentRemark[]>();
    for (const remark of remarks) {
      if (remark.where === null) continue;
      const before = found.get(remark.where);
      if (before) before.push(remark);
      else found.set(remark.where, [remark]);
    }
    return found;
  }, [remarks]);

  const used = new Set(sections.map(({ sectionId }) => sectionId));
  return (
    <section className="pp-sections" aria-label={t('fields.proposals.sections')}>
      <div className="pp-part-head">
        <h2>{t('fields.proposals.sections')}</h2>
        {!locked && (
          <Menu position="bottom-end">
            <Menu.Target>
              <Button variant="default" leftSection={<IconPlus size={15} aria-hidden />}>
                {t('proposalsPage.addSection')}
              </Button>
            </Menu.Target>
            <Menu.Dropdown className="pp-library">
              {library && library.sections.length > 0 && (
                <>
                  <Menu.Label>{t('proposalsPage.fromLibrary')}</Menu.Label>
                  {library.sections.map((one) => (
                    <Menu.Item key={one.id} onClick={() => add(fromLibrary(one, language))}>
                      {one.name}
                      {used.has(one.id) && <span className="quiet small"> · {t('proposalsPage.used')}</span>}
                    </Menu.Item>
                  ))}
                  <Menu.Divider />
                </>
              )}
              {types
                .filter((type) => use === 'proposal' || type !== 'prices')
                .map((type) => (
                  <Menu.Item
                    key={type}
                    onClick={() =>
                      add({ id: crypto.randomUUID(), sectionId: null, type, heading: '', body: '' })
                    }
                  >
                    {t(`proposalsPage.empty.${type}`)}
                  </Menu.Item>
                ))}
            </Menu.Dropdown>
          </Menu>
        )}
      </div>
      {sections.length === 0 && <p className="quiet">{t('proposalsPage.noSections')}</p>}
      <ol
        ref={list}
        onDragOver={(event) => {
          if (dragged === null) return;
          event.preventDefault();
          const target = event.target instanceof Element ? event.target.closest('[data-section]') : null;
          setOver(target?.getAttribute('data-section') ?? null);
        }}
        onDrop={(event) => {
          if (dragged === null || over === null) return;
          event.preventDefault();
          const place = (id: string) => sections.findIndex((one) => one.id === id);
          put(movedTo(sections, place(dragged), place(over)));
          onLeave();
          actions.grab(null);
        }}
      >
        {sections.map((section, at) => (
          <SectionCard
            key={section.id}
            use={use}
            section={section}
            place={at + 1}
            count={sections.length}
            open={open.has(section.id)}
            locked={locked}
            over={over === section.id && dragged !== null && dragged !== section.id}
            language={language}
            remarks={byHeading.get(section.heading) ?? none}
            actions={actions}
          />
        ))}
      </ol>
    </section>
  );
}
