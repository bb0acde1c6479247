/**
 * Forms of text that people will read beside the names of others. Control characters and marks that turn the writing
 * round make a text look like another one; a text of nothing but spaces and invisible marks names nothing.
 */

/** At least one character that can be seen. */
export const SOMETHING_VISIBLE = /[^\p{C}\p{Z}\p{M}\p{Default_Ignorable_Code_Point}\u2800]/u;

/** One line, without control characters and without marks that turn the writing round. */
export const ONE_PLAIN_LINE = /^[^\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]*$/u;

/** As one plain line, in several. */
export const PLAIN_LINES = /^(?:[\t\n\r]|[^\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069])*$/u;
