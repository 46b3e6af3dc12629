import { BY_CREATION } from '../../../../http/index.js';
import type { SortKey } from '../../../../http/index.js';
import type { ListPlace } from '../../../deliveries/index.js';

/** A list of deliveries: its cursors contain how far it has been read. */
export const BY_PLACE: SortKey<{ readonly place: ListPlace }, ListPlace> = {
  of: ({ place }) => place,
  parse: (value) => {
    const { position, backfilled } = Object(value) as Readonly<Record<string, unknown>>;
    const key = backfilled === null ? null : BY_CREATION.parse(backfilled);
    const isPosition = position === null || Number.isSafeInteger(position);
    return key !== undefined && isPosition
      ? { position: position as number | null, backfilled: key }
      : undefined;
  },
};
