/** What tells of the key that does the same as a control: to assistive technology, and in the control’s tooltip. */
export interface ShortcutHint {
  readonly 'aria-keyshortcuts'?: string
  readonly title?: string
}
