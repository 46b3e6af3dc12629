import { Module } from '@nestjs/common';
import { SecretBox } from './secret-box.js';

/** Encryption of the secrets kept in the database. */
@Module({ providers: [SecretBox], exports: [SecretBox] })
export class SecurityModule {}
