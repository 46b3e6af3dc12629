import { AppError, NotFound } from '../common/index.js';

/** No route has this path. */
export class RouteNotFound extends NotFound {
  constructor() {
    super('not_found', 'No such route.');
  }
}

/** The path exists with other methods. */
export class MethodNotAllowed extends AppError {
  readonly status = 405;

  constructor(methods: readonly string[]) {
    const allow = methods.join(', ');
    super('method_not_allowed', `Method not allowed; allowed: ${allow}.`, { headers: { allow } });
  }
}
