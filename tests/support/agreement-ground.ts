import type { View } from '../../src/kernel/view';
import type { AgreementEntity } from '../../src/modules/authorisation/store/agreement.entity';
import { AgreementEntity as Agreements } from '../../src/modules/authorisation/store/agreement.entity';
import type { DataResourceEntity } from '../../src/modules/catalogue';
import { aRectification } from './agreement-life';
import { anOrganisation } from './builders';
import { anAgreement, aResource } from './market';
import type { MarketServer } from './market-server';

/** An active agreement with two resources in its scope, from 2026-01-01 to 2028-12-31. */
export interface AgreementGround {
  readonly agreement: View<AgreementEntity>;
  readonly resources: readonly [View<DataResourceEntity>, View<DataResourceEntity>];
}

export async function anAgreementInForce(
  { manager, market, cast }: MarketServer,
  more: Partial<AgreementEntity> = {},
): Promise<AgreementGround> {
  const agreement = await anAgreement(manager, market, more);
  const within = { holderId: cast.department.id, agreementId: agreement.id };
  return { agreement, resources: [await aResource(manager, within), await aResource(manager, within)] };
}

/** An agreement between an agency and an operator of whom the cast knows nothing. */
export async function aForeignAgreement(
  server: MarketServer,
  more: Partial<AgreementEntity> = {},
): Promise<View<AgreementEntity>> {
  return anAgreement(
    server.manager,
    {
      agencyId: (await anOrganisation(server, 'IMPLEMENTING_AGENCY')).id,
      operatorId: (await anOrganisation(server, 'OPERATOR')).id,
    },
    more,
  );
}

/** Suspended over one breach that concerns the first of its two resources, due on 2026-12-07. */
export async function aSuspendedAgreement(
  server: MarketServer,
  more: Partial<Parameters<typeof aRectification>[1]> = {},
  ofAgreement: Partial<AgreementEntity> = {},
) {
  const { agreement, resources } = await anAgreementInForce(server, { state: 'SUSPENDED', ...ofAgreement });
  const rectification = await aRectification(server.manager, {
    agreementId: agreement.id,
    openedBy: server.cast.agencyRuling.personId,
    resourceIds: [resources[0].id],
    ...more,
  });
  return { agreement, resources, rectification };
}

/** A call to correct under an agreement of other parties. */
export async function aForeignRectification(
  server: MarketServer,
  more: Partial<Parameters<typeof aRectification>[1]> = {},
) {
  const agreement = await aForeignAgreement(server, { state: 'SUSPENDED' });
  return aRectification(server.manager, {
    agreementId: agreement.id,
    openedBy: server.cast.agencyRuling.personId,
    ...more,
  });
}

/** How an agreement stands in its table now. */
export const agreementNow = (
  { manager }: Pick<MarketServer, 'manager'>,
  id: string,
): Promise<AgreementEntity> => manager.findOneByOrFail(Agreements, { id });
