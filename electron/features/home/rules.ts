/** Every rule of the morning brief: a later one adds its line here, and its words to the catalogues. */
import {
  appointmentConflict,
  appointmentOpen,
  appointmentToday,
} from '#electron/features/home/rules/appointments.ts';
import { backupMissing } from '#electron/features/home/rules/backups.ts';
import { clientSleeping } from '#electron/features/home/rules/clients.ts';
import {
  opportunityLate,
  opportunityNoStep,
  opportunityQuiet,
} from '#electron/features/home/rules/opportunities.ts';
import { proposalExpired, proposalExpiring } from '#electron/features/home/rules/proposals.ts';
import type { RecordRule, WorkspaceRule } from '#electron/features/home/rules/rule.ts';
import { targetBehind } from '#electron/features/home/rules/targets.ts';
import { taskLate, taskSoon, taskToday } from '#electron/features/home/rules/tasks.ts';

export const recordRules: readonly RecordRule[] = [
  appointmentToday,
  appointmentConflict,
  appointmentOpen,
  taskLate,
  taskToday,
  taskSoon,
  opportunityLate,
  opportunityNoStep,
  opportunityQuiet,
  proposalExpiring,
  proposalExpired,
  clientSleeping,
  targetBehind,
];

export const workspaceRules: readonly WorkspaceRule[] = [backupMissing];
