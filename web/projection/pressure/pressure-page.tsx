export function PressurePage() {
  return null
}
