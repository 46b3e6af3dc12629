import type { DynamicModule } from '@nestjs/common';
import { DOMAINS, STREAMS } from '../../src/app.module.js';
import type { SettingValues } from '../../src/config/index.js';
import { TidingsModule } from '../../src/tidings.module.js';
import { SAMPLE_DOMAINS, SAMPLE_STREAMS } from '../samples/index.js';

class TestedModule {}

/** What `AppModule` composes, with the domains that only the suites have. */
export function composeTestedApp(settings: SettingValues): DynamicModule {
  const streams = [...SAMPLE_STREAMS, ...STREAMS];
  return {
    module: TestedModule,
    imports: [...SAMPLE_DOMAINS, ...DOMAINS, TidingsModule.forRoot(settings, { streams })],
  };
}
