/** The body of a section: plain text with marks, and the buttons that make them. */
import { ActionIcon, Textarea, Tooltip } from '@mantine/core';
import { useEffect, useRef } from 'react';
import type { DocumentUse } from '#contract/kinds/documents.ts';
import { FieldMenu } from '#renderer/data/sections/FieldMenu.tsx';
import { type Mark, marked, replaced, type Selected } from '#renderer/data/sections/marks.ts';
import { useT } from '#renderer/data/workspace.ts';
import { IconBold, IconHeading, IconItalic, IconList, IconListNumbers } from '#renderer/ui/icons.ts';
import { hasMod } from '#renderer/ui/keys.ts';

interface Props {
  /** Of the document: the fields it can hold. */
  readonly use: DocumentUse;
  readonly label: string;
  readonly value: string;
  /** Of the document: what spelling is checked in. */
  readonly language: 'en' | 'fr';
  readonly onChange: (value: string) => void;
  readonly onLeave: () => void;
}

const buttons = [
  ['strong', IconBold, 'b'],
  ['emphasis', IconItalic, 'i'],
  ['list', IconList, null],
  ['numbered', IconListNumbers, null],
  ['subheading', IconHeading, null],
] as const;

export function MarkedText({ use, label, value, language, onChange, onLeave }: Props) {
  const t = useT();
  const input = useRef<HTMLTextAreaElement>(null);
  /** Selected once the text is there. */
  const next = useRef<Selected | null>(null);
  useEffect(() => {
    const wanted = next.current;
    if (wanted === null || wanted.text !== value) return;
    next.current = null;
    input.current?.focus();
    input.current?.setSelectionRange(wanted.from, wanted.to);
  });

  const apply = (make: (selected: Selected) => Selected) => {
    const element = input.current;
    if (!element) return;
    const made = make({ text: value, from: element.selectionStart, to: element.selectionEnd });
    next.current = made;
    onChange(made.text);
  };
  const mark = (one: Mark) => apply((selected) => marked(selected, one));

  return (
    <div className="pp-marked">
      <div className="pp-marks" role="toolbar" aria-label={t('proposalsPage.marks')}>
        {buttons.map(([one, Icon]) => (
          <Tooltip key={one} label={t(`proposalsPage.mark.${one}`)}>
            <ActionIcon
              size="sm"
              aria-label={t(`proposalsPage.mark.${one}`)}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => mark(one)}
            >
              <Icon size={15} aria-hidden />
            </ActionIcon>
          </Tooltip>
        ))}
        <FieldMenu use={use} onChoose={(name) => apply((selected) => replaced(selected, `{${name}}`))} />
      </div>
      <Textarea
        ref={input}
        aria-label={label}
        autosize
        minRows={3}
        maxRows={24}
        maxLength={20_000}
        lang={language}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
        onBlur={onLeave}
        onKeyDown={(event) => {
          const found =
            hasMod(event) && !event.shiftKey && buttons.find(([, , key]) => key === event.key.toLowerCase());
          if (!found) return;
          event.preventDefault();
          event.stopPropagation();
          mark(found[0]);
        }}
      />
    </div>
  );
}
