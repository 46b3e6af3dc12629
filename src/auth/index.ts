export { ApiKeysService } from './api-keys.service.js';
export { AuthModule } from './auth.module.js';
export { hasScope } from './caller.js';
export { AllowAccessToken, Caller, Public, Scopes } from './route-access.js';
export type { Scope } from './scope.js';
export { TokenAuthenticator, TokenAuthenticators } from './token-authenticator.js';
