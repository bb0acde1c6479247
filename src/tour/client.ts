/** The language in which the server answers and the tour speaks. */
export type Locale = 'zh' | 'en';
export type Bilingual = Readonly<Record<Locale, string>>;

/** Somebody of the demo data, in one of the posts that the person holds. */
export interface Person {
  readonly login: string;
  readonly name: Bilingual;
  /** Left out, the post that the account signs in to by itself. */
  readonly organisationId?: string;
}

export interface Refusal {
  readonly code: string;
  readonly message: string;
  readonly ruleId: string | null;
  /** The clauses, each with its article where the server gives it. */
  readonly clauses: readonly string[];
  /** Names from the operator down to who was refused; empty unless control is the reason. */
  readonly controlPath: readonly string[];
}

/** What came back for one document. */
export interface Reply {
  at(path: string): unknown;
  /** The text or number at a path such as 'placeOrder.order.id'; an empty text where the path ends early. */
  text(path: string): string;
  list(path: string): readonly unknown[];
  /** Why a root field did nothing, be it in the payload or thrown; null when it did. */
  refusal(field: string): Refusal | null;
}

/** The tour cannot go on; the message is for the person who runs it. */
export class TourEnded extends Error {}

/** What every payload is asked about a refusal. */
export const WHY = `userErrors {
  code message ruleId
  ... on RuleRefusal { clauses { id article } }
  ... on RedevelopmentBlockedError { chain { controllerName controlledName } }
}`;

const SIGN_IN = `mutation ($input: SignInInput!) {
  signIn(input: $input) { session { accessToken viewer { organisation { id } organisations { id kind } } } ${WHY} }
}`;

interface ClientOptions {
  readonly url: string;
  readonly locale: Locale;
  readonly password: string;
}

/** A plain client: it knows the address, the language and the demo password, and nothing of the server's inside. */
export class TourClient {
  readonly #options: ClientOptions;
  readonly #tokens = new Map<string, string>();

  constructor(options: ClientOptions) {
    this.#options = options;
  }

  async ask(person: Person | null, query: string, variables: object = {}): Promise<Reply> {
    return this.#send(query, variables, person === null ? null : await this.#tokenOf(person));
  }

  async #tokenOf(person: Person): Promise<string> {
    const key = `${person.login} ${person.organisationId ?? ''}`;
    const known = this.#tokens.get(key);
    if (known !== undefined) return known;
    const { login, organisationId } = person;
    const { password } = this.#options;
    const reply = await this.#send(SIGN_IN, { input: { login, password, organisationId } }, null);
    const token = reply.text('signIn.session.accessToken');
    if (token === '') {
      const refusal = reply.refusal('signIn');
      // A wrong login is the only refusal that speaks of missing people; any other says by itself what is the matter.
      const cause =
        refusal === null || refusal.code === 'SIGN_IN_FAILED'
          ? 'the server needs the demo data'
          : refusal.message;
      throw new TourEnded(`${login} cannot sign in (${refusal?.code ?? 'no answer'}): ${cause}`);
    }
    this.#tokens.set(key, token);
    return token;
  }

  async #send(query: string, variables: object, token: string | null): Promise<Reply> {
    const { url, locale } = this.#options;
    const headers = {
      'content-type': 'application/json',
      'accept-language': locale === 'zh' ? 'zh-CN' : 'en',
      ...(token !== null && { authorization: `Bearer ${token}` }),
    };
    const response = await fetch(url, {
      method: 'POST',
      headers,
      body: JSON.stringify({ query, variables }),
    }).catch(() => {
      throw new TourEnded(
        `Nobody answers at ${url}. Start the server with npm start, or name it in TOUR_URL`,
      );
    });
    const body: unknown = await response.json().catch(() => {
      throw new TourEnded(`What answers at ${url} is no GraphQL server`);
    });
    return replyOf(body);
  }
}

function replyOf(body: unknown): Reply {
  const at = (path: string): unknown => follow(follow(body, 'data'), path);
  return {
    at,
    text: (path) => textOf(at(path)),
    list: (path) => listOf(at(path)),
    refusal: (field) => {
      const [thrown] = listOf(follow(body, 'errors'));
      if (thrown !== undefined) return thrownRefusal(thrown);
      const [userError] = listOf(at(`${field}.userErrors`));
      return userError === undefined ? null : payloadRefusal(userError);
    },
  };
}

/** Follows a path of field names and list places; undefined where it ends early. */
export function follow(value: unknown, path: string): unknown {
  let here = value;
  for (const name of path.split('.')) {
    if (typeof here !== 'object' || here === null) return undefined;
    here = (here as Record<string, unknown>)[name];
  }
  return here;
}

export const textOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? (value as unknown[]) : []);

/** Who may not call an operation at all is told so in `errors`, with rule and clause ids where the law names one body. */
const thrownRefusal = (thrown: unknown): Refusal => ({
  code: textOf(follow(thrown, 'extensions.code')),
  message: textOf(follow(thrown, 'message')),
  ruleId: textOf(follow(thrown, 'extensions.ruleId')) || null,
  clauses: listOf(follow(thrown, 'extensions.clauses')).map(textOf),
  controlPath: [],
});

const payloadRefusal = (userError: unknown): Refusal => ({
  code: textOf(follow(userError, 'code')),
  message: textOf(follow(userError, 'message')),
  ruleId: textOf(follow(userError, 'ruleId')) || null,
  clauses: listOf(follow(userError, 'clauses')).map((clause) =>
    `${textOf(follow(clause, 'id'))} ${textOf(follow(clause, 'article'))}`.trim(),
  ),
  controlPath: namesAlong(listOf(follow(userError, 'chain'))),
});

/** The names along a chain of control, each once where one link begins with whom the last one ended. */
function namesAlong(chain: readonly unknown[]): readonly string[] {
  const names: string[] = [];
  for (const link of chain) {
    const controller = textOf(follow(link, 'controllerName'));
    if (names.at(-1) !== controller) names.push(controller);
    names.push(textOf(follow(link, 'controlledName')));
  }
  return names;
}
