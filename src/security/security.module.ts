import { Module } from '@nestjs/common';
import { EncryptionKeyCheck } from './encryption-key-check.js';
import { KeyRotation } from './key-rotation.js';
import { SealedStores } from './sealed-stores.js';
import { SecretBox } from './secret-box.js';

/** Encryption of the secrets kept in the database. */
@Module({
  providers: [SecretBox, SealedStores, KeyRotation, EncryptionKeyCheck],
  exports: [SecretBox, SealedStores],
})
export class SecurityModule {}
