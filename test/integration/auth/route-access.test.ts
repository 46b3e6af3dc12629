import { Controller, Get, Module } from '@nestjs/common';
import type { INestApplication } from '@nestjs/common';
import { describe, expect, it } from '@jest/globals';
import { Test } from '@nestjs/testing';
import { DiscoveryModule } from '@nestjs/core';
import { Public, Scopes } from '../../../src/auth/index.js';
import { KnownScopes } from '../../../src/auth/known-scopes.js';
import { RouteAccessCheck } from '../../../src/auth/route-access-check.js';
import { HttpConfig, readSettings } from '../../../src/config/index.js';
import { createHttpAdapter } from '../../../src/http/index.js';
import { ADMIN_KEY } from '../../support/app.js';

@Controller('forgetful')
class ForgetfulController {
  @Get('open')
  @Public()
  open(): void {}

  @Get('forgotten')
  forgotten(): void {}
}

@Controller('careful')
@Scopes('orders:read')
class CarefulController {
  @Get()
  any(): void {}

  @Get('open')
  @Public()
  open(): void {}

  helper(): void {}
}

const httpConfig = new HttpConfig(
  readSettings({
    ADMIN_API_KEY: ADMIN_KEY,
    ENCRYPTION_KEY: Buffer.alloc(32).toString('base64'),
  }),
);

function appWith(controller: new () => unknown): Promise<INestApplication> {
  @Module({
    imports: [DiscoveryModule],
    controllers: [controller],
    providers: [KnownScopes, RouteAccessCheck],
  })
  class TestModule {}
  return Test.createTestingModule({ imports: [TestModule] })
    .compile()
    .then((module) => module.createNestApplication(createHttpAdapter(httpConfig)));
}

describe('a route that does not declare its access', () => {
  it('fails the start', async () => {
    const app = await appWith(ForgetfulController);
    await expect(app.init()).rejects.toThrow(
      'ForgetfulController.forgotten has neither @Scopes() nor @Public()',
    );
    await app.close();
  });

  it('is accepted if its class declares it', async () => {
    const app = await appWith(CarefulController);
    await expect(app.init()).resolves.toBeDefined();
    await app.close();
  });
});
