import { Module } from '@nestjs/common';
import { HomeController } from './home.controller.js';

/** `GET /`, the first address that a newcomer opens. */
@Module({ controllers: [HomeController] })
export class HomeModule {}
