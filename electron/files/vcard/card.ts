/** An address card as plain data: what Relais keeps of a person, and what it does not. */
import type { CardLoss } from '#contract/vcards.ts';

export interface CardFields {
  readonly lastName: string | null;
  readonly firstName: string | null;
  readonly salutation: string | null;
  /** The company's name. */
  readonly organisation: string | null;
  readonly department: string | null;
  readonly jobTitle: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly mobile: string | null;
  readonly website: string | null;
  readonly language: 'en' | 'fr' | null;
  readonly street: string | null;
  readonly postalCode: string | null;
  readonly city: string | null;
  readonly state: string | null;
  readonly country: string | null;
  readonly tags: readonly string[];
  readonly notes: string | null;
}

export interface Card extends CardFields {
  readonly uid: string | null;
  /** A person rather than a group, a company or a place. */
  readonly isPerson: boolean;
  readonly lost: readonly CardLoss[];
}

export interface CardFile {
  readonly cards: readonly Card[];
  /** Lines outside of any card. */
  readonly lost: readonly CardLoss[];
}
