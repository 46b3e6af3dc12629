import { deliveryQueueContract } from '../../contracts/delivery-queue.js';

deliveryQueueContract('PostgreSQL', () => ({}));
