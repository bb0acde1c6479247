import { Router, type Response } from 'express';
import { isId } from '../../kernel/id';
import { revenueCurve } from '../../modules/revenue';
import type { Deps } from '../../platform/deps';
import { admitted, HttpRefusal, type Authenticate } from '../../platform/http/gate';
import { drawRevenue } from './draw-revenue';

interface RevenuePictureOptions {
  readonly deps: Deps;
  readonly authenticate: Authenticate;
}

/** `GET /revenue/<id of a maximum permitted revenue>.svg`, to whoever may see the figures that it shows. */
export function revenuePictures({ deps, authenticate }: RevenuePictureOptions): Router {
  const router = Router();
  router.get('/revenue/:id.svg', async (request, response: Response) => {
    const { id } = request.params;
    const caller = await admitted(authenticate, request, {
      isWrite: false,
      operations: ['maximumRevenues', 'operatingFigures'],
    });
    const { dataSource, clock } = deps;
    const curve = isId('maximumRevenue', id)
      ? await revenueCurve(dataSource.manager, { caller, clock }, id)
      : null;
    // A maximum of others and none give the same answer.
    if (curve === null) throw new HttpRefusal(404, { reason: NO_MAXIMUM });
    response.set('cache-control', 'no-store').type('image/svg+xml').send(drawRevenue(curve));
  });
  return router;
}

const NO_MAXIMUM = {
  zh: '没有该最高准许收入,或您无权查看',
  en: 'there is no such maximum permitted revenue, or you may not see it',
};
