"""Questions to the built site: does it keep what it promises?"""
