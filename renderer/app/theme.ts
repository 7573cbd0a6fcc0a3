/** Colours, sizes and defaults of the interface kit: dense, quiet, one accent; light and dark both chosen by hand. */
import {
  ActionIcon,
  Button,
  createTheme,
  Drawer,
  InputBase,
  type MantineColorsTuple,
  Menu,
  Modal,
  Popover,
  Select,
  Tabs,
  TextInput,
  Tooltip,
} from '@mantine/core';
import { DateInput } from '@mantine/dates';

/** The one accent. White on the shades used for filled buttons (6, 7) has a contrast above 5. */
const accent: MantineColorsTuple = [
  '#eef3ff',
  '#dce5fd',
  '#b6c8f9',
  '#8da9f5',
  '#6b8ff1',
  '#4d78ec',
  '#3565df',
  '#2554c7',
  '#1d45a6',
  '#173681',
];

const dark: MantineColorsTuple = [
  '#e6e7ea',
  '#c3c7cf',
  '#a8aeb9',
  '#7b818d',
  '#3d4048',
  '#30333a',
  '#26282e',
  '#1c1d21',
  '#17181b',
  '#111214',
];

/** Lists of choices scroll themselves (theme.css): a scroll area around the options would be a stop of its own. */
const pickers = { size: 'xs', withScrollArea: false } as const;

/** The kit's dialogs begin with a `header`, which would count as a second banner of the page. */
const dialogs = { attributes: { header: { role: 'presentation' } } } as const;

export const theme = createTheme({
  primaryColor: 'accent',
  primaryShade: { light: 7, dark: 6 },
  colors: { accent, dark },
  fontFamily: "'Inter Variable', 'Segoe UI', system-ui, sans-serif",
  headings: {
    fontFamily: "'Inter Variable', 'Segoe UI', system-ui, sans-serif",
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '20px', lineHeight: '1.4' },
      h2: { fontSize: '15px', lineHeight: '1.4' },
      h3: { fontSize: '13px', lineHeight: '1.4' },
    },
  },
  fontSizes: { xs: '13px', sm: '13px', md: '15px', lg: '15px', xl: '20px' },
  lineHeights: { xs: '1.4', sm: '1.4', md: '1.4', lg: '1.4', xl: '1.4' },
  spacing: { xs: '4px', sm: '8px', md: '16px', lg: '24px', xl: '32px' },
  defaultRadius: 'sm',
  radius: { xs: '3px', sm: '5px', md: '8px', lg: '12px', xl: '16px' },
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Button: Button.extend({ defaultProps: { size: 'xs' } }),
    ActionIcon: ActionIcon.extend({ defaultProps: { size: 'md', variant: 'subtle', color: 'gray' } }),
    InputBase: InputBase.extend({ defaultProps: { size: 'xs' } }),
    TextInput: TextInput.extend({ defaultProps: { size: 'xs' } }),
    Textarea: { defaultProps: { size: 'xs' } },
    NumberInput: { defaultProps: { size: 'xs' } },
    Select: Select.extend({
      defaultProps: {
        ...pickers,
        comboboxProps: { transitionProps: { duration: 0 } },
      },
    }),
    MultiSelect: { defaultProps: pickers },
    TagsInput: { defaultProps: pickers },
    PillsInput: { defaultProps: { size: 'xs' } },
    DateInput: DateInput.extend({ defaultProps: { size: 'xs' } }),
    DateTimePicker: { defaultProps: { size: 'xs' } },
    Checkbox: { defaultProps: { size: 'xs' } },
    // Everything that floats stands in one landmark of the page.
    Portal: { defaultProps: { target: '#overlays' } },
    Switch: { defaultProps: { size: 'xs' } },
    SegmentedControl: { defaultProps: { size: 'xs', transitionDuration: 0 } },
    Menu: Menu.extend({
      defaultProps: { transitionProps: { duration: 80 }, shadow: 'md', withInitialFocusPlaceholder: false },
    }),
    Popover: Popover.extend({ defaultProps: { transitionProps: { duration: 80 }, shadow: 'md' } }),
    Modal: Modal.extend({
      defaultProps: {
        ...dialogs,
        transitionProps: { duration: 100 },
        overlayProps: { backgroundOpacity: 0.35 },
      },
    }),
    Drawer: Drawer.extend({ defaultProps: dialogs }),
    Tabs: Tabs.extend({ defaultProps: { keepMounted: false } }),
    Tooltip: Tooltip.extend({ defaultProps: { openDelay: 400, transitionProps: { duration: 80 } } }),
  },
});
