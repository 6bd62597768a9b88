"""Work on the translations: extract, update, check, and a pseudo-language that shows what was never extracted."""
