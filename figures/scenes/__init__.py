"""The scenes. Each module's PICTURES maps a picture id to a function that returns {file name: SVG text}."""
