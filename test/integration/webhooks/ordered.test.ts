import { orderedDeliveriesContract } from '../../contracts/ordered-deliveries.js';

orderedDeliveriesContract('PostgreSQL', () => ({}));
