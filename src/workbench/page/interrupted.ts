import { ICommandService, type Injector } from '@univerjs/core';
import {
  FormulaExecutedStateType,
  type ISetFormulaCalculationNotificationMutation,
  SetFormulaCalculationNotificationMutation,
  SetFormulaCalculationStopMutation,
} from '@univerjs/preset-sheets-core';

/**
 * Has every change computed that comes while a calculation runs. The engine stops the calculation then and
 * begins anew with all that has changed; but one that waits for its last asynchronous function does not notice,
 * ends in success, and what changed meanwhile is forgotten. Such an end is called a stop here.
 */
export function computeAfterInterruption(injector: Injector): void {
  let isStopping = false;
  injector.get(ICommandService).beforeCommandExecuted(({ id, params }) => {
    if (id === SetFormulaCalculationStopMutation.id) isStopping = true;
    if (id !== SetFormulaCalculationNotificationMutation.id) return;
    const notification = params as ISetFormulaCalculationNotificationMutation;
    if (notification.functionsExecutedState === undefined) return;
    if (isStopping) notification.functionsExecutedState = FormulaExecutedStateType.STOP_EXECUTION;
    isStopping = false;
  });
}
