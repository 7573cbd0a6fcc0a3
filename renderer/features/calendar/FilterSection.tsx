/** What can be chosen of one sort: people, types, rooms, events. Nothing chosen leaves nothing out. */
import { Checkbox, TextInput, UnstyledButton } from '@mantine/core';
import { useId, useState } from 'react';
import { z } from 'zod';
import { fold } from '#locale/fold.ts';
import { useRemembered } from '#renderer/data/remembered.ts';
import { useT } from '#renderer/data/workspace.ts';
import { IconChevronDown, IconChevronRight } from '#renderer/ui/icons.ts';

export interface Choice {
  readonly id: string;
  readonly label: string;
  /** Null: colours stand for something else. */
  readonly colour: string | null;
}

interface Props {
  readonly name: string;
  readonly label: string;
  readonly choices: readonly Choice[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: string[]) => void;
}

/** More than are seen at once are searched. */
const many = 9;
const Opened = z.boolean();

export function FilterSection({ name, label, choices, chosen, onChange }: Props) {
  const t = useT();
  const id = useId();
  const [opened, setOpened] = useRemembered(`calendar.filter.${name}`, Opened, true);
  const [search, setSearch] = useState('');
  const wanted = fold(search.trim());
  const shown = choices.filter(
    (one) => wanted === '' || chosen.includes(one.id) || fold(one.label).includes(wanted),
  );
  if (choices.length === 0) return null;
  const Chevron = opened ? IconChevronDown : IconChevronRight;
  return (
    <section className="cal-filter" aria-labelledby={id}>
      <h2 className="cal-filter-head">
        <UnstyledButton
          id={id}
          className="cal-filter-toggle"
          aria-expanded={opened}
          onClick={() => setOpened(!opened)}
        >
          <Chevron size={14} aria-hidden />
          {label}
          {chosen.length > 0 && <span className="cal-filter-count">{chosen.length}</span>}
        </UnstyledButton>
      </h2>
      {opened && choices.length > many && (
        <TextInput
          size="xs"
          aria-label={t('calendar.searchIn', { what: label })}
          placeholder={t('calendar.search')}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
      )}
      {opened && (
        <ul className="cal-filter-list">
          {shown.map((one) => (
            <li key={one.id}>
              <Checkbox
                size="xs"
                label={
                  <span className="cal-filter-choice">
                    {one.colour !== null && (
                      <span className="fv-dot" style={{ background: one.colour }} aria-hidden />
                    )}
                    {one.label}
                  </span>
                }
                checked={chosen.includes(one.id)}
                onChange={(event) =>
                  onChange(
                    event.currentTarget.checked
                      ? [...chosen, one.id]
                      : chosen.filter((other) => other !== one.id),
                  )
                }
              />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
