/**
 * The marks of a section's body, which are all there are: no expressions.
 *
 * - A blank line ends a paragraph; a line feed within one begins a new line.
 * - `## ` begins a subheading, `- ` an item of a list, `1. ` (any number) an item of a numbered list.
 * - `**strong**`, `*emphasis*`; a star that has no partner is a star.
 * - `{client.name}`: a field of contract/document-fields.ts.
 * - `{#hasDeposit} ... {/hasDeposit}`: shown where the condition holds, or where the text of that name is not empty; of a list,
 *   once for each of its items, with their fields. `{^hasDeposit} ... {/hasDeposit}`: the contrary. A tag that has a line to
 *   itself leaves no empty line behind. A list does not stand within a list.
 *
 * Marks in the value of a field are text. What cannot be understood stays as it is written, and is remarked on.
 */

/** A tag in braces: what it begins or ends, and the name. */
export const tagPattern = /\{\s*([#^/]?)\s*([^{}\n]{0,80}?)\s*\}/g;

/** How a line begins that is more than a line of a paragraph. */
export const linePattern = /^(?:(## +)|(- +)|(\d{1,3}\. +))/;
