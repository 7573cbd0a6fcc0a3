/** Picks the record a field links to: type a few letters of its name, best matches first. */
import { Select } from '@mantine/core';
import { type KeyboardEvent, useRef, useState } from 'react';
import type { Kind } from '#contract/fields.ts';
import { type ListedKind, listedKinds } from '#contract/kinds.ts';
import { call } from '#renderer/data/call.ts';
import { useQuery } from '#renderer/data/use-query.ts';
import { useT } from '#renderer/data/workspace.ts';
import { noteChoice } from '#renderer/ui/choices-under-way.ts';
import '#renderer/ui/field-value.css';
import { isUnmarked } from '#renderer/ui/use-enter-ahead.ts';

interface Props {
  readonly to: Kind;
  readonly value: string | null;
  /** What to show for the value before anything was looked up. */
  readonly valueLabel: string | null;
  readonly label: string;
  /** In a form the label is shown; in a cell it is only spoken. */
  readonly labelShown: boolean;
  readonly error: string | null;
  readonly autoFocus: boolean;
  readonly placeholder?: string;
  readonly onChange: (value: string | null, label: string | null) => void;
}

const isListed = (kind: Kind): kind is ListedKind => (listedKinds as readonly string[]).includes(kind);

export function LinkField(props: Props) {
  const { to, value, valueLabel, label, labelShown, error, autoFocus, onChange } = props;
  const listed = isListed(to) ? to : null;
  const t = useT();
  const [text, setText] = useState(valueLabel ?? '');
  const [opened, setOpened] = useState(autoFocus);
  // Asked from the first opening on.
  const asks = useRef(autoFocus);
  if (opened) asks.current = true;
  // What stands in the field is the record chosen, not yet a search for another one.
  const searched = text === valueLabel ? '' : text.slice(0, 200);
  const { data, loading, outdated } = useQuery(
    'records.lookup',
    asks.current && listed ? { kind: listed, text: searched, limit: 20 } : null,
  );
  const found = (data ?? []).map((one) => ({ value: one.id, label: one.label, hint: one.hint }));
  // The record chosen must be one of the options, once; last, so that Enter takes what was searched for.
  const options =
    value === null || found.some((one) => one.value === value)
      ? found
      : [...found, { value, label: valueLabel ?? value, hint: '' }];

  // What was typed elsewhere meanwhile is kept: the form is told as it is when the answer comes.
  const latest = useRef(onChange);
  latest.current = onChange;
  // Who types quickly presses Enter before the answer is there, and goes on: it is taken when it comes.
  const takeBest = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    if (!listed || searched === '') return;
    if (!loading && !outdated) {
      const [first] = found;
      if (!first || !isUnmarked(event.currentTarget)) return;
      event.preventDefault();
      setOpened(false);
      return onChange(first.value, first.label);
    }
    event.preventDefault();
    // What cannot be looked up is not chosen: the field shows that.
    noteChoice(
      call('records.lookup', { kind: listed, text: searched, limit: 1 }).then(([best]) => {
        setOpened(false);
        if (best) latest.current(best.id, best.label);
      }),
    );
  };

  return (
    <Select
      {...(labelShown ? { label } : { 'aria-label': label })}
      {...(props.placeholder === undefined ? {} : { placeholder: props.placeholder })}
      searchable
      clearable
      allowDeselect={false}
      autoFocus={autoFocus}
      dropdownOpened={opened}
      // Enter takes the best match of what was typed, once it has been answered.
      selectFirstOptionOnChange={searched !== '' && !loading && !outdated}
      data={options}
      value={value}
      searchValue={text}
      error={error}
      onSearchChange={setText}
      onKeyDown={takeBest}
      onFocus={(event) => event.currentTarget.select()}
      onDropdownOpen={() => setOpened(true)}
      onDropdownClose={() => setOpened(false)}
      filter={({ options: all }) => all}
      nothingFoundMessage={loading ? t('frame.loading') : t('lists.nothingFound')}
      clearButtonProps={{ 'aria-label': t('lists.clear') }}
      maxDropdownHeight={280}
      renderOption={({ option }) => {
        const { hint } = option as (typeof options)[number];
        return (
          <span className="link-option">
            <span>{option.label}</span>
            {hint !== '' && <span className="quiet small">{hint}</span>}
          </span>
        );
      }}
      onChange={(next, option) => onChange(next, option?.label ?? null)}
    />
  );
}
