export { BackgroundWorker } from './background-worker.js';
export { BackgroundWorkers } from './background-workers.js';
export { BatchJobWorker } from './batch-job-worker.js';
export { JobWorker } from './job-worker.js';
export type { ClaimedJob, JobStore } from './job-worker.js';
export { TRANSACTION_RETRIES, TransactionalAttempts } from './transactional-attempts.js';
export { WorkersModule } from './workers.module.js';
