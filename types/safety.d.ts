// Shapes of the check's pure parts, for `tsc --checkJs`. Nothing of this reaches a phone.
interface Told { id: string; at: number; when: string; card?: string; stops?: boolean; rules: any[]; sides: string[]; places: Record<string, string[]> }
/** What the planner adds: conditions to ask about, cards that stand beside the plan, answers that changed it. */
interface Plan { asks: string[]; cards: string[]; check: string[] }
