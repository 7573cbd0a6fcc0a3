/** Stands in for 'electron' under plain Node, where requiring the package would try to download its runtime. */
export const app = undefined;
