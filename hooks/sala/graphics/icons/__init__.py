"""The icon set, drawn for this project: strokes only, round ends, on a grid of 24 by 24."""
