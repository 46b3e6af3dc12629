import { AppError, commonProblems, NotFound } from '../common/index.js';
import { httpProblems } from './problems/http.problems.js';

/** No route has this path. */
export class RouteNotFound extends NotFound {
  constructor() {
    super(commonProblems.not_found, 'No such route.');
  }
}

/** The path exists with other methods. */
export class MethodNotAllowed extends AppError<405> {
  constructor(methods: readonly string[]) {
    const allow = methods.join(', ');
    super(httpProblems.method_not_allowed, `Method not allowed; allowed: ${allow}.`, {
      headers: { allow },
    });
  }
}
