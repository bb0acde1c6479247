import type { RefusalCode } from '../refusals';
import { PERMIT, refuse, type Finding } from '../decision';
import type { DataGrade, OrganisationState, ResourceSource, UpdateInterval, UseBar } from '../vocabulary';

/** A resource that shall come within the scope of an agreement, as the catalogue holds it. */
export interface ScopeResourceFacts {
  readonly resourceId: string;
  readonly code: string;
  readonly holderId: string;
  readonly holderState: OrganisationState;
  readonly source: ResourceSource;
  readonly providerConsentReference: string | null;
  readonly utilityLicenceReference: string | null;
  readonly grade: DataGrade | null;
  readonly updateFrequency: string | null;
  readonly updateInterval: UpdateInterval | null;
  readonly qualityNote: string | null;
  readonly useBar: UseBar | null;
}

/** What every rule about entering a scope is asked with: all resources at once, so that one answer names all. */
export interface ScopeResourcesFacts {
  readonly resources: readonly ScopeResourceFacts[];
}

export const isBlank = (text: string | null): boolean => (text ?? '').trim() === '';

/** Refuses with every resource that has a fault, by code, each with what is wrong where that differs. */
export function refuseFaulty(
  resources: readonly ScopeResourceFacts[],
  faultOf: (resource: ScopeResourceFacts) => string | boolean,
  code: RefusalCode,
): Finding {
  const faulty = resources.flatMap((resource) => {
    const fault = faultOf(resource);
    if (fault === false || fault === '') return [];
    return [fault === true ? resource.code : `${resource.code} (${fault})`];
  });
  return faulty.length === 0 ? PERMIT : refuse(code, { resources: faulty.join(', ') });
}
