"""Worksheet graphics: data from the curriculum -> drawings in millimetres -> SVG. One file for each kind."""
