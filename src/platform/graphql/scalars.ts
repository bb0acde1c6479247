import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';
import { isLegalDate } from '../../kernel/legal-date';
import { isDecimalText } from '../../kernel/money';

/** Reads a text literal or variable and refuses everything else before a resolver sees it. */
function textScalar(
  name: string,
  description: string,
  isValid: (text: string) => boolean,
  form: string,
): GraphQLScalarType {
  const parse = (value: unknown): string => {
    if (typeof value !== 'string' || !isValid(value)) {
      throw new GraphQLError(`${name} must be ${form}`, { extensions: { code: 'BAD_USER_INPUT' } });
    }
    return value;
  };
  return new GraphQLScalarType({
    name,
    description,
    serialize: String,
    parseValue: parse,
    parseLiteral: (node) => parse(node.kind === Kind.STRING ? node.value : undefined),
  });
}

export const LegalDateScalar = textScalar(
  'Date',
  'A calendar date YYYY-MM-DD in Asia/Shanghai, as legal texts count days.',
  isLegalDate,
  'a calendar date of the form YYYY-MM-DD',
);

export const DecimalScalar = textScalar(
  'Decimal',
  'An exact decimal number as text, never a float. Plain notation, for example "1.90".',
  (text) => text.length <= 48 && isDecimalText(text),
  'a decimal number as text in plain notation',
);

export const Sha256Scalar = textScalar(
  'Sha256',
  'A SHA-256 hash as 64 lower-case hexadecimal digits.',
  (text) => /^[0-9a-f]{64}$/.test(text),
  '64 lower-case hexadecimal digits',
);

/** As far as a number is exact. A count is never written as text, and a fraction is none. */
function wholeNumberOf(value: unknown): number {
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0) {
    throw new GraphQLError(`Units must be a whole number from 0 to ${String(Number.MAX_SAFE_INTEGER)}`, {
      extensions: { code: 'BAD_USER_INPUT' },
    });
  }
  return value;
}

export const UnitsScalar = new GraphQLScalarType({
  name: 'Units',
  description: 'A whole number of units from 0 to 9007199254740991: more than an Int holds.',
  serialize: Number,
  parseValue: wholeNumberOf,
  parseLiteral: (node) => wholeNumberOf(node.kind === Kind.INT ? Number(node.value) : undefined),
});

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,3})?Z$/;

/** In UTC with a `Z`, so that nobody has to guess a zone; a day or an hour that does not exist is none. */
function instantOf(value: unknown): Date {
  const text = typeof value === 'string' && INSTANT.test(value) ? value : '';
  const instant = new Date(text);
  if (Number.isNaN(instant.getTime()) || instant.toISOString().slice(0, 19) !== text.slice(0, 19)) {
    throw new GraphQLError('DateTime must be an instant in UTC of the form 2026-11-23T02:00:00.000Z', {
      extensions: { code: 'BAD_USER_INPUT' },
    });
  }
  return instant;
}

/** What is taken from outside only looks back or on: what happens now is decided by the server's clock. */
export const InstantScalar = new GraphQLScalarType({
  name: 'DateTime',
  description: 'An instant in UTC with milliseconds, for example 2026-11-23T02:00:00.000Z.',
  serialize: (value) => (value as Date).toISOString(),
  parseValue: instantOf,
  parseLiteral: (node) => instantOf(node.kind === Kind.STRING ? node.value : undefined),
});
