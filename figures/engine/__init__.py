"""Bodies, poses, contact, rasterising and tracing. All lengths in metres unless a name says units."""
