/** Every handler by its channel: what the dispatcher looks up. A feature adds its line here. */
export const handlers = {};
