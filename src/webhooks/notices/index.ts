export { OperatorsNotices } from './operators-notices.js';
export { operatorsSender } from './operators-sender.js';
export { OwnerNotices } from './owner-notices.js';
