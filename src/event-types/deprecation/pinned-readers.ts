import { Injectable } from '@nestjs/common';
import type { VersionOfType } from './version-use.js';

/** A webhook that receives events in a pinned version. */
export interface PinnedReader extends VersionOfType {
  readonly webhookId: string;
  readonly tenantId: string;
  /** The host of its URL, which hints at whom to contact. */
  readonly host: string;
}

/** Finds the readers pinned to any of these versions. */
export type FindPinned = (versions: readonly VersionOfType[]) => Promise<PinnedReader[]>;

/** Collects pinned readers from the modules that pin versions, without depending on them. */
@Injectable()
export class PinnedReaders {
  private readonly sources: FindPinned[] = [];

  register(find: FindPinned): void {
    this.sources.push(find);
  }

  async find(versions: readonly VersionOfType[]): Promise<PinnedReader[]> {
    if (versions.length === 0) return [];
    const found = await Promise.all(this.sources.map((find) => find(versions)));
    return found.flat();
  }
}
