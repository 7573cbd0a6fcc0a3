/** A link to a place of the window: an address like any, followed without loading the page anew. */
import type { ComponentProps } from 'react';
import { formatRoute, navigate, type Route } from '#renderer/app/router.ts';

interface Props extends Omit<ComponentProps<'a'>, 'href'> {
  readonly route: Route;
}

export function RouteLink({ route, onClick, ...rest }: Props) {
  return (
    <a
      {...rest}
      href={formatRoute(route)}
      onClick={(event) => {
        event.preventDefault();
        onClick?.(event);
        navigate(route);
      }}
    />
  );
}
