import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readExample, readExamples, UNKNOWN_ROLE } from '../../../src/explorer/examples';

const WHOLE = [
  '# role: BUYER',
  '# 购买一个产品 / Order a product, per call',
  '# variables: {"input":{"quantity":2}}',
  'mutation PlaceOrder($input: PlaceOrderInput!) {',
  '  # A comment of the operation itself.',
  '  placeOrder(input: $input) { order { id } }',
  '}',
  '',
].join('\n');

describe('readExample', () => {
  it('takes who, what and variables off the operation', () => {
    expect(readExample('placeOrder', WHOLE)).toEqual({
      name: 'placeOrder',
      role: 'BUYER',
      sentence: { zh: '购买一个产品', en: 'Order a product, per call' },
      variables: '{\n  "input": {\n    "quantity": 2\n  }\n}',
      operation:
        'mutation PlaceOrder($input: PlaceOrderInput!) {\n  # A comment of the operation itself.\n  placeOrder(input: $input) { order { id } }\n}',
    });
  });

  it('reads a file with Windows line ends alike', () => {
    expect(readExample('placeOrder', WHOLE.replaceAll('\n', '\r\n'))).toEqual(
      readExample('placeOrder', WHOLE),
    );
  });

  it.each([
    { _case: 'no comment lines', text: 'query Viewer { viewer { roles } }' },
    { _case: 'other comments only', text: '# Shows oneself.\nquery Viewer { viewer { roles } }' },
  ])('shows an example with $_case under its file name', ({ text }) => {
    expect(readExample('viewer', text)).toEqual({
      name: 'viewer',
      role: UNKNOWN_ROLE,
      sentence: { zh: 'viewer', en: 'viewer' },
      variables: '',
      operation: 'query Viewer { viewer { roles } }',
    });
  });

  it('hands variables that are not JSON to the editor as they are', () => {
    expect(
      readExample('viewer', '# role: BUYER\n# variables: {oops\nquery Viewer { viewer { roles } }').variables,
    ).toBe('{oops');
  });
});

describe('readExamples', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'examples-'));
  });

  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  it('groups the files by who runs them, in the order of their names', () => {
    writeFileSync(
      join(folder, 'quote.graphql'),
      '# role: BUYER\n# 询价 / Ask a price\nquery Quote { quote { id } }',
    );
    writeFileSync(
      join(folder, 'order.graphql'),
      '# role: BUYER\n# 订单 / One order\nquery Order { order { id } }',
    );
    writeFileSync(
      join(folder, 'products.graphql'),
      '# role: ANYONE\n# 目录 / Browse\nquery P { products { id } }',
    );
    writeFileSync(join(folder, 'README.md'), 'Not an example.');

    const names = readExamples(folder).map(({ role, examples }) => [
      role,
      ...examples.map(({ name }) => name),
    ]);

    expect(names).toEqual([
      ['ANYONE', 'products'],
      ['BUYER', 'order', 'quote'],
    ]);
  });
});
