import type { Caller } from '../caller';
import type { Deps } from '../deps';
import type { LoaderRegistry } from '../persistence/loader';
import type { Locale } from './locale';

/** What one request carries. Built once per request; `caller` is settled after the document was accepted. */
export interface RequestContext {
  caller: Caller;
  /** The Authorization header as it came; read once, by authentication. */
  readonly authorization: string | null;
  readonly deps: Deps;
  readonly loaders: LoaderRegistry;
  readonly requestId: string;
  readonly locale: Locale;
}
