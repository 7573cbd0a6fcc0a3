/** One section of a document: its heading, its text, and what a person should look at in it. */
import { ActionIcon, Menu, TextInput } from '@mantine/core';
import { memo } from 'react';
import type { DocumentRemark } from '#contract/documents.ts';
import type { DocumentSection, DocumentUse } from '#contract/kinds/documents.ts';
import { MarkedText } from '#renderer/data/sections/MarkedText.tsx';
import { Remarks } from '#renderer/data/sections/Remarks.tsx';
import { useT } from '#renderer/data/workspace.ts';
import {
  IconArrowDown,
  IconArrowUp,
  IconChevronDown,
  IconChevronRight,
  IconDots,
  IconGripVertical,
  IconTrash,
} from '#renderer/ui/icons.ts';

export interface SectionActions {
  readonly change: (id: string, changes: Partial<Pick<DocumentSection, 'heading' | 'body'>>) => void;
  readonly leave: () => void;
  readonly toggle: (id: string) => void;
  readonly remove: (id: string) => void;
  readonly move: (id: string, by: -1 | 1) => void;
  readonly grab: (id: string | null) => void;
}

interface Props {
  readonly use: DocumentUse;
  readonly section: DocumentSection;
  /** From 1. */
  readonly place: number;
  readonly count: number;
  readonly open: boolean;
  readonly locked: boolean;
  readonly over: boolean;
  readonly language: 'en' | 'fr';
  readonly remarks: readonly DocumentRemark[];
  readonly actions: SectionActions;
}

function Card(props: Props) {
  const { section, place, count, open, locked, language, remarks, actions } = props;
  const t = useT();
  const { id } = section;
  const name = section.heading.trim() || t(`proposalsPage.type.${section.type}`);
  return (
    <li
      className="pp-section"
      data-section={id}
      data-over={props.over || undefined}
      onKeyDown={(event) => {
        if (locked || !event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
        event.preventDefault();
        event.stopPropagation();
        actions.move(id, event.key === 'ArrowUp' ? -1 : 1);
      }}
    >
      <div className="pp-section-head">
        {!locked && (
          <span
            className="pp-section-grip"
            aria-hidden
            draggable
            onDragStart={(event) => {
              event.dataTransfer.setData('text/plain', name);
              event.dataTransfer.effectAllowed = 'move';
              actions.grab(id);
            }}
            onDragEnd={() => actions.grab(null)}
          >
            <IconGripVertical size={15} />
          </span>
        )}
        <ActionIcon
          size="sm"
          className="pp-section-toggle"
          aria-label={t(open ? 'proposalsPage.closeSection' : 'proposalsPage.openSection', { name })}
          aria-expanded={open}
          onClick={() => actions.toggle(id)}
        >
          {open ? <IconChevronDown size={15} aria-hidden /> : <IconChevronRight size={15} aria-hidden />}
        </ActionIcon>
        {locked ? (
          <strong className="pp-section-name">{name}</strong>
        ) : (
          <TextInput
            className="pp-section-name"
            variant="unstyled"
            aria-label={t('proposalsPage.sectionHeading', { place })}
            placeholder={t(`proposalsPage.type.${section.type}`)}
            maxLength={200}
            lang={language}
            value={section.heading}
            onChange={(event) => actions.change(id, { heading: event.currentTarget.value })}
            onBlur={actions.leave}
          />
        )}
        {remarks.length > 0 && (
          <span className="pp-remark-count risk">
            {t('proposalsPage.remarks', { count: remarks.length })}
          </span>
        )}
        <span className="small quiet pp-section-type">{t(`proposalsPage.type.${section.type}`)}</span>
        {!locked && (
          <Menu position="bottom-end">
            <Menu.Target>
              <ActionIcon size="sm" aria-label={t('proposalsPage.sectionMenu', { name })}>
                <IconDots size={15} aria-hidden />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item
                leftSection={<IconArrowUp size={15} />}
                disabled={place === 1}
                onClick={() => actions.move(id, -1)}
              >
                {t('proposalsPage.moveUp')}
              </Menu.Item>
              <Menu.Item
                leftSection={<IconArrowDown size={15} />}
                disabled={place === count}
                onClick={() => actions.move(id, 1)}
              >
                {t('proposalsPage.moveDown')}
              </Menu.Item>
              <Menu.Divider />
              <Menu.Item leftSection={<IconTrash size={15} />} onClick={() => actions.remove(id)}>
                {t('proposalsPage.removeSection')}
              </Menu.Item>
            </Menu.Dropdown>
          </Menu>
        )}
      </div>
      {open && (
        <div className="pp-section-body">
          {section.type === 'prices' && <p className="small quiet">{t('proposalsPage.pricesHere')}</p>}
          {section.type === 'signature' && <p className="small quiet">{t('proposalsPage.signatureHere')}</p>}
          {locked ? (
            <p className="pp-section-text" lang={language}>
              {section.body}
            </p>
          ) : (
            <MarkedText
              use={props.use}
              label={t('proposalsPage.sectionText', { name })}
              value={section.body}
              language={language}
              onChange={(body) => actions.change(id, { body })}
              onLeave={actions.leave}
            />
          )}
          <Remarks remarks={remarks} />
        </div>
      )}
    </li>
  );
}

/** Drawn again only where something of it is otherwise. */
export const SectionCard = memo(Card);
