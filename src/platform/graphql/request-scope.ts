import { AsyncLocalStorage } from 'node:async_hooks';
import type { Locale } from './locale';

interface RequestScope {
  readonly requestId: string;
  readonly locale: Locale;
}

/** Carries what the error formatter needs: it is called without the request's context. */
export const requestScope = new AsyncLocalStorage<RequestScope>();
