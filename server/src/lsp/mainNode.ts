import { startFromArguments } from './startNode.ts';

startFromArguments();
