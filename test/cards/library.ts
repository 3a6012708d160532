/** The Adaptive Cards library in its one bundle that Node can load; its own typings don't cover that file. */
import type * as Library from 'adaptivecards';

const library = require('adaptivecards/dist/adaptivecards.js') as typeof Library;

export const { AdaptiveCard, SerializationContext, Versions } = library;
