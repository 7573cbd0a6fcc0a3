/** Calls a channel, with its types; a refusal is thrown as a CallError. */
import type { Refusal } from '#contract/channel.ts';
import { type ChannelName, type CommandName, channels, type Input, type Output } from '#contract/channels.ts';
import { beginCommand, endCommand } from '#renderer/data/activity.ts';
import { bridge } from '#renderer/data/bridge.ts';
import { heardAnswer } from '#renderer/data/storage.ts';

export class CallError extends Error {
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(refusal.code);
    this.name = 'CallError';
    this.refusal = refusal;
  }
}

/** Orders that change no record: while one is under way nothing is being saved, and a page may be closed. */
const changeNothing: ReadonlySet<ChannelName> = new Set<CommandName>([
  'files.open',
  'files.save',
  'files.saveFolder',
  'merge.run',
  'merge.leftOut',
  'jobs.cancel',
  'imports.open',
  'vcards.open',
  'vcards.close',
  'vcards.export',
  'documents.make',
  'imports.check',
  'imports.close',
  'readback.receive',
  'readback.open',
  'readback.close',
  'templates.check',
  'templates.get',
  'icalendar.open',
  'icalendar.close',
  'icalendar.export',
  'records.export',
  'calendar.slotMessage',
  'reports.monthly',
  'window.remember',
  'window.open',
  'storage.check',
]);

/** @throws CallError whatever went wrong, so that callers know one kind of failure */
export const call = async <C extends ChannelName>(channel: C, input: Input<C>): Promise<Output<C>> => {
  const changes = channels[channel].type === 'command' && !changeNothing.has(channel);
  if (changes) beginCommand();
  try {
    const answer = await bridge().call(channel, input);
    heardAnswer(answer);
    if (!answer.ok) throw new CallError(answer.error);
    return answer.data as Output<C>;
  } catch (error) {
    throw error instanceof CallError ? error : new CallError({ code: 'internal' });
  } finally {
    if (changes) endCommand();
  }
};
