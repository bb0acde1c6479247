import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/** One operation of `schema/examples`, taken apart for the page. */
interface Example {
  readonly name: string;
  readonly sentence: { readonly zh: string; readonly en: string };
  readonly operation: string;
  /** JSON text, laid out for reading; empty for an operation without variables. */
  readonly variables: string;
}

interface ExampleGroup {
  readonly role: string;
  readonly examples: readonly Example[];
}

/** Where an example goes that does not say who runs it: the page stays whole, and a test names the file. */
export const UNKNOWN_ROLE = 'OTHER';

const ROLE_LINE = /^#\s*role:\s*(\S+)\s*$/i;
const VARIABLES_LINE = /^#\s*variables:\s*(.+)$/i;
const SENTENCE_LINE = /^#\s*(.+?)\s+\/\s+(.+?)\s*$/;

interface ReadExample extends Example {
  readonly role: string;
}

/** Takes the comment lines at the top (who, what, variables) off the operation below them. */
export function readExample(name: string, text: string): ReadExample {
  const lines = text.split(/\r?\n/);
  const firstOther = lines.findIndex((line) => !line.startsWith('#'));
  const header = firstOther === -1 ? lines : lines.slice(0, firstOther);
  let role = UNKNOWN_ROLE;
  let sentence = { zh: name, en: name };
  let variables = '';
  for (const line of header) {
    const saidRole = ROLE_LINE.exec(line)?.[1];
    const saidVariables = VARIABLES_LINE.exec(line)?.[1];
    const saidSentence = SENTENCE_LINE.exec(line);
    if (saidRole !== undefined) role = saidRole;
    else if (saidVariables !== undefined) variables = laidOut(saidVariables);
    else if (saidSentence?.[1] !== undefined && saidSentence[2] !== undefined) {
      sentence = { zh: saidSentence[1], en: saidSentence[2] };
    }
  }
  const operation = firstOther === -1 ? '' : lines.slice(firstOther).join('\n').trim();
  return { name, role, sentence, operation, variables };
}

/** The examples of a folder by who runs them; groups and examples in the order of their names. */
export function readExamples(folder: string): readonly ExampleGroup[] {
  const groups = new Map<string, Example[]>();
  for (const file of graphqlFiles(folder)) {
    const { role, ...example } = readExample(
      basename(file, '.graphql'),
      readFileSync(join(folder, file), 'utf8'),
    );
    const group = groups.get(role);
    if (group === undefined) groups.set(role, [example]);
    else group.push(example);
  }
  return [...groups.keys()].sort().map((role) => ({ role, examples: groups.get(role) ?? [] }));
}

function graphqlFiles(folder: string): readonly string[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.graphql'))
    .sort();
}

/** A line of JSON over several lines. What is not JSON stays as it is: the editor will point at the mistake. */
function laidOut(json: string): string {
  try {
    return JSON.stringify(JSON.parse(json), null, 2);
  } catch {
    return json;
  }
}
