/** A line of the brief in words: its title, why it is here, and what its money is. */
import type { BriefItem, BriefRule } from '#contract/home.ts';
import { conflictKinds } from '#contract/kinds/workspace.ts';
import { hasMessage, type MessageKey, type Translate } from '#locale/translate.ts';
import { describeConflict } from '#renderer/data/conflict-words.ts';
import type { Formats } from '#renderer/data/formats.ts';
import {
  IconAlertTriangle,
  IconCalendar,
  IconFileInvoice,
  IconListCheck,
  IconTarget,
  IconTrendingUp,
  IconZzz,
  type TablerIcon,
} from '#renderer/ui/icons.ts';

export const ruleIcons: Readonly<Record<BriefRule, TablerIcon>> = {
  appointmentToday: IconCalendar,
  appointmentConflict: IconCalendar,
  appointmentOpen: IconCalendar,
  taskLate: IconListCheck,
  taskToday: IconListCheck,
  taskSoon: IconListCheck,
  opportunityLate: IconTrendingUp,
  opportunityNoStep: IconTrendingUp,
  opportunityQuiet: IconTrendingUp,
  proposalExpiring: IconFileInvoice,
  proposalExpired: IconFileInvoice,
  clientSleeping: IconZzz,
  targetBehind: IconTarget,
  backupMissing: IconAlertTriangle,
};

/** Rules whose reason is that something is late: said in red. */
export const lateRules: ReadonlySet<BriefRule> = new Set([
  'appointmentOpen',
  'taskLate',
  'opportunityLate',
  'proposalExpired',
  'backupMissing',
]);

export const titleOf = (t: Translate, { period }: Formats, item: BriefItem): string => {
  if (item.record === null) return t('home.backup');
  if (item.record.kind !== 'targets') return item.title;
  const of = String(item.reasons[0]?.params['period'] ?? '');
  return t('home.target', { subject: item.title || t('values.wholeCompany'), period: period(of) });
};

type Reason = BriefItem['reasons'][number];

/** The form of a rule's sentence that fits what was found, where it has several. */
const formOf = ({ rule, params }: Reason, item: BriefItem): string => {
  switch (rule) {
    case 'taskLate':
    case 'taskToday':
      // A task bound to a client is a follow-up.
      return item.client === null ? '' : '.client';
    case 'appointmentToday':
      return params['time'] === '' ? '.allDay' : '';
    case 'proposalExpiring':
      return params['count'] === 0 ? '.today' : '';
    case 'clientSleeping':
      return params['never'] === 1 ? '.never' : '';
    case 'backupMissing':
      return params['reason'] !== '' ? '.failed' : params['never'] === 1 ? '.never' : '';
    default:
      return '';
  }
};

/** What clashes, as the calendar says it. */
const conflictText = (t: Translate, formats: Pick<Formats, 'date' | 'time'>, { params }: Reason): string => {
  const text = (name: string): string => String(params[name] ?? '');
  const named = (name: string) => (text(name) === '' ? null : { label: text(name) });
  const kind = conflictKinds.find((one) => one === params['kind']);
  if (kind === undefined) return '';
  const [subject, other] = [named('who'), named('what')];
  return describeConflict(t, formats, {
    kind,
    subject,
    with: other,
    from: text('from'),
    to: text('to'),
    params,
  });
};

export const reasonText = (
  t: Translate,
  formats: Pick<Formats, 'date' | 'time'>,
  reason: Reason,
  item: BriefItem,
): string => {
  if (reason.rule === 'appointmentConflict') return conflictText(t, formats, reason);
  const key = `brief.${reason.rule}${formOf(reason, item)}`;
  return hasMessage(key) ? t(key, reason.params) : '';
};

const amounts: Partial<Record<NonNullable<BriefItem['record']>['kind'], MessageKey>> = {
  organisations: 'home.amount.client',
  targets: 'home.amount.target',
  proposals: 'home.amount.proposal',
};

/** What the money of a line is. */
export const amountTitle = (t: Translate, { record }: BriefItem): string =>
  t((record && amounts[record.kind]) ?? 'home.amount.opportunity');
