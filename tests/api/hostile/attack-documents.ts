/** A document that no honest client sends, and the one code with which it is refused before any SQL. */
export interface AttackDocument {
  readonly name: string;
  readonly query: string;
  readonly variables?: object;
  readonly operationName?: string;
  readonly code: 'GRAPHQL_VALIDATION_FAILED' | 'BAD_USER_INPUT' | 'QUERY_TOO_COSTLY' | 'FORBIDDEN';
}

const invalid = (name: string, query: string, variables?: object): AttackDocument => ({
  name,
  query,
  ...(variables && { variables }),
  code: 'GRAPHQL_VALIDATION_FAILED',
});

const badInput = (name: string, query: string, variables?: object): AttackDocument => ({
  name,
  query,
  ...(variables && { variables }),
  code: 'BAD_USER_INPUT',
});

const tooCostly = (name: string, query: string, variables?: object): AttackDocument => ({
  name,
  query,
  ...(variables && { variables }),
  code: 'QUERY_TOO_COSTLY',
});

const outsider = (name: string, query: string): AttackDocument => ({ name, query, code: 'FORBIDDEN' });

const times = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));

const SIGN_IN = 'signIn(input: { login: "root", password: "root" }) { userErrors { code } }';
const GUIDED = 'offerings { guidedPrice { id } }';

const ONE_ID = 'prd_01890000-0000-7000-8000-000000000000';

/** Fragments that double what they hold, twenty times over: a million fields in twenty lines. */
const doublingFragments = (levels: number): string =>
  [
    '{ ...L0 }',
    ...times(levels, (level) => {
      const next = level + 1 === levels ? '__typename' : `...L${String(level + 1)} ...L${String(level + 1)}`;
      return `fragment L${String(level)} on Query { ${next} }`;
    }),
  ].join(' ');

const deep = (levels: number): string =>
  `{ ${'products(first: 1) { nodes { '.repeat(levels)}id${' } }'.repeat(levels)} }`;

const DEPTH: readonly AttackDocument[] = [
  invalid('fields nested beyond the schema', deep(6)),
  invalid('a thousand opening braces', '{'.repeat(1_000)),
  invalid('a hundred thousand opening braces', '{'.repeat(100_000)),
  invalid(
    'inline fragments nested four hundred deep',
    `{ products(first: 1) { nodes { offerings { ${'... on Offering { '.repeat(400)} id ${'}'.repeat(400)} } } } }`,
  ),
  invalid(
    'list values nested five hundred deep',
    `{ nodes(ids: ${'['.repeat(500)}"x"${']'.repeat(500)}) { id } }`,
  ),
  invalid(
    'object values nested three hundred deep',
    `{ products(first: 1, where: ${'{ a: '.repeat(300)}1${' }'.repeat(300)}) { nodes { id } } }`,
  ),
  invalid(
    'types nested five hundred deep',
    `query A($a: ${'['.repeat(500)}Int${']'.repeat(500)}) { __typename }`,
  ),
  badInput('variables nested two thousand deep', 'query A($ids: [ID!]!) { nodes(ids: $ids) { id } }', {
    ids: JSON.parse(`${'['.repeat(2_000)}1${']'.repeat(2_000)}`) as unknown,
  }),
  badInput(
    'an input object nested two thousand deep',
    'query A($w: ProductWhere) { products(first: 1, where: $w) { nodes { id } } }',
    {
      w: JSON.parse(`${'{"and":'.repeat(2_000)}{}${'}'.repeat(2_000)}`) as unknown,
    },
  ),
];

const FLOODS: readonly AttackDocument[] = [
  invalid(
    '16 aliases of one field',
    `{ ${times(16, (index) => `a${String(index)}: viewer { roles }`).join(' ')} }`,
  ),
  invalid(
    '200 aliases of the catalogue',
    `{ ${times(200, (index) => `a${String(index)}: products(first: 1) { count: totalCount { value } }`).join(' ')} }`,
  ),
  invalid(
    '16 aliases through a fragment',
    `{ ...F } fragment F on Query { ${times(16, (index) => `a${String(index)}: viewer { roles }`).join(' ')} }`,
  ),
  invalid(
    '16 aliases, eight in each of two operations',
    times(
      2,
      (at) =>
        `query Q${String(at)} { ${times(8, (index) => `a${String(index)}: viewer { roles }`).join(' ')} }`,
    ).join(' '),
  ),
  invalid(
    '16 aliases on nested fields',
    `{ products(first: 1) { nodes { ${times(16, (index) => `a${String(index)}: title`).join(' ')} } } }`,
  ),
  invalid('2,001 tokens of one field', `{ ${'__typename '.repeat(2_001)} }`),
  invalid('20,000 tokens of one field', `{ ${'__typename '.repeat(20_000)} }`),
  invalid('2,001 ids as literals', `{ nodes(ids: [${'"a" '.repeat(2_001)}]) { id } }`),
  invalid('21 directives on one field', `{ __typename ${'@include(if: true) '.repeat(21)} }`),
  invalid('21 directives on 21 fields', `{ ${times(21, () => '__typename @skip(if: false)').join(' ')} }`),
  invalid(
    '300 unknown directives',
    `{ __typename ${times(300, (index) => `@x${String(index)}`).join(' ')} }`,
  ),
  invalid(
    'one directive repeated on the operation',
    `query A ${'@include(if: true) '.repeat(30)} { __typename }`,
  ),
  invalid(
    'a skip and include bomb',
    `query A($t: Boolean = true) { ${times(15, () => '__typename @skip(if: $t) @include(if: $t)').join(' ')} }`,
  ),
  invalid(
    '300 fragments that nobody uses',
    `{ __typename } ${times(300, (index) => `fragment F${String(index)} on Query { __typename }`).join(' ')}`,
  ),
  invalid(
    '200 operations in one document',
    times(200, (index) => `query Q${String(index)} { __typename }`).join(' '),
  ),
  invalid('two operations without a name to choose', 'query A { __typename } query B { __typename }'),
  invalid('two operations of one name', 'query A { __typename } query A { viewer { roles } }'),
  invalid('two nameless operations', '{ __typename } { viewer { roles } }'),
  { ...invalid('an operation that is not there', 'query A { __typename }'), operationName: 'B' },
  { ...invalid('an operation named like a prototype', 'query A { __typename }'), operationName: '__proto__' },
  invalid(
    '300 variables that nobody uses',
    `query A(${times(300, (index) => `$v${String(index)}: Int`).join(' ')}) { __typename }`,
  ),
  invalid(
    'one variable declared twice',
    'query A($a: Int, $a: Int) { products(first: $a) { nodes { id } } }',
  ),
];

const FRAGMENTS: readonly AttackDocument[] = [
  invalid('a fragment that spreads itself', '{ ...A } fragment A on Query { ...A }'),
  invalid(
    'two fragments that spread each other',
    '{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }',
  ),
  invalid(
    'a ring of fifty fragments',
    `{ ...F0 } ${times(50, (index) => `fragment F${String(index)} on Query { ...F${String((index + 1) % 50)} }`).join(' ')}`,
  ),
  invalid(
    'a fragment that spreads itself below a field',
    '{ products(first: 1) { nodes { ...P } } } fragment P on DataProduct { offerings { id } ...P }',
  ),
  invalid(
    'a cycle that no operation reaches',
    '{ __typename } fragment A on Query { ...B } fragment B on Query { ...A }',
  ),
  tooCostly('fragments that double twenty times', doublingFragments(20)),
  invalid('a fragment on a scalar', '{ ...F } fragment F on String { length }'),
  invalid('a fragment on an input', '{ ...F } fragment F on ProductWhere { search }'),
  invalid('a fragment on a type that is not there', '{ ...F } fragment F on Person_ { passwordHash }'),
  invalid('a fragment where it can never apply', '{ viewer { ... on DataProduct { id } } }'),
  invalid('a fragment that is not there', '{ ...Nowhere }'),
  invalid('one name for two fields', '{ viewer { roles } viewer: products(first: 1) { nodes { id } } }'),
];

const COST: readonly AttackDocument[] = [
  tooCostly('a page of a thousand million', '{ products(first: 1000000000) { nodes { id } } }'),
  tooCostly('a page of the largest integer from the end', '{ products(last: 2147483647) { nodes { id } } }'),
  tooCostly(
    'a page of a thousand million by a variable',
    'query A($n: Int) { products(first: $n) { nodes { id } } }',
    { n: 1_000_000_000 },
  ),
  tooCostly(
    'a page of a thousand million by a default',
    'query A($n: Int = 1000000000) { products(first: $n) { nodes { id } } }',
  ),
  tooCostly(
    'fifteen full pages side by side',
    `{ ${times(15, (index) => `a${String(index)}: products(first: 100) { nodes { id title ${GUIDED} } }`).join(' ')} }`,
  ),
  tooCostly(
    'a costly page behind @include',
    'query A($yes: Boolean!) { products(first: 1000000) @include(if: $yes) { nodes { id } } }',
    { yes: true },
  ),
  tooCostly(
    'a costly page in a fragment',
    '{ ...F } fragment F on Query { products(first: 1000000) { nodes { id } } }',
  ),
  tooCostly(
    'a costly page beside a negative one',
    '{ products(first: 1000000) { nodes { id } } b: products(first: -2000000) { nodes { id } } }',
  ),
  tooCostly(
    'a costly page beside a page of none',
    '{ products(first: 1000000) { nodes { id } } b: products(first: 0) { nodes { id } } }',
  ),
  tooCostly('ten thousand ids by a variable', 'query A($ids: [ID!]!) { nodes(ids: $ids) { id } }', {
    ids: times(10_000, () => 'x'),
  }),
  tooCostly('guided prices by the million', '{ guidedPrices(first: 1000000) { nodes { id } } }'),
  tooCostly(
    'both edges and nodes of a full page',
    `{ products(first: 100) { edges { node { id title summary ${GUIDED} } } nodes { id title summary ${GUIDED} scenarios { id name } } } b: products(first: 100) { edges { node { id ${GUIDED} } } nodes { id title summary ${GUIDED} scenarios { id name } } } c: products(first: 100) { nodes { id title summary ${GUIDED} scenarios { id name } } } d: products(first: 100) { nodes { id title summary ${GUIDED} scenarios { id name } } } }`,
  ),
];

const PAGING: readonly AttackDocument[] = [
  badInput('a negative page', '{ products(first: -1) { nodes { id } } }'),
  badInput('the smallest integer', '{ products(first: -2147483648) { nodes { id } } }'),
  badInput('a page of none', '{ products(first: 0) { nodes { id } } }'),
  badInput('one row more than a page holds', '{ products(first: 101) { nodes { id } } }'),
  badInput('no page at all', '{ products { nodes { id } } }'),
  badInput('first and last together', '{ products(first: 1, last: 1) { nodes { id } } }'),
  badInput('a cursor that is none', '{ products(first: 1, after: "1") { nodes { id } } }'),
  badInput('a cursor with SQL', '{ products(first: 1, after: "\' OR 1=1 -- ") { nodes { id } } }'),
  badInput(
    'a cursor forged without the key',
    'query A($c: String) { products(first: 1, after: $c) { nodes { id } } }',
    {
      c: Buffer.concat([Buffer.alloc(16), Buffer.from(JSON.stringify(['products.newest', ONE_ID]))]).toString(
        'base64url',
      ),
    },
  ),
  badInput(
    'a cursor of a hundred thousand characters',
    'query A($c: String) { products(first: 1, after: $c) { nodes { id } } }',
    { c: 'A'.repeat(100_000) },
  ),
  badInput('an empty cursor', '{ products(first: 1, after: "") { nodes { id } } }'),
  badInput(
    'a forged cursor to read backwards',
    '{ products(last: 1, before: "AAAAAAAAAAAAAAAAAAAAAAAA") { nodes { id } } }',
  ),
];

const TYPES: readonly AttackDocument[] = [
  invalid('a field that is not there', '{ passwords { hash } }'),
  invalid('a column as a field', '{ viewer { person { password_hash } } }'),
  invalid('a field a letter away from one that is there', '{ produts(first: 1) { nodes { id } } }'),
  invalid('an argument that is not there', '{ products(first: 1, sql: "1") { nodes { id } } }'),
  invalid('a required argument left out', '{ product { id } }'),
  invalid('an object without a selection', '{ products(first: 1) }'),
  invalid('a selection on a scalar', '{ __typename { length } }'),
  invalid('a literal that is no integer', '{ products(first: "1") { nodes { id } } }'),
  invalid('a fraction for an integer', '{ products(first: 1.5) { nodes { id } } }'),
  invalid('1e309 for an integer', '{ products(first: 1e309) { nodes { id } } }'),
  invalid('NaN for an integer', '{ products(first: NaN) { nodes { id } } }'),
  invalid(
    'an integer of thirty digits',
    '{ products(first: 999999999999999999999999999999) { nodes { id } } }',
  ),
  invalid(
    'an enum value that is not there',
    '{ products(first: 1, where: { fields: [SECRETS] }) { nodes { id } } }',
  ),
  invalid('null where none may be', '{ product(id: null) { id } }'),
  invalid('an object where an id is due', '{ product(id: { ne: "" }) { id } }'),
  invalid('a list where an id is due', '{ product(id: ["a", "b"]) { id } }'),
  badInput('an object where an id is due, by a variable', 'query A($id: ID!) { product(id: $id) { id } }', {
    id: { ne: '' },
  }),
  badInput(
    'an object where a text is due, by a variable',
    'query A($c: String!) { productByCode(code: $c) { id } }',
    { c: { $gt: '' } },
  ),
  badInput(
    'a list where a text is due, by a variable',
    'query A($c: String!) { productByCode(code: $c) { id } }',
    { c: ['x'] },
  ),
  badInput(
    'a text where an integer is due, by a variable',
    'query A($n: Int) { products(first: $n) { nodes { id } } }',
    { n: '1 OR 1=1' },
  ),
  badInput(
    'an integer of 53 bits, by a variable',
    'query A($n: Int) { products(first: $n) { nodes { id } } }',
    { n: Number.MAX_SAFE_INTEGER },
  ),
  badInput('a required variable left out', 'query A($id: ID!) { product(id: $id) { id } }'),
  badInput('null for a required variable', 'query A($id: ID!) { product(id: $id) { id } }', { id: null }),
  badInput(
    'null where the default hides that none may be',
    'query A($yes: Boolean = true) { __typename @include(if: $yes) }',
    { yes: null },
  ),
  badInput(
    'a field of an input that is not there',
    'query A($w: ProductWhere) { products(first: 1, where: $w) { nodes { id } } }',
    { w: { raw: '1=1' } },
  ),
  badInput(
    'a prototype as a field of an input',
    'query A($w: ProductWhere) { products(first: 1, where: $w) { nodes { id } } }',
    {
      w: JSON.parse('{ "__proto__": { "isAdmin": true } }') as unknown,
    },
  ),
  badInput(
    'a constructor as a field of an input',
    'query A($w: ProductWhere) { products(first: 1, where: $w) { nodes { id } } }',
    {
      w: { constructor: { prototype: { isAdmin: true } } },
    },
  ),
  badInput('an id in characters that no id has', '{ product(id: "产品") { id } }'),
  badInput('an id with a NUL', '{ node(id: "prd_\\u0000") { id } }'),
  badInput('an id of a hundred thousand characters', 'query A($id: ID!) { node(id: $id) { id } }', {
    id: 'a'.repeat(100_000),
  }),
  badInput(
    'a search of ten thousand characters',
    'query A($s: String) { products(first: 1, where: { search: $s }) { nodes { id } } }',
    { s: '数'.repeat(10_000) },
  ),
  invalid('half a character', '{ productByCode(code: "\\ud800") { id } }'),
  invalid('a control character in the document', '{ product\u0000(id: "a") { id } }'),
  invalid('a name in letters of another script', '{ рroducts(first: 1) { nodes { id } } }'),
  invalid('a comment and nothing else', '# nothing'),
  invalid('a type definition', 'type Query { hacked: String }'),
  invalid('a schema extension beside a query', '{ __typename } extend type Query { hacked: String }'),
  invalid('a subscription', 'subscription { orders { id } }'),
  invalid('a mutation of a query field', 'mutation { products(first: 1) { nodes { id } } }'),
  invalid('a query of a mutation field', `{ ${SIGN_IN} }`),
  invalid('@defer that is not served', '{ ... @defer { __typename } }'),
];

const SECRETS: readonly AttackDocument[] = [
  badInput('two guesses of a password', `mutation { a: ${SIGN_IN} b: ${SIGN_IN} }`),
  badInput(
    'fifteen guesses of a password',
    `mutation { ${times(15, (index) => `a${String(index)}: ${SIGN_IN}`).join(' ')} }`,
  ),
  badInput(
    'guesses of a password in two fragments',
    `mutation { ...A ...B } fragment A on Mutation { a: ${SIGN_IN} } fragment B on Mutation { b: ${SIGN_IN} }`,
  ),
  badInput(
    'a guess of a password and of a refresh token',
    `mutation { a: ${SIGN_IN} b: refreshSession(input: { refreshToken: "x" }) { userErrors { code } } }`,
  ),
  outsider('introspection by an outsider', '{ __schema { types { name fields { name } } } }'),
  outsider('one type by an outsider', '{ __type(name: "Person") { fields { name } } }'),
  outsider('introspection behind an alias', '{ a: __schema { queryType { name } } }'),
  outsider('introspection in a fragment', '{ ...F } fragment F on Query { __schema { queryType { name } } }'),
  invalid('introspection beside a mutation', `mutation { ${SIGN_IN} __schema { queryType { name } } }`),
];

export const ATTACK_DOCUMENTS: readonly AttackDocument[] = [
  ...DEPTH,
  ...FLOODS,
  ...FRAGMENTS,
  ...COST,
  ...PAGING,
  ...TYPES,
  ...SECRETS,
];
