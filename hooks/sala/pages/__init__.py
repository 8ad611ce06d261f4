"""The generated pages of the site: what each is made from, its written form, and which of them a change concerns."""
