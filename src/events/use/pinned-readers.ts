import { Injectable } from '@nestjs/common';
import type { VersionOfType } from './version-use.js';

/** Somebody to whom events are sent in a version that was settled beforehand. */
export interface PinnedReader extends VersionOfType {
  readonly webhookId: string;
  readonly tenantId: string;
  /** Whom to write to about it, more or less: the host that it is sent to. */
  readonly host: string;
}

/** Finds those who are pinned to any of these versions. */
export type FindPinned = (versions: readonly VersionOfType[]) => Promise<PinnedReader[]>;

/** Where the modules that pin versions say how theirs are found, so that the registry need not know them. */
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
