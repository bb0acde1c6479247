import { exitCancelsRegistrations } from '../../../../src/policy/authorisation/exit-cancels-registrations.policy';
import { exitTasks } from '../../../../src/policy/authorisation/exit-tasks.policy';
import { EXIT_TASKS } from '../../../../src/policy/vocabulary';
import { expectPermit, expectRefusal } from '../builders';

describe('exitTasks', () => {
  it('[K-05] permits an exit with every task that takes no more orders', () => {
    expectPermit(exitTasks.decide({ tasks: EXIT_TASKS, takesOrders: false }));
  });

  it.each(EXIT_TASKS)('[K-05] refuses an exit without the task %s, and names it', (task) => {
    const tasks = EXIT_TASKS.filter((other) => other !== task);
    const refused = expectRefusal(exitTasks.decide({ tasks, takesOrders: false }), 'EXIT_TASK_MISSING');
    expect(refused.params).toEqual({ tasks: task });
  });

  it('[K-05] refuses an exit that would still take orders', () => {
    expectRefusal(exitTasks.decide({ tasks: EXIT_TASKS, takesOrders: true }), 'EXIT_KEEPS_ORDERS');
  });
});

describe('exitCancelsRegistrations', () => {
  it('[K-06] permits an exit with the task to cancel registrations', () => {
    expectPermit(exitCancelsRegistrations.decide({ tasks: [...EXIT_TASKS, 'CANCEL_REGISTRATION'] }));
  });

  it('[K-06] refuses an exit without it', () => {
    expectRefusal(exitCancelsRegistrations.decide({ tasks: EXIT_TASKS }), 'EXIT_WITHOUT_CANCELLATION_TASK');
  });
});
