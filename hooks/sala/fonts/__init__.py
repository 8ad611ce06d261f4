"""The fonts of print, and which letters they have. README.md says where they come from and how they were made."""
