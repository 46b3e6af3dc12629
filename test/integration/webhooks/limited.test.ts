import { limitedDeliveriesContract } from '../../contracts/limited-deliveries.js';

limitedDeliveriesContract('PostgreSQL', () => ({}));
