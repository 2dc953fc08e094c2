import { startApp } from './app.ts';
import { checkScreen } from './screens/check.ts';
import { formulasScreen } from './screens/formulas.ts';
import { matchScreen } from './screens/match.ts';
import { reviewScreen } from './screens/review.ts';
import { rubricScreen } from './screens/rubric.ts';
import { startScreen } from './screens/start.ts';

startApp(document.getElementById('app')!, {
  start: startScreen,
  match: matchScreen,
  rubric: rubricScreen,
  review: reviewScreen,
  formulas: formulasScreen,
  check: checkScreen,
});
