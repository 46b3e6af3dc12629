export { BackgroundWorker } from './background-worker.js';
export { BackgroundWorkers } from './background-workers.js';
export { WorkersModule } from './workers.module.js';
