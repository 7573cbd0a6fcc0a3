/** The version of this build. */
import { version as current } from '#manifest';

export const version: string = current;
