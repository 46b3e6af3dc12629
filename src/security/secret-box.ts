import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { SecurityConfig } from '../config/index.js';
import { SecretUnreadable } from './security.errors.js';

const CIPHER = 'aes-256-gcm';
/** NIST SP 800-38D §8.2.2: 96 random bits, safe for 2^32 values under one key. */
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/**
 * Encrypts values that the database keeps and that are nobody else's to read: AES-256-GCM under `ENCRYPTION_KEY`.
 * A sealed value is `<key id>.<base64url of nonce, ciphertext and tag>`, so that a value of another key is recognised.
 */
@Injectable()
export class SecretBox {
  private readonly key: Buffer;
  private readonly keyId: string;

  constructor(config: SecurityConfig) {
    this.key = config.encryptionKey;
    this.keyId = createHash('sha256').update(this.key).digest('hex').slice(0, 8);
  }

  /** Encrypts. `context` says what the value is (`webhook-secret:<id>`); it opens in the same context only. */
  seal(plaintext: Buffer | string, context: string): string {
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv(CIPHER, this.key, nonce);
    cipher.setAAD(Buffer.from(context));
    const sealed = [nonce, cipher.update(plaintext), cipher.final(), cipher.getAuthTag()];
    return `${this.keyId}.${Buffer.concat(sealed).toString('base64url')}`;
  }

  /**
   * Decrypts what `seal` made in the same context.
   * @throws {SecretUnreadable} when it was sealed with another key or for another context, or was altered
   */
  open(sealed: string, context: string): Buffer {
    const [keyId, body = ''] = sealed.split('.');
    if (keyId !== this.keyId)
      throw new SecretUnreadable(context, 'it is of another ENCRYPTION_KEY');
    const bytes = Buffer.from(body, 'base64url');
    try {
      const decipher = createDecipheriv(CIPHER, this.key, bytes.subarray(0, NONCE_BYTES), {
        authTagLength: TAG_BYTES,
      });
      decipher.setAAD(Buffer.from(context));
      decipher.setAuthTag(bytes.subarray(-TAG_BYTES));
      return Buffer.concat([
        decipher.update(bytes.subarray(NONCE_BYTES, -TAG_BYTES)),
        decipher.final(),
      ]);
    } catch (cause) {
      throw new SecretUnreadable(context, 'it was altered, or belongs elsewhere', { cause });
    }
  }
}
