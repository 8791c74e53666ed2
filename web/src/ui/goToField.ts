/** Unfolds whatever this element is folded away in. */
export function unfold(target: Element | null): void {
  const folded = target?.closest<HTMLDetailsElement>('details:not([open])')
  if (!folded) return
  folded.open = true
  unfold(folded.parentElement)
}

/** Brings the control with this id into sight and puts the focus there; of a group, its first control. */
export function goToField(id: string): void {
  const target = document.getElementById(id)
  const control = target?.matches('fieldset')
    ? (target.querySelector<HTMLElement>('input, select, textarea, button') ?? target)
    : target
  unfold(target)
  target?.scrollIntoView({ block: 'center' })
  control?.focus({ preventScroll: true })
}
