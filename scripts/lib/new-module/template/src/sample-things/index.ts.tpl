export { SampleThingsModule } from './sample-things.module.js';
