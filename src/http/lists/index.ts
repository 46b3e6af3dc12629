export { OrderedPageQuery, PageQuery, TimedPageQuery } from './page-query.dto.js';
export type { ListOrder } from './page-query.dto.js';
export { BY_CREATION, BY_ID, pageRequest } from './page-request.js';
export type { PageRequest, SortKey } from './page-request.js';
export { PageResponse, toPage } from './page.js';
export type { Page } from './page.js';
export { timeRangeOf } from './time-range.js';
export type { TimeRange } from './time-range.js';
