import { PERMIT, refuse, type Rule } from '../decision';
import { EXIT_TASKS, type DutyKind } from '../vocabulary';

export interface ExitTasksFacts {
  /** What the operator is given to do with the end of the agreement. */
  readonly tasks: readonly DutyKind[];
  /** Whether new orders could still be placed afterwards. */
  readonly takesOrders: boolean;
}

/**
 * K-05: with its end an agreement takes no more orders, and the operator settles the running ones, revokes its keys,
 * returns or destroys the data with proof, and hands over catalogue, logs and ledgers.
 *
 * Reading: N27 14(9) and (12) leave the exit to the agreement; these tasks are this platform's. Each is a duty with a
 * day and an escalation, so that an exit that leaves one out is refused and rolled back as a whole.
 *
 * @design
 */
export const exitTasks: Rule<ExitTasksFacts> = {
  id: 'K-05',
  clauses: ['N27:14', 'DESIGN:marketplace'],
  basis: 'DESIGN',
  statement: {
    zh: '退出时停止新订单，并结清在途订单、撤销密钥、返还或者销毁数据并留存证明、移交目录、日志和账册。',
    en: 'On exit no new orders are taken; running orders are settled, keys revoked, data returned or destroyed with proof, catalogue, logs and ledgers handed over.',
  },
  decide: ({ tasks, takesOrders }) => {
    const missing = EXIT_TASKS.filter((task) => !tasks.includes(task));
    if (missing.length > 0) return refuse('EXIT_TASK_MISSING', { tasks: missing.join(', ') });
    return takesOrders ? refuse('EXIT_KEEPS_ORDERS') : PERMIT;
  },
};
