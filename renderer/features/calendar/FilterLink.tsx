/** The one client, or the one contact, that the calendar is filtered by. */
import { useEffect, useRef, useState } from 'react';
import { LinkField } from '#renderer/data/LinkField.tsx';
import { useLinkLabels } from '#renderer/data/use-link-labels.ts';

interface Props {
  readonly to: 'organisations' | 'contacts';
  readonly label: string;
  readonly value: string | null;
  readonly onChange: (id: string | null) => void;
}

interface Chosen {
  readonly id: string | null;
  readonly name: string | null;
}

export function FilterLink({ to, label, value, onChange }: Props) {
  const names = useLinkLabels(to, value === null ? [] : [value]);
  const [chosen, setChosen] = useState<Chosen>({ id: null, name: null });
  const isOwn = chosen.id === value;
  const name = isOwn ? chosen.name : value === null ? null : (names.get(value) ?? null);
  const given = useRef(value);
  const [round, setRound] = useState(0);
  useEffect(() => {
    if (given.current === value) return;
    given.current = value;
    setRound((before) => before + 1);
  }, [value]);
  return (
    <LinkField
      // Begun anew where the address or a button changed it, and only then: that costs the focus.
      key={`${round} ${isOwn ? '' : name}`}
      to={to}
      value={value}
      valueLabel={value === null ? null : (name ?? value)}
      label={label}
      labelShown={false}
      placeholder={label}
      error={null}
      autoFocus={false}
      onChange={(id, found) => {
        given.current = id;
        setChosen({ id, name: found });
        onChange(id);
      }}
    />
  );
}
