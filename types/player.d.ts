// Shapes of the player's pure parts, for `tsc --checkJs`. Nothing of this reaches a phone.
type Side = "left" | "right" | "";
interface Part { technique: string; spot?: string; seconds: number; hold?: number; knee: "left" | "right" }
interface Plan { outcome: string; card?: string; parts: Part[]; skipped: any[]; changed: any[]; limit: { force?: string; pressure?: number }; oil: boolean; total: number }
interface LibraryStep { id: string; seconds: number; pace: number; hold: number; release: number; force: string; thumbs: boolean; areas: string[] }
interface LibraryTechnique { who: string; position: string; oil: boolean; seconds: number; cap: number; steps: LibraryStep[] }
interface Library { positions: Record<string, any>; techniques: Record<string, LibraryTechnique>; spots: Record<string, any>; routines: Record<string, any>; safety: any }

/** One technique step on one side, before it has a place in time. */
interface Work {
  id: string; technique: string; spot: string; words: string; side: "left" | "right"; seconds: number; position: string; who: string;
  areas: string[]; hold: number; release: number; thumbs: boolean; pace: number;
}
type SegmentKind = "ready" | "settle" | "switch" | "work" | "release" | "hands" | "rest";
interface Segment { kind: string; /* a SegmentKind */ start: number; end: number }
interface Step extends Omit<Work, "side"> { index: number; side: Side; start: number; end: number; segments: Segment[] }
interface Cue { kind: string; at: number; step: number }
interface Timeline { steps: Step[]; cues: Cue[]; total: number; sides: { left: number; right: number } }
interface Place { step: Step; segment: Segment; remaining: number; count: number; left: number; round: number; rounds: number }

interface Hurt { step: string; index?: number; side: Side; answer: string; action: string; at: number }
interface Pressure { step: string; index?: number; side: Side; level: "less" | "fine" | "more" }
/** A run: all that must survive a crash. Plain data. */
interface Run {
  id: string; code: string; knee: string; who: string; plan: Plan; status: string; /* ready, running, paused, hurt, done */
  position: number; heard: number; edits: Record<number, number>; spent: { left: number; right: number };
  hurts: Hurt[]; pressure: Pressure[]; own: boolean; started: string; before: Record<string, number>; card: string; at: number; was: string;
}
/** iPhones: whether sound mixes with other music and heeds the ring switch. */
interface Navigator { audioSession?: { type: string } }
