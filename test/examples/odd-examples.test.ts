import { everySecondPrintsWhatIsStored } from './stored-output.js';

everySecondPrintsWhatIsStored(0);
