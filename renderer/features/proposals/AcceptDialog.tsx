/** The client says yes: when, with which options, and what follows from it. */
import { Button, Checkbox, Group, Modal, TextInput } from '@mantine/core';
import { DateInput } from '@mantine/dates';
import { useState } from 'react';
import type { Proposal } from '#contract/kinds.ts';
import { quoteOf } from '#contract/quote.ts';
import { formatDate, formatMoney } from '#locale/format.ts';
import { useFormats } from '#renderer/data/formats.ts';
import { useCalendarLabels } from '#renderer/data/use-calendar-labels.ts';
import { useCommand } from '#renderer/data/use-command.ts';
import { useUndo } from '#renderer/data/use-undo.ts';
import { describeRefusal } from '#renderer/data/words.ts';
import { useSettings, useT, useWorkspace } from '#renderer/data/workspace.ts';
import { parseDate, parseNumber } from '#renderer/ui/parse.ts';
import { useReturnFocus } from '#renderer/ui/use-return-focus.ts';

interface Props {
  readonly proposal: Proposal;
  /** Null: it is of no opportunity. */
  readonly opportunity: string | null;
  readonly onClose: () => void;
}

export function AcceptDialog({ proposal, opportunity, onClose }: Props) {
  useReturnFocus();
  const t = useT();
  const { language } = useWorkspace();
  const { currency: own } = useSettings();
  const formats = useFormats();
  const calendarLabels = useCalendarLabels();
  const { offerUndo } = useUndo();
  const { run, running, error } = useCommand('proposals.accept', { quiet: true });
  const [on, setOn] = useState<string>(formats.today);
  const [taken, setTaken] = useState<ReadonlySet<string>>(new Set());
  const [rateText, setRateText] = useState('');
  const money = (minor: number, currency = proposal.currency) => formatMoney(minor, currency, language);

  const options = proposal.lines.filter((line) => line.type === 'item' && line.option === 'offered');
  const lines = proposal.lines.map((line) =>
    line.type === 'item' && taken.has(line.id) ? { ...line, option: 'chosen' as const } : line,
  );
  const quote = quoteOf({ ...proposal, lines });
  const nets = new Map(quote.lines.map((line) => [line.id, line.net]));
  const foreign = proposal.currency !== own;
  const typedRate = parseNumber(rateText, language);
  const rate = typeof typedRate === 'number' && typedRate >= 1e-6 && typedRate <= 1e6 ? typedRate : null;

  const accept = async () => {
    if (foreign && rate === null) return;
    const answer = await run({
      id: proposal.id,
      on,
      options: [...taken],
      ...(foreign && rate !== null ? { rate: Math.round(rate * 1e6) / 1e6 } : {}),
    });
    if (!answer) return;
    onClose();
    offerUndo(t('proposalsPage.accepted', { title: proposal.title }), answer.entry);
  };

  return (
    <Modal
      opened
      onClose={onClose}
      title={t('proposalsPage.acceptTitle', { title: proposal.title })}
      closeButtonProps={{ 'aria-label': t('frame.close') }}
    >
      <form
        className="pp-dialog"
        onSubmit={(event) => {
          event.preventDefault();
          void accept();
        }}
      >
        <DateInput
          label={t('proposalsPage.acceptedOn')}
          ariaLabels={calendarLabels}
          maxDate={formats.today}
          value={on}
          valueFormat={(date) => formatDate(date.slice(0, 10), language)}
          dateParser={(text) => parseDate(text, formats.today) ?? null}
          onChange={(date) => date !== null && setOn(date.slice(0, 10))}
        />
        {options.length > 0 && (
          <fieldset className="pp-options">
            <legend>{t('proposalsPage.optionsTaken')}</legend>
            {options.map(
              (line) =>
                line.type === 'item' && (
                  <Checkbox
                    key={line.id}
                    checked={taken.has(line.id)}
                    label={`${line.description.split('\n')[0]} · ${money(nets.get(line.id) ?? 0)}`}
                    onChange={({ currentTarget: { checked } }) =>
                      setTaken((before) => {
                        const after = new Set(before);
                        if (checked) after.add(line.id);
                        else after.delete(line.id);
                        return after;
                      })
                    }
                  />
                ),
            )}
          </fieldset>
        )}
        {foreign && (
          <TextInput
            label={t('proposalsPage.rate', { from: proposal.currency, to: own })}
            description={
              rate === null
                ? t('proposalsPage.rateWhy', { to: own })
                : t('proposalsPage.rateMakes', { amount: money(Math.round(quote.net * rate), own) })
            }
            inputMode="decimal"
            data-autofocus
            required
            value={rateText}
            error={rateText !== '' && rate === null ? t('lists.unreadable') : null}
            onChange={(event) => setRateText(event.currentTarget.value)}
          />
        )}
        <section className="pp-follows" aria-live="polite">
          <h3>{t('proposalsPage.follows')}</h3>
          <ul>
            <li>{t('proposalsPage.followsOrder', { amount: money(quote.net) })}</li>
            {opportunity !== null && (
              <li>{t('proposalsPage.followsWon', { name: opportunity, amount: money(quote.net) })}</li>
            )}
          </ul>
        </section>
        {error && (
          <p className="late" role="alert">
            {describeRefusal(t, error.refusal)}
          </p>
        )}
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onClose}>
            {t('frame.cancel')}
          </Button>
          <Button
            type="submit"
            loading={running}
            disabled={foreign && rate === null}
            data-autofocus={!foreign || undefined}
          >
            {t('proposalsPage.accept')}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
