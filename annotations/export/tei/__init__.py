"""The TEI P5 copy: the story as an encoded text, and all that readers and machines say of it standing off."""
