/**
 * Why a use case did not do what was asked. A value, not an exception: the transaction that recorded the
 * decision must commit. `code` never changes; the text is translated at the edge.
 */
export type Refusal<Detail = never> = PlainRefusal | VersionConflict | Detail;

/** Refused for a reason that needs no law: unknown id, reused key, impossible input. */
export interface PlainRefusal {
  readonly kind: 'plain';
  readonly code: PlainRefusalCode;
  readonly path?: readonly string[];
  readonly params?: Readonly<Record<string, string | number>>;
  /** What the person reads instead of the text of the code, where the use case can say it more exactly. */
  readonly text?: { readonly zh: string; readonly en: string };
}

export interface VersionConflict {
  readonly kind: 'versionConflict';
  readonly currentVersion: number;
  readonly path?: readonly string[];
}

export const PLAIN_REFUSAL_MESSAGES = {
  NOT_FOUND: {
    zh: '未找到该对象,或您无权查看。请核对编号后重试。',
    en: 'There is no such object, or you may not see it. Check the id and try again.',
  },
  IDEMPOTENCY_KEY_REUSED: {
    zh: '该幂等键已用于不同内容的请求。新的请求请换用新的幂等键。',
    en: 'This idempotency key was used for a request with other content. Use a new key for a new request.',
  },
  INVALID_INPUT: {
    zh: '输入无效:{reason}。请修改后重试。',
    en: 'The input is not valid: {reason}. Correct it and try again.',
  },
  ALREADY_EXISTS: {
    zh: '{what} 已存在。请使用其他值。',
    en: '{what} exists already. Use another value.',
  },
  QUOTE_CHANGED: {
    zh: '自报价以来价格或审批情况已变化。请重新报价后再下单。',
    en: 'The price or the approval has changed since the quote. Ask for a new quote and order with it.',
  },
  CONTENT_CHANGED: {
    zh: '自您读取以来内容已变更。请重新读取并核对后再签署。',
    en: 'The content has changed since it was read. Read it again, check it, and sign what stands there now.',
  },
  SIGN_IN_FAILED: {
    zh: '账号或密码不正确,或账号不可用。请核对后重试。',
    en: 'The login or password is wrong, or the account cannot be used. Check both and try again.',
  },
  SESSION_ENDED: {
    zh: '会话已失效。请重新登录。',
    en: 'The session has ended. Sign in again.',
  },
  TOO_MANY_ATTEMPTS: {
    zh: '尝试次数过多。请在 {seconds} 秒后重试。',
    en: 'Too many attempts. Try again in {seconds} seconds.',
  },
  STATE_NOT_FIT: {
    zh: '当前状态为 {state},不能执行此操作。请刷新后查看可用操作。',
    en: 'The state is {state}, which does not allow this. Refresh and look at the open transitions.',
  },
  DUTY_OF_ANOTHER: {
    zh: '该任务由其他单位承办,本单位只能查看。请由承办单位办理。',
    en: 'This duty is held by another organisation; yours may only look at it. Ask its holder to see to it.',
  },
  DUTY_ENDS_BY_OPERATION: {
    zh: '该任务由业务操作 {operation} 办结,不能以填报证明代替。请办理 {operation},任务将随之自动办结。',
    en: 'This duty is done by the operation {operation}, and not by showing evidence. Carry out {operation}; the duty is closed with it.',
  },
  ROLES_CONFLICT: {
    zh: '同一人在同一机构不能兼任须分离的岗位:{held} 与 {asked}。请指定另一人。',
    en: 'One person may not hold both {held} and {asked} in one organisation. Name another person.',
  },
} as const;

export type PlainRefusalCode = keyof typeof PLAIN_REFUSAL_MESSAGES;

export const plainRefusal = (
  code: PlainRefusalCode,
  path?: readonly string[],
  params?: Readonly<Record<string, string | number>>,
): PlainRefusal => ({ kind: 'plain', code, ...(path && { path }), ...(params && { params }) });

export const versionConflict = (currentVersion: number): VersionConflict => ({
  kind: 'versionConflict',
  currentVersion,
  path: ['expectedVersion'],
});
