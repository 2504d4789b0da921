"""Word documents: what somebody wrote, read as the programs that write them show it, tracked changes as accepted.

``sign`` tells one from other files; ``read`` is the way through the rest. Names of XML are told by their local part,
since strict documents have other namespaces than usual ones.
"""
