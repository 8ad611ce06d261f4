"""The curriculum as frozen, typed objects; each field is described once, here, for people and for editors."""
