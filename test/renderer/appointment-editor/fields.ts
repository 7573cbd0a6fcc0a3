/** Fields, buttons and options of the editor by what they are called. */
import { waitFor } from '@testing-library/react';

/** A busy machine may take so long, in milliseconds. */
export const patience = { timeout: 5_000 };

/** By its label, without asking the whole page for roles: what has one is large. */
export const labelled = (name: string, within: ParentNode = document): HTMLInputElement => {
  const label = [...within.querySelectorAll('label')].find(
    (one) => one.textContent?.replace(/\s*\*$/, '') === name,
  );
  const input = label && document.getElementById(label.htmlFor);
  if (!(input instanceof HTMLInputElement)) throw new Error(`no field ${name}`);
  return input;
};
export const field = (name: string) => labelled(name);
export const button = (name: string, of: ParentNode = document): HTMLButtonElement => {
  const found = [...of.querySelectorAll('button')].find(
    (one) => (one.getAttribute('aria-label') ?? one.textContent) === name,
  );
  if (!found) throw new Error(`no button ${name}`);
  return found;
};
export const shown = (selector: string) =>
  waitFor(() => {
    const found = document.querySelector<HTMLElement>(selector);
    if (!found) throw new Error(`no ${selector}`);
    return found;
  }, patience);
export const option = async (text: string) =>
  waitFor(() => {
    const found = [...document.querySelectorAll<HTMLElement>('[role="option"]')].find(
      (one) => one.textContent === text,
    );
    if (!found) throw new Error(`no option ${text}`);
    return found;
  }, patience);
