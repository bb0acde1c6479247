/** LAW: an instrument says it. DESIGN: this marketplace says it, and its refusal is never worded as law. */
export const RULE_BASES = ['LAW', 'DESIGN'] as const;
export type RuleBasis = (typeof RULE_BASES)[number];

export interface BilingualText {
  readonly zh: string;
  readonly en: string;
}

/**
 * One reason for which the policy refuses: its basis, and what the refused person reads, with `{param}` placeholders.
 * The text says what is wrong and what to do next. A reason that is ours and not the law's begins with 平台规则 and
 * "Platform rule".
 */
export interface RefusalText extends BilingualText {
  readonly basis: RuleBasis;
  /** The parameters that name the figure asked for and the one that would pass, where figures are at fault. */
  readonly figures?: { readonly asked: string; readonly limit: string };
}
