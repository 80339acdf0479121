import { config } from 'zod';

// Zod would otherwise try `new Function` for every object schema, which the page's policy forbids and reports.
// Schemas ask when they are made, so this is the first module that the page loads.
config({ jitless: true });
