/** Who is signed in, and every request of the page to the API. */

import { languageTag } from './texts.js';

const SIGN_IN = `mutation ExplorerSignIn($login: String!, $password: String!) {
  signIn(input: { login: $login, password: $password }) {
    session {
      accessToken accessTokenExpiresAt refreshToken
      viewer { roles person { login displayName } organisation { name kind } }
    }
    userErrors { code message }
  }
}`;

const REFRESH = `mutation ExplorerRefresh($refreshToken: String!) {
  refreshSession(input: { refreshToken: $refreshToken }) {
    session { accessToken accessTokenExpiresAt refreshToken }
    userErrors { code message }
  }
}`;

const SIGN_OUT = `mutation ExplorerSignOut($refreshToken: String!) {
  signOut(input: { refreshToken: $refreshToken }) { userErrors { code message } }
}`;

/** Only this tab and only until it is closed: a token in localStorage would outlive the person at the desk. */
const STORED_SESSION = 'explorer.session';

const RENEW_BEFORE_END_MS = 60_000;

let session = JSON.parse(sessionStorage.getItem(STORED_SESSION) ?? 'null');
let renewing = null;
const listeners = [];

export const who = () => session?.who ?? null;

/** Calls back with the reason after each change: `signedIn`, `signedOut` or `sessionEnded`. */
export const onSessionChange = (listener) => listeners.push(listener);

function become(next, reason) {
  session = next;
  if (next === null) sessionStorage.removeItem(STORED_SESSION);
  else sessionStorage.setItem(STORED_SESSION, JSON.stringify(next));
  if (reason !== null) listeners.forEach((listener) => listener(reason));
}

/** Sends one operation as whoever is signed in; answers the parsed body. */
export async function request(params, headers = {}) {
  await renewIfNeeded();
  const sentToken = session?.accessToken;
  const { body } = await send(params, {
    ...(sentToken && { Authorization: `Bearer ${sentToken}` }),
    ...headers,
  });
  const isRefused = body.errors?.some((error) => error.extensions?.code === 'UNAUTHENTICATED');
  // Somebody may have signed in anew meanwhile; only the sign-in that was refused ends.
  if (isRefused && sentToken && session?.accessToken === sentToken) become(null, 'sessionEnded');
  return body;
}

async function send(params, headers) {
  const response = await fetch('/graphql', {
    method: 'POST',
    credentials: 'omit',
    headers: {
      'Content-Type': 'application/json',
      Accept: 'application/json',
      'Accept-Language': languageTag(),
      ...headers,
    },
    body: JSON.stringify(params),
  });
  return { body: await response.json(), serverNow: new Date(response.headers.get('Date')) };
}

/** Signs in, in place of whoever was; answers null, or the message of the refusal. */
export async function signIn({ login, password }) {
  const { body, serverNow } = await send({ query: SIGN_IN, variables: { login, password } }, {});
  const answer = body.data?.signIn;
  if (!answer?.session) {
    return [...(answer?.userErrors ?? []), ...(body.errors ?? [])].map(({ message }) => message).join(' ');
  }
  const { person, organisation, roles } = answer.session.viewer;
  const signedIn = {
    login: person.login,
    person: person.displayName,
    organisation: organisation.name,
    kind: organisation.kind,
    roles,
  };
  endAtServer(session);
  become({ ...tokensOf(answer.session, serverNow), who: signedIn }, 'signedIn');
  return null;
}

export function signOut() {
  endAtServer(session);
  become(null, 'signedOut');
}

/** The page forgets the tokens in any case; a server that does not answer lets them run out. */
function endAtServer(ended) {
  if (ended === null) return;
  const { refreshToken } = ended;
  send({ query: SIGN_OUT, variables: { refreshToken } }, {}).catch(() => undefined);
}

/** The instant is measured from the clock of the server: the clock of the desk may be wrong. */
function tokensOf({ accessToken, accessTokenExpiresAt, refreshToken }, serverNow) {
  const lifetimeMs = new Date(accessTokenExpiresAt) - serverNow;
  return { accessToken, refreshToken, renewAtMs: Date.now() + lifetimeMs - RENEW_BEFORE_END_MS };
}

/** One renewal at a time: a refresh token used twice counts as stolen and ends the sign-in. */
function renewIfNeeded() {
  if (session === null || Date.now() < session.renewAtMs) return null;
  renewing ??= renew(session).finally(() => {
    renewing = null;
  });
  return renewing;
}

async function renew(old) {
  const { body, serverNow } = await send(
    { query: REFRESH, variables: { refreshToken: old.refreshToken } },
    {},
  );
  const renewed = body.data?.refreshSession?.session;
  if (session !== old) return;
  if (renewed) become({ ...tokensOf(renewed, serverNow), who: old.who }, null);
  else become(null, 'sessionEnded');
}
