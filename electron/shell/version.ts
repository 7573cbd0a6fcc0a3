/** The version of this build. */
export { version } from '#manifest';
