import express from 'express';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { agent } from 'supertest';
import { readDemoAccounts } from '../../src/explorer/demo-accounts';
import { UNKNOWN_ROLE } from '../../src/explorer/examples';
import { explorer } from '../../src/explorer/explorer';

interface ShownGroup {
  readonly role: string;
  readonly examples: readonly {
    readonly name: string;
    readonly sentence: { readonly zh: string; readonly en: string };
    readonly operation: string;
    readonly variables: string;
  }[];
}

const ROOT = join(__dirname, '..', '..');
const EXAMPLES = join(ROOT, 'schema', 'examples');
const DEMO_ACCOUNTS = join(ROOT, 'seeds', 'demo', '00-accounts.json');

/** What the page leads to, and the server has beside it. */
const SERVED_BESIDE: readonly string[] = ['/graphql', '/prices'];

const visit = (showsDemoAccounts = true) =>
  agent(express().use('/explorer', explorer({ showsDemoAccounts })));

/** Every file that the text of a page, a style sheet or a module has the browser fetch. */
function referencesOf(path: string, text: string): readonly string[] {
  const patterns = path.endsWith('.css')
    ? [/url\(\s*["']?([^"')]+)/g, /@import\s+["']([^"']+)/g]
    : path.endsWith('.js')
      ? [/\bfrom\s+'([^']+)'/g, /\bimport\s*\(?\s*'([^']+)'/g, /\b(?:fetch|readJson)\(\s*'([^']+)'/g]
      : [/\b(?:src|href)="([^"]+)"/g];
  return patterns
    .flatMap((pattern) => [...text.matchAll(pattern)].map(([, reference]) => reference ?? ''))
    .filter((reference) => !reference.startsWith('data:') && !SERVED_BESIDE.includes(reference));
}

/** Follows the references of the page until there is nothing new; answers the text of each file by its path. */
async function fetchWholePage(): Promise<ReadonlyMap<string, string>> {
  const visitor = visit();
  const texts = new Map<string, string>();
  const wanted = ['/explorer'];
  for (let path = wanted.pop(); path !== undefined; path = wanted.pop()) {
    if (texts.has(path)) continue;
    const response = await visitor.get(path).responseType('blob');
    expect({ path, status: response.status }).toEqual({ path, status: 200 });
    const text = (response.body as Buffer).toString();
    texts.set(path, text);
    // What GraphiQL and React fetch themselves is forbidden by the policy of the page; see the test of it.
    if (path.startsWith('/explorer/editor/') && path.endsWith('.js')) continue;
    const base = new URL(path, 'http://page.invalid');
    for (const reference of referencesOf(path, text)) {
      const url = new URL(reference, base);
      expect(`${path} -> ${url.host}`).toBe(`${path} -> page.invalid`);
      wanted.push(url.pathname);
    }
  }
  return texts;
}

describe('the explorer', () => {
  it('serves every file that the page is made of', async () => {
    const texts = await fetchWholePage();

    expect([...texts.keys()].sort()).toEqual([
      '/explorer',
      '/explorer/accounts.json',
      '/explorer/editor/graphiql.css',
      '/explorer/editor/graphiql.js',
      '/explorer/editor/react-dom.js',
      '/explorer/editor/react.js',
      '/explorer/examples.json',
      '/explorer/page/editor.js',
      '/explorer/page/explorer.css',
      '/explorer/page/icon.svg',
      '/explorer/page/main.js',
      '/explorer/page/session.js',
      '/explorer/page/sidebar.js',
      '/explorer/page/texts.js',
      '/explorer/pictures.json',
    ]);
  });

  it('names no outside host in a file of its own', async () => {
    const texts = await fetchWholePage();
    const own = [...texts].filter(([path]) => path === '/explorer' || path.startsWith('/explorer/page/'));

    // The one allowed address is a name and not a place: nothing is fetched from an XML namespace.
    const named = own.flatMap(
      ([, text]) => text.match(/(?:https?:)?\/\/[a-z0-9-]+\.[a-z.]+[^\s"')]*/gi) ?? [],
    );
    expect(named).toEqual(['http://www.w3.org/2000/svg']);
  });

  it.each(['/explorer', '/explorer/', '/explorer/page/main.js', '/explorer/editor/graphiql.css'])(
    'lets the browser ask nobody but this server: %s',
    async (path) => {
      const headers = (await visit().get(path)).headers as Readonly<Record<string, string>>;
      const policy = headers['content-security-policy'];

      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("connect-src 'self'");
      expect(policy).not.toMatch(/\*|https?:|unsafe-eval|upgrade-insecure-requests/);
      expect(policy).not.toMatch(/script-src[^;]*unsafe-inline/);
    },
  );

  it.each([
    '/explorer/page/../explorer.ts',
    '/explorer/page/%2e%2e/explorer.ts',
    '/explorer/editor/package.json',
  ])('serves nothing but the page: %s', async (path) => {
    expect((await visit().get(path)).status).toBe(404);
  });

  it('groups every example by who runs it', async () => {
    const groups = (await visit().get('/explorer/examples.json')).body as ShownGroup[];
    const files = readdirSync(EXAMPLES).filter((file) => file.endsWith('.graphql'));

    const shown = groups.flatMap(({ examples }) => examples.map(({ name }) => `${name}.graphql`));
    expect(shown.sort()).toEqual(files.sort());
    expect(new Set(groups.map(({ role }) => role)).size).toBe(groups.length);
  });

  it('can show each example: who runs it, what it does in two languages, its variables', async () => {
    const groups = (await visit().get('/explorer/examples.json')).body as ShownGroup[];

    const incomplete = groups.flatMap(({ role, examples }) =>
      examples
        .filter(
          ({ name, sentence, operation, variables }) =>
            role === UNKNOWN_ROLE || sentence.zh === name || operation === '' || !isJson(variables || '{}'),
        )
        .map(({ name }) => name),
    );
    expect(incomplete).toEqual([]);
  });

  it('shows the states of everything that has a table of moves, in both languages', async () => {
    const visitor = visit();
    const shown = (await visitor.get('/explorer/pictures.json')).body as {
      name: string;
      title: { zh: string; en: string };
    }[];
    expect(shown.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['agreement', 'plan', 'list-item', 'product', 'order']),
    );
    for (const { name, title } of shown) {
      expect(title.zh).toMatch(/^[一-龥]+$/);
      const response = await visitor.get(`/explorer/pictures/${name}.svg`).responseType('blob');
      expect(response.status).toBe(200);
      expect(response.headers['content-type']).toMatch(/^image\/svg\+xml/);
      expect((response.body as Buffer).toString()).toContain(`<title>${title.zh} ${title.en}</title>`);
    }
  });

  it('has no picture of anything else', async () => {
    expect((await visit().get('/explorer/pictures/nothing.svg')).status).toBe(404);
  });

  it('offers each account of the demo data in development', async () => {
    const response = await visit().get('/explorer/accounts.json');

    expect(response.body).toEqual(readDemoAccounts(DEMO_ACCOUNTS));
  });

  it('gives no demo account in production', async () => {
    const response = await visit(false).get('/explorer/accounts.json');

    expect(response.status).toBe(200);
    expect(response.body).toEqual([]);
  });
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
