import { runDueTimers } from '../../src/modules/agenda';
import type { AgreementEntity } from '../../src/modules/authorisation/store/agreement.entity';
import { restoreAgreement } from '../../src/modules/authorisation/service/restore-agreement.service';
import { reportCorrection } from '../../src/modules/authorisation/service/report-correction.service';
import { suspendAgreement } from '../../src/modules/authorisation/service/suspend-agreement.service';
import { AgreementEntity as Agreements } from '../../src/modules/authorisation/store/agreement.entity';
import { RectificationEntity } from '../../src/modules/authorisation/store/rectification.entity';
import {
  reinstateProduct,
  suspendProduct,
  withdrawProduct,
} from '../../src/modules/listing/service/change-product-standing.service';
import { DataProductEntity } from '../../src/modules/listing/store/data-product.entity';
import type { AgreementAct, RunningOrders } from '../../src/policy/vocabulary';
import { TIMER_HANDLERS } from '../../src/timers';
import { callerOf, type MarketGround } from './market-ground';

/** A market, with a server or without. */
type Ground = Pick<MarketGround, 'deps' | 'manager' | 'cast'>;

/** What an agency does to products and agreements, by the use cases themselves. */

let keys = 0;
const key = (): string => `stops-${String(process.pid)}-${String((keys += 1))}`;

interface Answer {
  readonly ok: boolean;
}

function done<T extends Answer>(outcome: T): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome));
  return outcome;
}

/** Everything that the clock has to do now, with what follows from it. */
export const letTheClockAct = (ground: Ground): Promise<number> => runDueTimers(ground.deps, TIMER_HANDLERS);

const STANDINGS = { suspendProduct, withdrawProduct, reinstateProduct } as const;

export async function changeStanding(
  ground: Ground,
  productId: string,
  how: keyof typeof STANDINGS,
  runningOrders: RunningOrders | null = null,
): Promise<void> {
  const { version } = await ground.manager.findOneByOrFail(DataProductEntity, { id: productId });
  done(
    await STANDINGS[how](ground.deps, callerOf(ground.cast.agencyRuling), {
      productId,
      expectedVersion: version,
      reason: '数据质量问题',
      runningOrders,
    }),
  );
}

/** Suspends for a breach; answers with the call to correct it. */
export async function suspend(
  ground: Ground,
  agreementId: string,
  stops: readonly AgreementAct[],
  resourceIds: readonly string[] = [],
): Promise<RectificationEntity> {
  const { version } = await agreementOf(ground, agreementId);
  const outcome = await suspendAgreement(ground.deps, callerOf(ground.cast.agencyRuling), {
    idempotencyKey: key(),
    agreementId,
    expectedVersion: version,
    breach: '未按约定报送运营报告',
    clause: '第十二条',
    correctionWorkingDays: 20,
    resourceIds,
    noResourcesReason: resourceIds.length > 0 ? null : '不涉及具体数据资源',
    stops,
  });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
  return outcome.value.row;
}

/** The operator reports the correction in time, and the agency lifts the call. */
export async function correct(ground: Ground, rectificationId: string): Promise<void> {
  const read = () => ground.manager.findOneByOrFail(RectificationEntity, { id: rectificationId });
  const { version } = await read();
  done(
    await reportCorrection(ground.deps, callerOf(ground.cast.operatorProduct), {
      rectificationId,
      expectedVersion: version,
      report: '已补报',
      documentHash: '0'.repeat(64),
    }),
  );
  const { version: reported } = await read();
  done(
    await restoreAgreement(ground.deps, callerOf(ground.cast.agencyRuling), {
      rectificationId,
      expectedVersion: reported,
      reason: null,
    }),
  );
}

export const agreementOf = (ground: Ground, id: string): Promise<AgreementEntity> =>
  ground.manager.findOneByOrFail(Agreements, { id });
