"""What readers say of entities: it holds for every story, now and later, and can be undone in any order.

Everything follows from the corrections that still hold:

- Kind, shown name and Wikidata item are what the latest one says, and without one what they were at first.
- A name given stays an alias, beside the old one. An alias goes with the last correction that needed it.
- A rejected entity is shown nowhere and takes no correction until that is undone.
- Merges make chains; every merged entity is shown as the end of its chain.
- A split moves an entity's mentions, and what it says, to another entity in the stories that the reader chose; in those
  that were there and not chosen, a machine finds the first one only. Of two splits the later wins. Undone, the other
  entity with all that came to it since is shown as the first again, unless a merge says already that they are the same.
- A split goes on holding for its stories when the split that made its entity is undone, and a merge of the two over
  a split shows both as one for as long as the merge holds.
- A tag says which words name an entity in every story; in a story that a split gave to another, they name that one.
"""

from newsroom.corrections.fields import identify, rename, retype
from newsroom.corrections.merging import merge
from newsroom.corrections.rejecting import reject
from newsroom.corrections.splitting import split
from newsroom.corrections.tagging import tag
from newsroom.corrections.undoing import undo

__all__ = ["identify", "merge", "reject", "rename", "retype", "split", "tag", "undo"]
