/** Every channel there is: the only source of types on both sides of the door. */
import type { z } from 'zod';
import { availability } from '#contract/availability.ts';
import { calendar } from '#contract/calendar.ts';
import { capture } from '#contract/capture.ts';
import type { Answer, Push } from '#contract/channel.ts';
import { documentChannels } from '#contract/documents.ts';
import { duplicates } from '#contract/duplicates.ts';
import { files } from '#contract/files.ts';
import { history } from '#contract/history.ts';
import { holidays } from '#contract/holidays.ts';
import { homeChannels } from '#contract/home.ts';
import { hours } from '#contract/hours.ts';
import { icalendar } from '#contract/icalendar.ts';
import { imports } from '#contract/imports.ts';
import { libraryChannels } from '#contract/library.ts';
import { meetings } from '#contract/meetings.ts';
import { mergeChannels } from '#contract/merge.ts';
import { proposalChannels } from '#contract/proposals.ts';
import { readback } from '#contract/readback.ts';
import { clients, records } from '#contract/records.ts';
import { reminders } from '#contract/reminders.ts';
import { reports } from '#contract/reports.ts';
import { sales } from '#contract/sales.ts';
import { search } from '#contract/search.ts';
import { series } from '#contract/series.ts';
import { templates } from '#contract/templates.ts';
import { vcards } from '#contract/vcards.ts';
import { windows } from '#contract/window.ts';
import { workspace } from '#contract/workspace.ts';

export const channels = {
  ...workspace,
  ...history,
  ...windows,
  ...homeChannels,
  ...holidays,
  ...hours,
  ...search,
  ...capture,
  ...availability,
  ...duplicates,
  ...files,
  ...records,
  ...clients,
  ...calendar,
  ...icalendar,
  ...series,
  ...reminders,
  ...meetings,
  ...vcards,
  ...imports,
  ...sales,
  ...proposalChannels,
  ...documentChannels,
  ...libraryChannels,
  ...templates,
  ...readback,
  ...templates,
  ...mergeChannels,
  ...reports,
} as const;

export type ChannelName = keyof typeof channels;
export type Input<C extends ChannelName> = z.input<(typeof channels)[C]['input']>;
export type Output<C extends ChannelName> = z.output<(typeof channels)[C]['output']>;
export type QueryName = {
  [C in ChannelName]: (typeof channels)[C]['type'] extends 'query' ? C : never;
}[ChannelName];
export type CommandName = Exclude<ChannelName, QueryName>;

/** What the preload script puts on the window. */
export interface Bridge {
  call(channel: string, input: unknown): Promise<Answer<unknown>>;
  /** Answers the function that ends the subscription. */
  onChanged(listener: (push: Push) => void): () => void;
}
