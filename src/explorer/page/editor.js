/** The editor on the right: GraphiQL, with our examples loaded into it. */

/* global GraphiQL, React, ReactDOM */

import { request } from './session.js';

const ID = /^"?([a-z]{3}_[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})"?$/;

let root = null;
let hasSchema = false;
let fetcher = null;

/** A new function each time, by which the editor asks for the schema again. */
const freshFetcher = () => (params, options) => request(params, options?.headers);

/** One function for good: the editor asks for the schema again when it is handed another one. */
function rememberSchema() {
  hasSchema = true;
}

function render(loaded) {
  root.render(
    React.createElement(
      GraphiQL,
      {
        fetcher,
        defaultEditorToolsVisibility: 'variables',
        forcedTheme: 'light',
        // Kept per tab of the browser: what was typed may name people or hold a password.
        storage: sessionStorage,
        shouldPersistHeaders: false,
        onSchemaChange: rememberSchema,
        query: loaded?.operation,
        variables: loaded?.variables,
        // The result of another operation must not stand beside this one.
        response: loaded ? '' : undefined,
      },
      React.createElement(GraphiQL.Logo, null, ' '),
    ),
  );
}

/** True until something was open in this tab of the browser; a reload shows again what was there. */
export const isFirstVisit = () => sessionStorage.getItem('graphiql:tabState') === null;

export function openEditor(container, firstExample) {
  fetcher = freshFetcher();
  root = ReactDOM.createRoot(container);
  render(firstExample);
}

/** In production only who is signed in may read the schema, so another person may succeed where one failed. */
export function askForMissingSchema() {
  if (hasSchema) return;
  fetcher = freshFetcher();
  render(null);
}

/**
 * Puts an example into the editor. The editor follows its properties only when they change, so they are taken
 * away first: the same example can be loaded again after it was edited.
 */
export function load(example) {
  ReactDOM.flushSync(() => render(null));
  render({ ...example, variables: withFreshKeys(example.variables) });
}

/** Each time an example is loaded it is a new act; run twice as loaded, it shows the answer of the first run. */
const withFreshKeys = (variables) =>
  variables.replace(/("idempotencyKey"\s*:\s*)"[^"]*"/g, (_whole, start) => `${start}"${randomKey()}"`);

/** `crypto.randomUUID` exists only on HTTPS and localhost; this also works on a plain address of the intranet. */
function randomKey() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

const idAt = ({ target }) => target.closest('.result-window .cm-string')?.textContent.match(ID)?.[1];

/** Calls back with an id of the result when it is clicked; an id under the pointer shows that it can be. */
export function onIdClick(container, callback) {
  container.addEventListener('mouseover', (event) => {
    if (idAt(event) !== undefined) event.target.classList.add('copied-by-click');
  });
  container.addEventListener('click', (event) => {
    const id = idAt(event);
    if (id !== undefined) callback(id);
  });
}
