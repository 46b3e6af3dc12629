export { FanOut } from './fan-out.js';
