/** Tasks: late, due today, and those of high priority due within a week. */
import type { Task } from '#contract/kinds.ts';
import { type Finding, found, recordRule } from '#electron/features/home/rules/rule.ts';
import type { World } from '#electron/features/home/world.ts';

/** Days ahead within which a task of high priority is shown. */
const ahead = 7;

const due = (task: Task, days: number, { clientOf }: World, amount: number | null): Finding => ({
  ...found,
  params: { count: Math.abs(days) },
  since: task.dueOn,
  days: Math.max(0, days),
  amount,
  priority: task.priority,
  whose: clientOf(task),
});

/** What the opportunity is worth that the task is about. */
const amountOf = (task: Task, { store }: World): number | null =>
  task.opportunityId === null ? null : (store.get('opportunities', task.opportunityId)?.amount ?? null);

/** @param days from the day it was due to today that the rule is about */
const taskRule = (
  rule: { readonly id: 'taskLate' | 'taskToday' | 'taskSoon'; readonly weight: number },
  isAbout: (days: number, task: Task) => boolean,
) =>
  recordRule<'tasks'>({
    ...rule,
    kind: 'tasks',
    lateness: { most: 30, half: 7 },
    late: rule.id === 'taskLate',
    actions: ['done', 'snooze', 'open', 'call', 'mail'],
    reads: ['opportunities', 'contacts'],
    wanted: [],
    look(task, world) {
      if (task.status !== 'open' || task.dueOn === null) return null;
      const days = world.since(task.dueOn);
      return isAbout(days, task) ? due(task, days, world, amountOf(task, world)) : null;
    },
  });

export const taskLate = taskRule({ id: 'taskLate', weight: 55 }, (days) => days > 0);
export const taskToday = taskRule({ id: 'taskToday', weight: 50 }, (days) => days === 0);
export const taskSoon = taskRule(
  { id: 'taskSoon', weight: 15 },
  (days, { priority }) => days < 0 && days >= -ahead && priority === 'high',
);
