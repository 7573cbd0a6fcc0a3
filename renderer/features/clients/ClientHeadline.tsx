/** A client at a glance: the next step (red when overdue) and what it is worth. */
import { Button } from '@mantine/core';
import { daysBetween } from '#contract/plain-date.ts';
import type { Row } from '#contract/records.ts';
import { navigate, recordRoute } from '#renderer/app/router.ts';
import { useFormats } from '#renderer/data/formats.ts';
import { useCommand } from '#renderer/data/use-command.ts';
import { useQuery } from '#renderer/data/use-query.ts';
import { useT } from '#renderer/data/workspace.ts';
import { announce } from '#renderer/ui/announce.ts';
import { dateText } from '#renderer/ui/field-value.tsx';
import { IconCheck, IconClock } from '#renderer/ui/icons.ts';

interface Props {
  readonly row: Row;
}

export function ClientHeadline({ row }: Props) {
  const t = useT();
  const formats = useFormats();
  const { data } = useQuery('clients.summary', { id: row.id });
  const { run: save, running } = useCommand('records.save');
  if (!data) return <div className="headline" aria-hidden />;
  const { nextStep } = data;
  const late = nextStep?.dueOn != null && daysBetween(nextStep.dueOn, formats.today) > 0;

  const done = async (id: string, title: string) => {
    if (await save({ kind: 'tasks', id, changes: { status: 'done' } }))
      announce(t('clients.stepDone', { title }));
  };

  return (
    <>
      <div className="next-step" data-late={late || undefined}>
        <IconClock size={16} aria-hidden />
        <span className="quiet">{t('clients.nextStep')}</span>
        {nextStep ? (
          <>
            <button
              type="button"
              className="next-step-title"
              onClick={() => navigate(recordRoute('tasks', nextStep.id))}
            >
              {nextStep.title}
            </button>
            {nextStep.dueOn !== null && dateText(nextStep.dueOn, true, { t, formats })}
            <Button
              className="no-print"
              size="compact-xs"
              variant="default"
              loading={running}
              leftSection={<IconCheck size={13} aria-hidden />}
              onClick={() => void done(nextStep.id, nextStep.title)}
            >
              {t('clients.markDone')}
            </Button>
          </>
        ) : (
          <span>{t('clients.noNextStep')}</span>
        )}
      </div>
      <dl className="headline">
        <div>
          <dt>{t('clients.lastContact')}</dt>
          <dd>{data.lastContactOn === null ? '—' : dateText(data.lastContactOn, false, { t, formats })}</dd>
        </div>
        <div>
          <dt>{t('clients.open')}</dt>
          <dd>
            {formats.number(data.openOpportunities)}
            {data.openOpportunities > 0 && (
              <span className="quiet"> · {formats.money(data.openAmount, 0)}</span>
            )}
          </dd>
        </div>
        <div>
          <dt>{t('clients.sales')}</dt>
          <dd>{formats.money(data.sales, 0)}</dd>
        </div>
        <div>
          <dt>{t('clients.orders')}</dt>
          <dd>{formats.number(data.orders)}</dd>
        </div>
        <div>
          <dt>{t('clients.contacts')}</dt>
          <dd>{formats.number(data.contacts)}</dd>
        </div>
      </dl>
    </>
  );
}
