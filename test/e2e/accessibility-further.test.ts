import { lookAtEverySecondState } from './looking';

lookAtEverySecondState(1);
