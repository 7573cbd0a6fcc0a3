/** Numbers, money and dates in the window's language and the workspace's currency. */
import { useMemo, useSyncExternalStore } from 'react';
import {
  currencySymbol,
  dateOfInstant,
  formatAmount,
  formatChange,
  formatDate,
  formatDateLong,
  formatDateTime,
  formatMoney,
  formatMoneyShort,
  formatNumber,
  formatPercent,
  formatPeriod,
  formatRatio,
  formatRelative,
  formatTime,
} from '#locale/format.ts';
import { useWorkspace } from '#renderer/data/workspace.ts';

const todayHere = (): string => dateOfInstant(new Date().toISOString());

const listeners = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | null = null;
const subscribe = (listener: () => void) => {
  listeners.add(listener);
  timer ??= setInterval(() => {
    for (const one of [...listeners]) one();
  }, 30_000);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0 || timer === null) return;
    clearInterval(timer);
    timer = null;
  };
};

/** Today in the machine's time zone, as a plain date; changes at midnight while the window stays open. */
export const useToday = (): string => useSyncExternalStore(subscribe, todayHere);

export interface Formats {
  readonly today: string;
  readonly currency: string;
  readonly currencySymbol: string;
  /** Minor units (cents) with the currency. `decimals` 0 where cents are noise. */
  readonly money: (minor: number, decimals?: 0 | 2) => string;
  readonly moneyShort: (minor: number) => string;
  /** Minor units (cents) without the currency, where a heading names it. */
  readonly amount: (minor: number, decimals?: 0 | 2) => string;
  readonly number: (value: number, maxDecimals?: number) => string;
  /** Basis points. */
  readonly percent: (basisPoints: number) => string;
  readonly ratio: (ratio: number, maxDecimals?: number) => string;
  readonly change: (ratio: number) => string;
  readonly date: (date: string) => string;
  readonly dateLong: (date: string) => string;
  readonly dateTime: (instant: string) => string;
  /** A time of day, HH:MM. */
  readonly time: (time: string) => string;
  readonly relative: (date: string) => string;
  readonly period: (period: string) => string;
}

export const useFormats = (): Formats => {
  const { language, state } = useWorkspace();
  const currency = state.settings?.currency ?? 'EUR';
  const today = useToday();
  return useMemo<Formats>(
    () => ({
      today,
      currency,
      currencySymbol: currencySymbol(currency, language),
      money: (minor, decimals) => formatMoney(minor, currency, language, decimals),
      moneyShort: (minor) => formatMoneyShort(minor, currency, language),
      amount: (minor, decimals) => formatAmount(minor, language, decimals),
      number: (value, maxDecimals) => formatNumber(value, language, maxDecimals),
      percent: (basisPoints) => formatPercent(basisPoints, language),
      ratio: (ratio, maxDecimals) => formatRatio(ratio, language, maxDecimals),
      change: (ratio) => formatChange(ratio, language),
      date: (date) => formatDate(date, language),
      dateLong: (date) => formatDateLong(date, language),
      dateTime: (instant) => formatDateTime(instant, language),
      time: (time) => formatTime(time, language),
      relative: (date) => formatRelative(date, today, language),
      period: (period) => formatPeriod(period, language),
    }),
    [today, currency, language],
  );
};
