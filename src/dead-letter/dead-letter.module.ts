import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DeadLetterBox } from './dead-letter-box.js';
import { DeadLetter } from './dead-letter.entity.js';
import { DeadLettersController } from './dead-letters.controller.js';
import { DeadLetters } from './dead-letters.js';
import { ReplayHandlers } from './replay-handlers.js';

/** Whatever was given up on, from any sink, and the way back. */
@Module({
  imports: [TypeOrmModule.forFeature([DeadLetter])],
  controllers: [DeadLettersController],
  providers: [DeadLetters, DeadLetterBox, ReplayHandlers],
  exports: [DeadLetters, ReplayHandlers],
})
export class DeadLetterModule {}
