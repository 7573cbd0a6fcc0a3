/** Whom a document is for: a client, and somebody there. Another client has other people. */
import { type Chosen, ChosenLink, nobody } from '#renderer/data/ChosenLink.tsx';
import { fieldLabel } from '#renderer/data/words.ts';
import { useT } from '#renderer/data/workspace.ts';

export interface Parties {
  readonly client: Chosen;
  readonly contact: Chosen;
}

interface Props {
  /** What is begun. */
  readonly kind: 'proposals' | 'letters';
  readonly parties: Parties;
  readonly onChange: (parties: Parties) => void;
}

export function PartyFields({ kind, parties: { client, contact }, onChange }: Props) {
  const t = useT();
  return (
    <>
      <ChosenLink
        to="organisations"
        label={fieldLabel(t, kind, 'organisationId')}
        chosen={client}
        onChoose={(chosen) =>
          onChange({ client: chosen, contact: chosen.id === client.id ? contact : nobody })
        }
      />
      <ChosenLink
        to="contacts"
        label={fieldLabel(t, kind, 'contactId')}
        chosen={contact}
        onChoose={(chosen) => onChange({ client, contact: chosen })}
      />
    </>
  );
}
