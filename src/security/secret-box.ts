import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { SecurityConfig } from '../config/index.js';
import { SecretUnreadable } from './security.errors.js';

const CIPHER = 'aes-256-gcm';
/** NIST SP 800-38D §8.2.2: 96 random bits, safe for 2^32 values under one key. */
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/**
 * Encrypts secrets for storage in the database: AES-256-GCM under `ENCRYPTION_KEY`. A sealed value
 * is `<key id>.<base64url of nonce, ciphertext and tag>`. The first key of the setting seals; every
 * key opens the values that carry its id.
 */
@Injectable()
export class SecretBox {
  private readonly keys: ReadonlyMap<string, Buffer>;
  /** The id of the key that seals. */
  private readonly keyId: string;
  /** The ids of the keys that only open. */
  readonly oldKeyIds: readonly string[];
  /** The ids of all keys. */
  readonly keyIds: readonly string[];

  constructor({ encryptionKeys }: SecurityConfig) {
    this.keys = new Map(encryptionKeys.map((key) => [idOf(key), key]));
    this.keyIds = [...this.keys.keys()];
    const [first = '', ...others] = this.keyIds;
    this.keyId = first;
    this.oldKeyIds = others;
  }

  /** Encrypts a value. It opens only in the same `context`, such as `webhook-secret:<id>` (AAD). */
  seal(plaintext: Buffer | string, context: string): string {
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv(CIPHER, this.keys.get(this.keyId) as Buffer, nonce);
    cipher.setAAD(Buffer.from(context));
    const sealed = [nonce, cipher.update(plaintext), cipher.final(), cipher.getAuthTag()];
    return `${this.keyId}.${Buffer.concat(sealed).toString('base64url')}`;
  }

  /**
   * Decrypts a value sealed in the same context.
   * @throws {SecretUnreadable} when its key or context differs, or the value was altered
   */
  open(sealed: string, context: string): Buffer {
    const [keyId = '', body = ''] = sealed.split('.');
    const key = this.keys.get(keyId);
    if (!key) throw new SecretUnreadable(context, 'it was sealed with another ENCRYPTION_KEY');
    const bytes = Buffer.from(body, 'base64url');
    try {
      const decipher = createDecipheriv(CIPHER, key, bytes.subarray(0, NONCE_BYTES), {
        authTagLength: TAG_BYTES,
      });
      decipher.setAAD(Buffer.from(context));
      decipher.setAuthTag(bytes.subarray(-TAG_BYTES));
      return Buffer.concat([
        decipher.update(bytes.subarray(NONCE_BYTES, -TAG_BYTES)),
        decipher.final(),
      ]);
    } catch (cause) {
      throw new SecretUnreadable(context, 'it was altered or belongs to another context', {
        cause,
      });
    }
  }

  /**
   * Encrypts a value again under the first key. A value already under it, or under an unknown key,
   * is returned unchanged.
   * @throws {SecretUnreadable} when the value is under an old key and cannot be opened
   */
  reseal(sealed: string, context: string): string {
    const [keyId = ''] = sealed.split('.');
    if (!this.oldKeyIds.includes(keyId)) return sealed;
    return this.seal(this.open(sealed, context), context);
  }
}

function idOf(key: Buffer): string {
  return createHash('sha256').update(key).digest('hex').slice(0, 8);
}
