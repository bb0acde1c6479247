import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { ArgumentValidationError } from 'type-graphql';
import { ContentionError } from '../persistence/transaction';
import { formatMessage, type Bilingual, type Locale } from './locale';

/**
 * The closed list of codes in `errors[].extensions.code`. Everything that a client can act on in its business
 * is a user error in the payload instead.
 */
const THROWN_MESSAGES = {
  UNAUTHENTICATED: {
    zh: '请先登录,或换用有效的访问令牌。',
    en: 'Sign in first, or use an access token that is still valid.',
  },
  FORBIDDEN: {
    zh: '当前身份无权执行此操作,需要 {needed}。请以具备该条件的账号登录。',
    en: 'You may not do this as who you are; needed: {needed}. Sign in with an account that has it.',
  },
  BAD_USER_INPUT: {
    zh: '输入无效:{reason}。请修改后重试。',
    en: 'The input is not valid: {reason}. Correct it and try again.',
  },
  GRAPHQL_VALIDATION_FAILED: {
    zh: '查询文档无效:{reason}。请对照接口文档修改后重试。',
    en: 'The document is not valid: {reason}. Correct it against the schema and try again.',
  },
  QUERY_TOO_COSTLY: {
    zh: '查询代价 {cost} 超过上限 {limit}。请减少 first 或嵌套的列表。',
    en: 'The query costs {cost}, more than the limit of {limit}. Ask for fewer rows or fewer nested lists.',
  },
  RATE_LIMITED: { zh: '请求过于频繁。请稍后重试。', en: 'Too many requests. Wait and try again.' },
  CONFLICT_RETRYABLE: {
    zh: '与其他请求冲突,未作任何更改。请原样重试。',
    en: 'Another request was in the way and nothing was changed. Send the same request again.',
  },
  INTERNAL: {
    zh: '服务内部错误,未作任何更改。请凭请求编号 {requestId} 联系运维。',
    en: 'Something failed inside and nothing was changed. Quote request id {requestId} to the operators of this service.',
  },
} as const satisfies Record<string, Bilingual>;

export type ThrownCode = keyof typeof THROWN_MESSAGES;

/** Codes that graphql-js and Apollo give before any resolver runs; their texts name only the client's document. */
const DOCUMENT_CODES = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
]);
const INPUT_CODES = new Set(['BAD_USER_INPUT', 'BAD_REQUEST', 'PERSISTED_QUERY_NOT_SUPPORTED']);

/** Messages quote what was sent; a client that sends a long text does not get it back several times. */
const LONGEST_REASON = 300;

/** The text of graphql-js or Apollo as part of a sentence of ours. */
function asReason(message: string): string {
  const text = message.trim().replace(/\.$/, '');
  return text.length > LONGEST_REASON ? `${text.slice(0, LONGEST_REASON)}…` : text;
}

/** Without the "Did you mean …?" of graphql-js, which would spell out a hidden schema one guess at a time. */
export const withoutSuggestion = (message: string): string => message.replace(/ ?Did you mean .+?\?$/s, '');

interface ThrownDetails {
  readonly params?: Readonly<Record<string, string | number>>;
  readonly extensions?: Readonly<Record<string, unknown>>;
}

/** The only constructor of errors that reach `errors[]`. The text is filled in at the edge, in the caller's language. */
export function thrownError(code: ThrownCode, { params, extensions }: ThrownDetails = {}): GraphQLError {
  return new GraphQLError(THROWN_MESSAGES[code].en, {
    extensions: { code, ...extensions, ...(params && { params }) },
  });
}

interface FormatContext {
  readonly locale: Locale;
  readonly requestId: string;
}

/** What leaves the server: known codes in the caller's language; anything else is masked, its text kept for the log. */
export function formatThrownError(
  formatted: GraphQLFormattedError,
  error: unknown,
  { locale, requestId }: FormatContext,
): GraphQLFormattedError {
  const original = unwrapResolverError(error);
  const place = {
    ...(formatted.path && { path: formatted.path }),
    ...(formatted.locations && { locations: formatted.locations }),
  };
  const answer = (
    code: ThrownCode,
    params: Readonly<Record<string, string | number>> = {},
    extensions: Readonly<Record<string, unknown>> = {},
  ): GraphQLFormattedError => ({
    message: formatMessage(THROWN_MESSAGES[code], locale, { ...params, requestId }),
    ...place,
    extensions: { code, requestId, ...extensions },
  });

  if (original instanceof ArgumentValidationError) {
    return answer('BAD_USER_INPUT', { reason: reasonOf(original) }, { fields: fieldsOf(original) });
  }
  if (original instanceof ContentionError) return answer('CONFLICT_RETRYABLE', {}, { retryAfterMs: 250 });
  const { code, params, stacktrace: _stacktrace, ...rest } = { ...formatted.extensions };
  if (typeof code === 'string' && isThrownCode(code) && original instanceof GraphQLError) {
    // A code of ours with params has its own text; without, the code came from graphql-js with its text.
    const own = (params ?? { reason: formatted.message }) as Readonly<Record<string, string | number>>;
    const given: Readonly<Record<string, string | number>> = { needed: neededOf(rest), ...own };
    const { reason } = given;
    const { statement, ...shown } = rest as { statement?: Bilingual };
    const thrown = answer(
      code,
      typeof reason === 'string' ? { ...given, reason: asReason(reason) } : given,
      shown,
    );
    // Turned away by a rule: what the rule says comes first, then what to do.
    return statement === undefined
      ? thrown
      : { ...thrown, message: `${statement[locale]} ${thrown.message}` };
  }
  if (typeof code === 'string' && (DOCUMENT_CODES.has(code) || INPUT_CODES.has(code))) {
    return answer(INPUT_CODES.has(code) ? 'BAD_USER_INPUT' : 'GRAPHQL_VALIDATION_FAILED', {
      reason: asReason(formatted.message),
    });
  }
  return answer('INTERNAL');
}

/** What a refusal over plain HTTP says beside its status. */
export interface HttpRefusalDetails {
  /** Which role the caller would need. */
  readonly needed?: string;
  /** In place of what the status says by itself. */
  readonly reason?: Bilingual;
}

/** The answer to a request that never became a document: no such address, a body that cannot be read, a file. */
export function formatHttpRefusal(
  status: number,
  { locale, requestId }: FormatContext,
  { needed, reason: own }: HttpRefusalDetails = {},
): GraphQLFormattedError {
  const code = HTTP_CODES[status] ?? (status < 500 ? 'BAD_USER_INPUT' : 'INTERNAL');
  const reason = (own ?? HTTP_REASONS[status] ?? UNREADABLE_BODY)[locale];
  return {
    message: formatMessage(THROWN_MESSAGES[code], locale, { reason, requestId, needed: needed ?? '—' }),
    extensions: { code, requestId, ...(needed !== undefined && { needed }) },
  };
}

const HTTP_CODES: Readonly<Partial<Record<number, ThrownCode>>> = {
  401: 'UNAUTHENTICATED',
  403: 'FORBIDDEN',
  429: 'RATE_LIMITED',
};

const UNREADABLE_BODY: Bilingual = {
  zh: '请求体不是有效的 JSON',
  en: 'the request body is not valid JSON',
};

const HTTP_REASONS: Readonly<Partial<Record<number, Bilingual>>> = {
  404: {
    zh: '没有这个地址,接口地址为 /graphql',
    en: 'there is nothing at this address; the endpoint is /graphql',
  },
  413: {
    zh: '请求体过大,请分批发送;较长的清单可以用表格上传',
    en: 'the request body is too large; send it in parts, or upload a long list as a spreadsheet',
  },
  415: {
    zh: '请求体的编码或字符集不受支持,请发送 UTF-8 的 JSON',
    en: 'the encoding or the character set of the request body is not served; send JSON in UTF-8',
  },
};

/** What the gate asks for; a field without a gate of its own asks for what nobody has. */
const neededOf = ({ needed }: { needed?: unknown }): string => (typeof needed === 'string' ? needed : '—');

const isThrownCode = (code: string): code is ThrownCode => Object.hasOwn(THROWN_MESSAGES, code);

/** True for what the operators of the service must hear about. */
export const isUnexpected = (formatted: GraphQLFormattedError): boolean =>
  formatted.extensions?.['code'] === 'INTERNAL';

interface ConstraintTree {
  readonly property: string;
  readonly constraints?: Readonly<Record<string, string>>;
  readonly children?: readonly ConstraintTree[];
}

function leavesOf(tree: ConstraintTree, path: readonly string[] = []): { path: string[]; problem: string }[] {
  const here = [...path, tree.property];
  const own = Object.values(tree.constraints ?? {}).map((problem) => ({ path: here, problem }));
  return [...own, ...(tree.children ?? []).flatMap((child) => leavesOf(child, here))];
}

const fieldsOf = (error: ArgumentValidationError): { path: string[]; problem: string }[] =>
  (error.extensions.validationErrors as ConstraintTree[]).flatMap((tree) => leavesOf(tree));

const reasonOf = (error: ArgumentValidationError): string =>
  fieldsOf(error)
    .map(({ path, problem }) => `${path.join('.')}: ${problem}`)
    .join('; ') || 'a value is out of its limits';
