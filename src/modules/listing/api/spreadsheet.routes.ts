import { Router, type Response } from 'express';
import { isId } from '../../../kernel/id';
import type { Deps } from '../../../platform/deps';
import { admitted, HttpRefusal, type Authenticate } from '../../../platform/http/gate';
import { sendTable, tableFormatOf } from '../../../platform/http/table-file';
import { productListFile, productListTemplate } from '../service/spreadsheet-file';
import { visibleListsByIds } from '../store/product-list.query';

interface SpreadsheetRoutesOptions {
  readonly deps: Deps;
  readonly authenticate: Authenticate;
}

/** `GET /templates/product-list.xlsx` and `GET /lists/<id>.xlsx`, each also as `.csv`. */
export function productListRoutes({ deps, authenticate }: SpreadsheetRoutesOptions): Router {
  const router = Router();
  router.get('/templates/product-list.:extension', async (request, response: Response, next) => {
    const format = tableFormatOf(request.params.extension);
    if (format === null) {
      next();
      return;
    }
    const file = await productListTemplate(format, deps.clock.now());
    sendTable(response, { file, format, name: '产品和服务清单模板' });
  });
  router.get('/lists/:id.:extension', async (request, response: Response, next) => {
    const { id, extension } = request.params;
    const format = tableFormatOf(extension);
    if (format === null) {
      next();
      return;
    }
    const caller = await admitted(authenticate, request, { isWrite: false, operations: ['productLists'] });
    const { dataSource, clock } = deps;
    const [list] = isId('productList', id) ? await visibleListsByIds(dataSource.manager, caller, [id]) : [];
    // Somebody else's list and no list give the same answer.
    if (list == null) throw new HttpRefusal(404, { reason: NO_LIST });
    const file = await productListFile(dataSource.manager, list.id, { format, at: clock.now() });
    sendTable(response, { file, format, name: list.title });
  });
  return router;
}

const NO_LIST = {
  zh: '没有该清单,或您无权查看',
  en: 'there is no such list, or you may not see it',
};
