/** Every handler by its channel: what the dispatcher looks up. A feature adds its line here. */
import { salesHandlers } from '#electron/features/sales/handlers.ts';

export const handlers = { ...salesHandlers };
