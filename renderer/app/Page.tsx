import type { Route } from './route.ts';

/** The page of a route. */
export const Page = ({ route }: { readonly route: Route }) => route.page;
