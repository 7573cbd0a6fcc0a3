/** The fields a section can hold, by their words: choosing one puts its name where the cursor is. */
import { Button, Menu, TextInput } from '@mantine/core';
import { useState } from 'react';
import { documentFields } from '#contract/document-fields.ts';
import type { DocumentUse } from '#contract/kinds/documents.ts';
import { fold } from '#locale/fold.ts';
import { hasMessage } from '#locale/translate.ts';
import { useT } from '#renderer/data/workspace.ts';
import { IconBraces } from '#renderer/ui/icons.ts';

interface Props {
  readonly use: DocumentUse;
  readonly onChoose: (name: string) => void;
}

export function FieldMenu({ use, onChoose }: Props) {
  const t = useT();
  const [sought, setSought] = useState('');
  const wordsOf = (name: string) => {
    const key = `documents.field.${name}`;
    return hasMessage(key) ? t(key) : name;
  };
  const text = fold(sought.trim());
  const names = documentFields[use].filter(({ type }) => type === 'text').map(({ name }) => name);
  const found = names.filter((name) => text === '' || fold(`${wordsOf(name)} ${name}`).includes(text));
  return (
    <Menu position="bottom-start" trapFocus={false} onClose={() => setSought('')}>
      <Menu.Target>
        <Button
          size="compact-xs"
          variant="subtle"
          color="gray"
          leftSection={<IconBraces size={14} aria-hidden />}
        >
          {t('proposalsPage.insertField')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown className="pp-fields">
        <TextInput
          aria-label={t('proposalsPage.findField')}
          placeholder={t('proposalsPage.findField')}
          value={sought}
          data-autofocus
          onChange={(event) => setSought(event.currentTarget.value)}
          onKeyDown={(event) => {
            const [first] = found;
            if (event.key !== 'Enter' || first === undefined) return;
            event.preventDefault();
            onChoose(first);
          }}
        />
        {found.map((name) => (
          <Menu.Item key={name} onClick={() => onChoose(name)}>
            <span>{wordsOf(name)}</span> <code className="quiet small">{`{${name}}`}</code>
          </Menu.Item>
        ))}
        {found.length === 0 && <p className="quiet small">{t('lists.nothingFound')}</p>}
      </Menu.Dropdown>
    </Menu>
  );
}
