import { readFileSync } from 'node:fs';
import path from 'node:path';

/** The operation in `schema/examples`, so that what the explorer shows is what the tests run. */
export const example = (name: string): string =>
  readFileSync(path.join(__dirname, '..', '..', 'schema', 'examples', `${name}.graphql`), 'utf8');
