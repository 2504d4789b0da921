"""PDF copies, set by typst: one with the notes in the margin, one with highlights that PDF readers list.

What readers and publishers wrote goes to the typesetter as JSON, never as its code. A node of that JSON is a text, or a
list that begins with a name of nodes.typ and goes on with the nodes inside.
"""
